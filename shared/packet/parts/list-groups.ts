// What the groups of a list are called.
import type { ListGroup } from "../document.ts";
import type { PageSetting } from "../setting.ts";
import { graphemes } from "../text/graphemes.ts";
import type { LanguageWords } from "../words.ts";

type Naming = Pick<PageSetting, "document" | "words" | "undrawable">;

/** The country or city in both languages, as a heading or bookmark has it. */
export function nameOfGroup(group: ListGroup, naming: Naming): string {
  return naming.words.both((one) => nameInLanguage(group, naming, one));
}

/** That a group goes on from the page before. */
export function continuedGroup(group: ListGroup, naming: Naming, fits: Fits): string {
  return fitGroup(group, naming, fits, (name, one) => one.label("groupContinued", { group: name }));
}

/** How many signatories a group has. */
export function subtotalOfGroup(group: ListGroup, naming: Naming, fits: Fits): string {
  return fitGroup(group, naming, fits, (name, one) =>
    one.label("subtotal", { group: name, groupCount: group.signers }),
  );
}

/** Whether a text has room on its line. */
type Fits = (text: string) => boolean;
type SayOfGroup = (name: string, words: LanguageWords) => string;

/** A name that is cut to fewer letters tells nothing. */
const fewestLetters = 6;

/** Where it is too wide the name is cut, then the second language is left out: never what is said of the group. */
function fitGroup(group: ListGroup, naming: Naming, fits: Fits, say: SayOfGroup): string {
  const { words } = naming;
  const nameIn = (one: LanguageWords): string => nameInLanguage(group, naming, one);
  const longest = Math.max(...words.pair((one) => graphemes(nameIn(one)).length).map(Number));
  const least = Math.min(longest, fewestLetters);
  const inFirst = (most: number): string => say(cutName(nameIn(words.first), most), words.first);
  const inBoth = (most: number): string => words.both((one) => say(cutName(nameIn(one), most), one));
  for (const text of [inBoth, inFirst]) {
    for (let most = longest; most >= least; most--) if (fits(text(most))) return text(most);
  }
  return inFirst(least);
}

function cutName(name: string, most: number): string {
  const letters = graphemes(name);
  return letters.length <= most ? name : `${letters.slice(0, most).join("").trimEnd()}…`;
}

/** With 〓 for what no font has: the lines of a packet that refuses that are refused themselves. */
function nameInLanguage({ key }: ListGroup, { document, undrawable }: Naming, words: LanguageWords): string {
  if (document.grouping.by === "country") return words.country(key);
  return key === null ? words.label("cityUnknown") : undrawable.replace(key);
}
