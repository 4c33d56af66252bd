// Opens a packet in a worker: what it says comes from the engine, and so do its fonts and lines, as they are needed.
import type { EngineClient } from "#shared/contract/client.ts";
import type { LetterInHand, PacketView, WorkerFault } from "#shared/contract/packet-worker.ts";
import type { PacketSource } from "#shared/contract/packets.ts";
import { ExpectedFailure, type Outcome } from "#shared/errors/outcome.ts";
import type { SignatoryLine } from "#shared/model/packet.ts";
import type { PacketAssets, PacketDocument } from "#shared/packet/document.ts";
import { withLetterText } from "#shared/packet/letter-text.ts";
import { type OpenPacket, openPacket } from "#shared/packet/packet.ts";
import { type ListKind, outlinePage, type PacketOutline } from "#shared/packet/plan.ts";
import type { FontName } from "#shared/packet/text/font-names.ts";
import { textFonts } from "#shared/packet/text/typesetter.ts";

/** A packet that can be drawn, and where its lines come from. */
export type OpenSource = {
  readonly source: PacketSource;
  readonly document: PacketDocument;
  readonly packet: OpenPacket;
  readonly outline: PacketOutline;
};

/** Opens a packet; an aborted signal gives up its draft. */
type Opener = (view: PacketView, signal?: AbortSignal) => Promise<OpenSource>;

/** Opens packets; each font and table of characters is read once. */
export function createOpener(client: EngineClient): Opener {
  const fonts = new Map<FontName, Promise<Uint8Array>>();
  function readFont(name: FontName): Promise<Uint8Array> {
    const read = fonts.get(name) ?? client.packets.font({ name });
    fonts.set(name, read);
    return read;
  }
  // Read at once: whoever opens a packet a moment later need not wait for them. A failure is told when a packet needs the font.
  for (const name of textFonts) readFont(name).catch(() => undefined);
  const assets: Promise<PacketAssets> = client.packets.assets().then((read) => ({ ...read, readFont }));

  function read(source: PacketSource, options: { readonly signal?: AbortSignal } = {}) {
    return Promise.all([
      client.packets.document(source, options).then(unwrap),
      client.packets.plan(source, options).then(unwrap),
    ]);
  }
  let last: { readonly key: string; readonly texts: ReturnType<typeof read> } | null = null;

  /** While a letter is typed the rest of the draft stays: saving the text would only make the engine lay it out again. */
  function readOnce(source: PacketSource, stamp: string) {
    const key = JSON.stringify([source, stamp]);
    if (last?.key === key) return last.texts;
    const texts = read(source);
    last = { key, texts };
    // What failed is asked for anew with the next letter.
    texts.catch(() => {
      if (last?.texts === texts) last = null;
    });
    return texts;
  }

  return async ({ source, letter, stamp }, signal) => {
    const [ready, [saved, plans]] = await Promise.all([
      assets,
      letter === null ? read(source, signal && { signal }) : readOnce(source, stamp),
    ]);
    const document = letter === null ? saved : withLetter(saved, letter);
    const packet = await openPacket(ready, document);
    return { source, document, packet, outline: packet.layOut(plans) };
  };
}

/** What a packet says when a letter that is not saved is in it. */
function withLetter(document: PacketDocument, letter: LetterInHand): PacketDocument {
  const { letterhead, translations } = letter;
  const { template, second, ...rest } = document;
  if (second?.language === letter.language) {
    const changed = { ...second, template: withLetterText(second.template, letter.text) };
    return { ...rest, template, second: changed, letterhead, translations };
  }
  return { ...rest, template: withLetterText(template, letter.text), second, letterhead, translations };
}

type Range = { readonly list: ListKind; readonly from: number; readonly to: number };

/** The lines of a range, in batches; none when the range begins at 0. */
export async function* linesOf(
  client: EngineClient,
  source: PacketSource,
  range: Range,
): AsyncGenerator<readonly SignatoryLine[]> {
  if (range.from === 0) return;
  yield* await client.packets.lines({ source, ...range });
}

/** One page as a file of its own. */
export async function drawPageOf(
  client: EngineClient,
  open: OpenSource,
  page: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { list, firstLine, lastLine } = outlinePage(open.outline, page);
  const lines: SignatoryLine[] = [];
  if (list !== null) {
    for await (const batch of linesOf(client, open.source, { list, from: firstLine, to: lastLine }))
      lines.push(...batch);
  }
  return (await open.packet.drawPage(open.outline, page, lines)).slice();
}

/** The value of a reply; an expected failure is thrown. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ExpectedFailure(outcome.failure);
}

/** What the window is told of what went wrong. */
export function faultOf(error: unknown): WorkerFault {
  if (error instanceof ExpectedFailure) return { kind: "failure", failure: error.failure };
  return { kind: "bug", message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
