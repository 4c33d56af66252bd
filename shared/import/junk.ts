// Names that are plainly no person's. Knows one signature, not the list it is in; a person has the last word.
import type { JunkReason, Signature } from "#shared/model/signature.ts";
import { canonicalEmail } from "#shared/normalise/emails.ts";
import { remembered } from "#shared/normalise/memory.ts";
import { nameKey } from "#shared/normalise/names.ts";
import { inventedNames } from "./invented-names.ts";

const invented = new Set(inventedNames.flatMap((names) => names.split(",")).map(nameKey));

/** Words that people write to see whether a form works. A name is one when all its words are. */
const testWordsAsWritten = [
  "test tests tester testing testtest test1 test2 test3 testy teste testet testesen testsson testersen prøve testa prova prueba proba",
  "próba тест тестовый тестова тестовий проба проверка перевірка deneme foo bar foobar baz blah blahblah bla blabla lorem ipsum",
  "dummy fake example sample username firstname lastname surname fornavn efternavn etternavn voornaam achternaam vorname nachname",
  "фамилия прізвище прізвища undefined null none noname nobody abcd abcde abcdef abcdefg абвг абвгд",
].flatMap((words) => words.split(" "));
const testWords = new Set(testWordsAsWritten.map(nameKey));
/** Words of the list that somebody may bear as the only name. */
const alsoNames = new Set("bar sample testa teste testy bla prova proba probe prueba baz lorem".split(" "));

/** Rows of keys. Five in a row, in either direction, are no name; nor are the four on which a hand rests. */
const keyRows = [
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "yxcvbnm",
  "azertyuiop",
  "qsdfghjklm",
  "wxcvbn",
  "1234567890",
  "йцукенгшщзхъ",
  "фывапролджэ",
  "фівапролджє",
  "ячсмитьбю",
];
const restingHands = [
  "asdf",
  "qwer",
  "zxcv",
  "hjkl",
  "jkl",
  "asd",
  "qwe",
  "zxc",
  "фыва",
  "йцук",
  "фіва",
  "qsdf",
  "azer",
];
const shortestRun = 5;
const runs = new Set([...keyRows.flatMap(runsOf), ...restingHands]);

function runsOf(row: string): readonly string[] {
  const found: string[] = [];
  for (const keys of [row, Array.from(row).reverse().join("")]) {
    for (let start = 0; start + shortestRun <= keys.length; start++) {
      for (let end = start + shortestRun; end <= keys.length; end++) found.push(keys.slice(start, end));
    }
  }
  return found;
}

/** How every name begins that may be junk by its words; the others are spared the slow look. */
const suspectWords = new Set([
  ...testWordsAsWritten,
  ...testWords,
  ...runs,
  ...inventedNames.flatMap((names) =>
    names.split(",").flatMap((name) => [name.toLowerCase(), nameKey(name)].map((text) => text.split(/[ -]/)[0] ?? "")),
  ),
]);
const startsAsRun = /^(?:asd|qwe|zxc|qsd|aze|йцу|фыв|фів|ячс)/;
const oddStart = /^(.)\1\1|^[^\p{L}]|^.?$|^\p{L}\P{L}*$|^\p{L}[ .]/u;
const oddAnywhere = /[\d@]/;

/** Parts of names come again and again: these two look at each of them once. */
const isOdd = remembered((part: string) => oddAnywhere.test(part));
const isOddStart = remembered((part: string) => {
  const lower = part.toLowerCase();
  const wordEnd = lower.search(/[ -]/);
  const isSuspect = suspectWords.has(wordEnd === -1 ? lower : lower.slice(0, wordEnd)) || startsAsRun.test(lower);
  return isSuspect || oddStart.test(lower) || oddAnywhere.test(lower);
});

const letters = /\p{L}/gu;
const alphabetLetter = /^[a-zа-яёіїєґα-ω]$/i;
const onlyDigits = /^[\p{N}\p{P}\p{S}\s]+$/u;
const email = /^\S+@\S+\.\S+$/;
const repeatedLetter = /^([a-zа-яёіїєґ])\1{2,}$|^(.)\2{3,}$/u;
const repeatedUnit = /^(.{3,6})\1+$/u;

type JudgedName = Pick<Signature, "name"> & Partial<Pick<Signature, "givenName" | "familyName">>;

/**
 * Why a name is plainly no person's, or null. A name that people can bear gives null, however short: “Li”, “Ø”, “An Wu”. Only
 * the name is looked at, so that the reason can be told to whoever reviews the list.
 * - `email_as_name`, `only_digits`
 * - `empty_or_one_letter`: no letter, or a single one of the Latin (without “Ø” and “Å”, which are names), Cyrillic or Greek
 *   alphabet; one sign of another script is a name
 * - `repeated_letters`: “aaaa”, “Xxx Xxx”
 * - `keyboard_run`: “qwerty”, “asdfgh jkl”, “йцукен”, “asdasd”
 * - `test_name`: “test test”, “foo bar”
 * - `invented_name`: a whole name in `invented-names.ts`
 */
export function junkReason({ name, givenName, familyName }: JudgedName): JunkReason | null {
  // Nearly all names are spared the slow look.
  const hasParts = givenName != null && familyName != null;
  const start = hasParts ? givenName : name;
  if (!isOddStart(start) && !(hasParts && isOdd(familyName))) return null;

  if (email.test(name) && canonicalEmail(name) !== null) return "email_as_name";
  if (onlyDigits.test(name)) return /\p{N}/u.test(name) ? "only_digits" : "empty_or_one_letter";
  const found = name.toLowerCase().match(letters) ?? [];
  if (found.length === 0 || (found.length === 1 && alphabetLetter.test(found[0] ?? ""))) return "empty_or_one_letter";

  const key = nameKey(name);
  const words = key.split(" ");
  if (words.every((word) => repeatedLetter.test(word)) || repeatedLetter.test(words.join("")))
    return "repeated_letters";
  if (words.some(isRun) && words.every((word) => isRun(word) || testWords.has(word))) return "keyboard_run";
  if (words.every((word) => testWords.has(word)) && (words.length > 1 || !alsoNames.has(key))) return "test_name";
  return invented.has(key) ? "invented_name" : null;
}

function isRun(word: string): boolean {
  return runs.has(word) || runs.has(repeatedUnit.exec(word)?.[1] ?? "");
}
