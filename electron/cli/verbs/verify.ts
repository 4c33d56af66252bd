// verify: checks made packets against their recorded digests and counts, page by page.

import { type FileVerdict, type VerifiedFile, verifyPackets } from "#core/pipeline/packets/verify-packets.ts";
import { fail, settleAsync } from "#shared/errors/outcome.ts";
import type { PageFinding } from "#shared/packet/check-pages.ts";
import { type Verb, word } from "../verb.ts";

/** Findings of a file, and files of one verdict, that are named. */
const mostTold = 5;

export const verifyVerb: Verb = {
  usage: "verify DIR",
  words: [1, 1],
  options: {},
  run: (_context, words) =>
    settleAsync(async () => {
      const folder = word(words, 0);
      const files = await verifyPackets(folder);
      const bad = files.filter((file) => file.verdict !== "ok");
      if (bad.length > 0) fail("VERIFY_FAILED", { file: folder, list: toldFiles(files, bad) });
      return { json: { files }, lines: [`All ${files.length} files are what was sealed.`] };
    }),
};

const verdictWords = {
  ok: "is what was sealed",
  missing: "is missing",
  unreadable: "cannot be read",
  digest: "was changed",
  pages: "has other pages",
  lines: "has other lines",
  packet_number: "is of another packet",
} as const satisfies { readonly [verdict in FileVerdict]: string };

/** What is wrong inside files stands first: what is missing may be many, when only some were copied into the folder. */
function toldFiles(files: readonly VerifiedFile[], bad: readonly VerifiedFile[]): string {
  const packets = new Map(files.map(({ packet }) => [packet.toUpperCase(), packet]));
  const there = bad.filter(({ verdict }) => verdict !== "missing").map((file) => toldFile(file, packets));
  const missing = bad.filter(({ verdict }) => verdict === "missing").map((file) => toldFile(file, packets));
  const more = missing.length - mostTold;
  const rest = more > 0 ? [`${more} more ${more === 1 ? "is" : "are"} missing`] : [];
  return [...there, ...missing.slice(0, mostTold), ...rest].join("; ");
}

type PacketNames = ReadonlyMap<string, string>;

function toldFile({ file, verdict, findings }: VerifiedFile, packets: PacketNames): string {
  const more = findings.length - mostTold;
  const texts = findings.slice(0, mostTold).map((found) => finding(found, packets));
  const inside = [...texts, ...(more > 0 ? [`${more} more`] : [])].join(", ");
  return `${file} ${verdictWords[verdict]}${inside === "" ? "" : ` (${inside})`}`;
}

/** @param packets by their capitals: so a code names them */
function finding(found: PageFinding, packets: PacketNames): string {
  switch (found.kind) {
    case "no_codes":
      return "no page has a code";
    case "code_missing":
      return `page ${found.place} of the file has no code`;
    case "foreign":
      return `page ${found.place} of the file is page ${found.page} of ${packets.get(found.packet) ?? found.packet}`;
    case "missing":
      return `page ${found.page} is missing`;
    case "twice":
      return `page ${found.page} is there twice`;
    case "unexpected":
      return `page ${found.page} does not belong here`;
    case "exchanged":
      return `page ${found.page} lies where page ${found.due} belongs`;
    case "changed":
      return `page ${found.page} was changed`;
    case "lines_missing":
      return `page ${found.page} lacks lines`;
    case "lines_unexpected":
      return `page ${found.page} has lines of other pages`;
    default:
      return found satisfies never;
  }
}
