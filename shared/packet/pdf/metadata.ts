// What a file says of itself: the Info dictionary, and the same as XMP (ISO 19005-1, 6.7). Knows nothing of pages.
import { type PDFContext, PDFHexString, PDFRawStream, type PDFRef, PDFString } from "@cantoo/pdf-lib";
import { srgbProfile } from "./icc-profile.ts";
import { addStream } from "./streams.ts";

export type FileFacts = {
  readonly title: string;
  readonly author: string;
  /** ISO 639-1 */
  readonly language: string;
  /** `YYYY-MM-DD`; stands as the date of creation. */
  readonly date: string;
  /** Null for a draft. */
  readonly packetNumber: string | null;
};

const program = "Hand-in";

/** The date of a file's facts as PDF writes it, at midnight UTC. */
export function pdfDate(date: string): PDFString {
  return PDFString.of(`D:${date.replaceAll("-", "")}000000Z`);
}

/** @returns the reference for the trailer */
export function addInfo(context: PDFContext, facts: FileFacts): PDFRef {
  return context.register(
    context.obj({
      Title: PDFHexString.fromText(facts.title),
      ...(facts.author === "" ? {} : { Author: PDFHexString.fromText(facts.author) }),
      Creator: PDFString.of(program),
      Producer: PDFString.of(program),
      CreationDate: pdfDate(facts.date),
      ...(facts.packetNumber === null ? {} : { PacketNumber: PDFHexString.fromText(facts.packetNumber) }),
    }),
  );
}

/** XMP that agrees with the Info dictionary; not deflated, so that programs find it that do not read PDF. */
export function addMetadata(context: PDFContext, facts: FileFacts, isArchivable: boolean): PDFRef {
  const bytes = new TextEncoder().encode(xmp(facts, isArchivable));
  return context.register(PDFRawStream.of(context.obj({ Type: "Metadata", Subtype: "XML" }), bytes));
}

function xmp({ title, author, date }: FileFacts, isArchivable: boolean): string {
  const creator =
    author === "" ? "" : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`;
  const claim = `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>\n`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>${creator}</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>${program}</xmp:CreatorTool><xmp:CreateDate>${date}T00:00:00Z</xmp:CreateDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${program}</pdf:Producer></rdf:Description>
${isArchivable ? claim : ""}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** XML 1.0 knows no control characters at all. */
const controls = /[\p{Cc}\ufffe\uffff]/gu;

function escaped(text: string): string {
  return text.replace(controls, " ").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Says that the greys and colours of the file are those of sRGB. */
export function addOutputIntent(context: PDFContext): PDFRef {
  const profile = addStream(context, srgbProfile(), { N: 3 }).ref;
  return context.register(
    context.obj({
      Type: "OutputIntent",
      S: "GTS_PDFA1",
      OutputConditionIdentifier: PDFString.of("sRGB"),
      Info: PDFString.of("sRGB IEC61966-2.1"),
      DestOutputProfile: profile,
    }),
  );
}
