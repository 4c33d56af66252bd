// The ways in which the same person writes name and e-mail a second time. None of them makes another signer.
import { pick } from "./chance.ts";
import type { Person } from "./people.ts";

type Variant = (person: Person) => Person;

/**
 * The same person written another way: letter case, spaces, hyphens and diacritics of the name, letter case of the
 * e-mail or a tag in it; at Gmail also dots or the domain googlemail.com. `draw` chooses; some draws change nothing.
 */
export function writtenAgain(person: Person, hasEmail: boolean, draw: number): Person {
  const renamed = pick(nameVariants, draw >>> 4)(person);
  if (!hasEmail) return renamed;
  const variants = person.email.endsWith("@gmail.com") ? gmailVariants : emailVariants;
  return { ...renamed, email: pick(variants, draw)(person).email };
}

const unchanged: Variant = (person) => person;

const nameVariants: readonly Variant[] = [
  unchanged,
  (person) => withName(person, upperCase),
  (person) => withName(person, lowerCase),
  (person) => ({ ...person, given: ` ${person.given} `, family: `${person.family.replaceAll(" ", "  ")} ` }),
  (person) => withName(person, withoutAccents),
  (person) => withName(person, (name) => name.replaceAll("-", " ")),
  unchanged,
];

const emailVariants: readonly Variant[] = [
  unchanged,
  (person) => ({ ...person, email: person.email.toUpperCase() }),
  (person) => ({ ...person, email: person.email.charAt(0).toUpperCase() + person.email.slice(1) }),
  (person) => ({ ...person, email: person.email.replace("@", "+letters@") }),
];

const gmailVariants: readonly Variant[] = [
  (person) => ({ ...person, email: `${person.email.charAt(0)}.${person.email.slice(1)}` }),
  (person) => ({ ...person, email: person.email.replace("@", "+petition@") }),
  (person) => ({ ...person, email: person.email.replace("gmail.com", "googlemail.com") }),
  (person) => ({ ...person, email: person.email.replace("_", "._").replace("gmail.com", "GoogleMail.com") }),
];

function withName(person: Person, rewrite: (name: string) => string): Person {
  return { ...person, given: rewrite(person.given), family: rewrite(person.family) };
}

// Changing the case of ı and İ cannot be undone without knowing that the name is Turkish.
function upperCase(name: string): string {
  return /[ıİ]/.test(name) ? name : name.toUpperCase();
}

function lowerCase(name: string): string {
  return /[ıİ]/.test(name) ? name : name.toLowerCase();
}

// å, ä, ö, ø and ü stay: some people write them as aa, ae, oe, ue, so leaving the marks out is not certainly the same
// name. Other scripts stay as they are.
function withoutAccents(name: string): string {
  return name.replaceAll(/[À-ɏ]/g, (letter) =>
    "åäöøüæÅÄÖØÜÆ".includes(letter) ? letter : letter.normalize("NFD").replaceAll(/\p{M}/gu, ""),
  );
}
