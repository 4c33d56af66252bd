// Checks the code of a printed page, scanned or typed, against what was sealed and made.
import type { ResourceRoot } from "#core/files/resources.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { missionById } from "#core/store/missions.ts";
import {
  checkedPages,
  codedPages,
  forgetCheckedPages,
  noteCheckedPage,
  volumeDigests,
} from "#core/store/packet-files.ts";
import { listPackets, packetById } from "#core/store/packets.ts";
import type { Store } from "#core/store/store.ts";
import type { CheckedCode, CheckedPages, CodeVerdict } from "#shared/contract/packet-checks.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { Packet } from "#shared/model/packet.ts";
import { type PageCode, parsePageCode } from "#shared/packet/page-code.ts";
import { outlinePage, type PacketOutline, type PageOutline } from "#shared/packet/plan.ts";
import { sealedOutline } from "./packet-document.ts";

/** Letters of a page's digest. */
const digestLetters = 8;

/**
 * Says whether a page is the one that was sealed, and notes that it was seen when it is. A digest alone is looked for in the
 * packet at hand first, then in all.
 */
export async function checkCode(
  store: Store,
  resources: ResourceRoot,
  text: string,
  packetId: string | null,
): Promise<CheckedCode> {
  const read = parsePageCode(text);
  if (read === null) return unknown("unreadable");
  if (read.kind === "code") {
    const packet = listPackets(store.reader).find(({ id }) => id.toUpperCase() === read.code.packet);
    return packet === undefined ? unknown("unknown_packet") : checkPage(store, resources, packet, read.code);
  }
  const all = codedPages(store.reader, read.digest);
  const here = all.filter((page) => page.packetId === packetId);
  const [found, ...others] = here.length > 0 ? here : all;
  if (found === undefined) return unknown("unknown_page");
  if (others.length > 0) return unknown("several");
  const packet = packetById(store.reader, found.packetId) ?? fail("PACKET_UNKNOWN", { packet: found.packetId });
  return checkPage(store, resources, packet, { page: found.page, digest: read.digest });
}

type ReadCode = Pick<PageCode, "page" | "digest"> & Partial<PageCode>;

async function checkPage(store: Store, resources: ResourceRoot, packet: Packet, code: ReadCode): Promise<CheckedCode> {
  const { reader } = store;
  const outline = await sealedOutline(reader, resources, packet.id);
  if (code.page < 1 || code.page > outline.pages) return unknown("unknown_page");
  const page = outlinePage(outline, code.page);
  const verdict = compare(code, page, sealedDigest(reader, packet.id, outline, page));
  const again = checkedPages(reader, packet.id).includes(page.page);
  const isNoted =
    again || verdict !== "right" || store.derive((writer) => noteCheckedPage(writer, packet.id, page.page));
  return {
    verdict,
    page: {
      packetId: packet.id,
      missionCity: missionById(reader, packet.missionId)?.city ?? "",
      volume: page.volume,
      page: page.page,
      firstLine: page.firstLine,
      lastLine: page.lastLine,
      pages: outline.pages,
      again,
    },
    noted: isNoted,
  };
}

function compare(code: ReadCode, page: PageOutline, digest: string | null): CodeVerdict {
  if (digest === null) return "not_made";
  if (digest !== code.digest) return "digest";
  const { volume = page.volume, firstLine = page.firstLine, lastLine = page.lastLine } = code;
  return volume === page.volume && firstLine === page.firstLine && lastLine === page.lastLine ? "right" : "lines";
}

/** The digest of a page as its volume was made; null while it was not. */
function sealedDigest(
  reader: StoreReader,
  packetId: string,
  { volumes }: PacketOutline,
  { page, volume }: PageOutline,
): string | null {
  const firstPage = volumes.find(({ number }) => number === volume)?.firstPage ?? 1;
  const start = (page - firstPage) * digestLetters;
  const digest = (volumeDigests(reader, packetId, volume)?.codes ?? "").slice(start, start + digestLetters);
  return digest === "" ? null : digest;
}

/** Which pages of a packet were checked and are right. Fails with PACKET_UNKNOWN. */
export async function readCheckedPages(store: Store, resources: ResourceRoot, packetId: string): Promise<CheckedPages> {
  const { pages } = await sealedOutline(store.reader, resources, packetId);
  return { packetId, pages, checked: checkedPages(store.reader, packetId) };
}

/** Forgets which pages were checked. Fails with PACKET_UNKNOWN, STORE_BUSY. */
export function checkAnew(store: Store, resources: ResourceRoot, packetId: string): Promise<CheckedPages> {
  if (!store.derive((writer) => forgetCheckedPages(writer, packetId))) fail("STORE_BUSY");
  return readCheckedPages(store, resources, packetId);
}

function unknown(verdict: CodeVerdict): CheckedCode {
  return { verdict, page: null, noted: true };
}
