// Decides in which order a column writes day, month and year. Knows dates only, not files or mappings.
import type { DateOrder } from "#shared/model/source-file.ts";
import { isDay, readWrittenDate } from "./dates.ts";

/**
 * What one cell says about its column: `iso` needs no order (or has day = month, where none is needed); `dmy`, `mdy`, `ymd`
 * can be read in that order alone; `ambiguous` in two; null is no date.
 */
export type DateOrderEvidence = DateOrder | "iso" | "ambiguous";

/**
 * The evidence of one cell.
 * @example dateOrderEvidence("31/12/2026") // "dmy"
 */
export function dateOrderEvidence(cell: string): DateOrderEvidence | null {
  const date = readWrittenDate(cell);
  if (date === null) return null;
  const { first, second, third, style } = date;
  if (style === "year_first") {
    if (!isDay(first, second, third)) return null;
    return cell.trim().charAt(4) === "-" ? "iso" : "ymd";
  }
  const dayFirst = isDay(third, second, first);
  if (style === "dots") return dayFirst ? "dmy" : null;
  const monthFirst = isDay(third, first, second);
  if (dayFirst && monthFirst) return first === second ? "iso" : "ambiguous";
  return dayFirst ? "dmy" : monthFirst ? "mdy" : null;
}

export type DateOrderScan = {
  readonly add: (cell: string) => void;
  /**
   * The order of all cells so far; `ambiguous` when nothing settles day and month, or when cells contradict each other; null
   * when no date needs an order.
   */
  readonly verdict: () => DateOrder | "ambiguous" | null;
};

/** Collects the evidence of a whole column: one date that can be read only one way settles the ambiguous ones. */
export function createDateOrderScan(): DateOrderScan {
  const seen = new Set<DateOrderEvidence | null>();
  return {
    add(cell) {
      if (cell !== "") seen.add(dateOrderEvidence(cell));
    },
    verdict() {
      const dayFirst = seen.has("dmy");
      const monthFirst = seen.has("mdy");
      if (dayFirst && monthFirst) return "ambiguous";
      if (dayFirst) return "dmy";
      if (monthFirst) return "mdy";
      if (seen.has("ambiguous")) return "ambiguous";
      return seen.has("ymd") ? "ymd" : null;
    },
  };
}
