// check-code: says whether the code of a printed page is that of the sealed one; exit code 1 when it does not say so.
import { checkCode } from "#core/pipeline/packets/check-code.ts";
import type { CheckedCode } from "#shared/contract/packet-checks.ts";
import { exact, text, type Verb, word } from "../verb.ts";
import { withStore } from "../with-store.ts";

export const checkCodeVerb: Verb = {
  usage: "check-code FILE CODE [--packet ID]",
  words: [2, 2],
  options: { packet: { type: "string" } },
  run: (context, words, options) => {
    const packetId = text(options, "packet") ?? null;
    return withStore(word(words, 0), context, async (store) => {
      const checked = await checkCode(store, context.resources, word(words, 1), packetId);
      const isRefusal = checked.verdict !== "right" || isOfAnother(checked, packetId);
      return { json: checked, lines: [told(checked, packetId)], isRefusal };
    });
  },
};

function isOfAnother({ page }: CheckedCode, packetId: string | null): boolean {
  return packetId !== null && packetId !== page?.packetId;
}

function told(checked: CheckedCode, packetId: string | null): string {
  const { verdict, page } = checked;
  const where = page === null ? "" : `${page.packetId}, volume ${page.volume}, page ${exact(page.page)}`;
  switch (verdict) {
    case "right":
      return isOfAnother(checked, packetId)
        ? `Wrong: this is ${where}, no page of ${packetId}.`
        : `Right: ${where} of ${exact(page?.pages ?? 0)}.`;
    case "digest":
      return `Wrong: this is not what was sealed as ${where}.`;
    case "lines":
      return `Wrong: the code names other lines or another volume than ${where} has.`;
    case "not_made":
      return `Not known: the volume of ${where} was never written.`;
    case "unknown_packet":
      return "Wrong: no packet of this campaign has this number.";
    case "unknown_page":
      return "Wrong: no page of a sealed packet has this code. Compare it letter by letter.";
    case "several":
      return "Several pages have this check code: give the whole code, or --packet.";
    case "unreadable":
      return "This is no code of a page.";
    default:
      return verdict satisfies never;
  }
}
