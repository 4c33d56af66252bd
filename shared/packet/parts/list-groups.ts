// What the groups of a list are called.
import type { ListGroup } from "../document.ts";
import type { PageSetting } from "../setting.ts";
import type { LanguageWords } from "../words.ts";

type Naming = Pick<PageSetting, "document" | "words" | "undrawable">;

/** The country or city in both languages, as a heading or bookmark has it. */
export function nameOfGroup(group: ListGroup, naming: Naming): string {
  return naming.words.both((one) => nameInLanguage(group, naming, one));
}

/** That a group goes on from the page before. */
export function continuedGroup(group: ListGroup, naming: Naming): string {
  return naming.words.both((one) => one.label("groupContinued", { group: nameInLanguage(group, naming, one) }));
}

/** How many signatories a group has. */
export function subtotalOfGroup(group: ListGroup, naming: Naming): string {
  return naming.words.both((one) =>
    one.label("subtotal", { group: nameInLanguage(group, naming, one), groupCount: group.signers }),
  );
}

/** With 〓 for what no font has: the lines of a packet that refuses that are refused themselves. */
function nameInLanguage({ key }: ListGroup, { document, undrawable }: Naming, words: LanguageWords): string {
  if (document.grouping.by === "country") return words.country(key);
  return key === null ? words.label("cityUnknown") : undrawable.replace(key);
}
