// What a checked code means for the packet at hand. Knows no words: keys of the locale, and how it is marked.
import type { CheckedCode } from "#shared/contract/packet-checks.ts";
import type { StateTone } from "../../../components/StateMark.tsx";

/** `right` is divided by what was seen before and by the packet at hand; the others are those of the engine. */
export type ShownVerdict = CheckedCode["verdict"] | "again" | "other_packet";

/** A right page of another packet than the one at hand does not belong into its pile. */
export function shownVerdict({ verdict, page }: CheckedCode, packetAtHand: string | null): ShownVerdict {
  if (verdict !== "right" || page === null) return verdict;
  if (packetAtHand !== null && page.packetId !== packetAtHand) return "other_packet";
  return page.again ? "again" : "right";
}

export const verdictTones: { readonly [verdict in ShownVerdict]: StateTone } = {
  right: "good",
  again: "info",
  other_packet: "bad",
  unreadable: "warn",
  unknown_packet: "bad",
  unknown_page: "bad",
  not_made: "warn",
  digest: "bad",
  lines: "bad",
  several: "warn",
};

export type PageRange = { readonly from: number; readonly to: number };

/** The pages from 1 to `pages` that are not among the checked ones, which are in order, joined into ranges. */
export function uncheckedRanges(pages: number, checked: readonly number[]): readonly PageRange[] {
  const ranges: PageRange[] = [];
  let next = 1;
  for (const page of [...checked, pages + 1]) {
    if (page > next) ranges.push({ from: next, to: page - 1 });
    next = Math.max(next, page + 1);
  }
  return ranges;
}
