// verify: checks made packets against their recorded digests and counts, page by page.

import { type VerifiedFile, verifyPackets } from "#core/pipeline/packets/verify-packets.ts";
import { fail, settleAsync } from "#shared/errors/outcome.ts";
import type { PageFinding } from "#shared/packet/check-pages.ts";
import { type Verb, word } from "../verb.ts";

/** Findings of a file that are told; all are in the object. */
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
      if (bad.length > 0) {
        fail("VERIFY_FAILED", { count: bad.length, file: folder, list: bad.map(toldFile).join(", ") });
      }
      return { json: { files }, lines: [`All ${files.length} files are what was sealed.`] };
    }),
};

function toldFile({ file, verdict, findings }: VerifiedFile): string {
  return [`${file} (${verdict})`, ...told(findings)].join(": ");
}

/** In one text, or none. */
function told(findings: readonly PageFinding[]): readonly string[] {
  const more = findings.length - mostTold;
  const texts = [...findings.slice(0, mostTold).map(finding), ...(more > 0 ? [`${more} more`] : [])];
  return texts.length === 0 ? [] : [texts.join("; ")];
}

function finding(found: PageFinding): string {
  switch (found.kind) {
    case "no_codes":
      return "no page has a code";
    case "code_missing":
      return `page ${found.place} of the file has no code`;
    case "foreign":
      return `page ${found.place} of the file is page ${found.page} of ${found.packet}, volume ${found.volume}`;
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
