// What the groups of a list are called.
import type { ListGroup } from "../document.ts";
import type { PageSetting } from "../setting.ts";

/** The country or city, on one line. With 〓 for what no font has: the lines of a packet that refuses that are refused themselves. */
export function nameOfGroup(
  { key }: ListGroup,
  { document, words, undrawable }: Pick<PageSetting, "document" | "words" | "undrawable">,
): string {
  if (document.grouping.by === "country") return words.country(key);
  return key === null ? words.label("cityUnknown") : undrawable.replace(key);
}
