// Numbers, dates and counted words in the language of a template. Own rules, because Intl differs between ICU versions.
import type { CountedWords, LetterTemplate, PluralForm, PluralRule } from "./template.ts";

/** The forms that whole numbers take by each rule. */
export const pluralForms: { readonly [rule in PluralRule]: readonly PluralForm[] } = {
  "one-other": ["one", "other"],
  "one-million": ["one", "many", "other"],
  "zero-one-million": ["one", "many", "other"],
  polish: ["one", "few", "many"],
  "east-slavic": ["one", "few", "many"],
};

/**
 * The form that a whole number takes (Unicode CLDR 46, cardinal rules).
 * @example pluralForm("east-slavic", 58171) // "one"
 */
export function pluralForm(rule: PluralRule, count: number): PluralForm {
  switch (rule) {
    case "one-other":
      return count === 1 ? "one" : "other";
    case "one-million":
      return count === 1 ? "one" : millionForm(count);
    case "zero-one-million":
      return count <= 1 ? "one" : millionForm(count);
    case "polish":
      if (count === 1) return "one";
      return endsInTwoToFour(count) ? "few" : "many";
    case "east-slavic":
      if (count % 10 === 1 && count % 100 !== 11) return "one";
      return endsInTwoToFour(count) ? "few" : "many";
  }
}

/** "1 000 000 de personnes": a whole number of millions is followed by "de". */
function millionForm(count: number): PluralForm {
  return count !== 0 && count % 1_000_000 === 0 ? "many" : "other";
}

function endsInTwoToFour(count: number): boolean {
  const ten = count % 10;
  const hundred = count % 100;
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14);
}

type NumberForms = Pick<LetterTemplate, "thousands" | "thousandsFromDigits" | "decimal" | "percent">;

/** A whole number with its thousands divided: `58,171`. */
export function formatCount(forms: NumberForms, count: number): string {
  const digits = String(count);
  if (digits.length < forms.thousandsFromDigits) return digits;
  return digits.replace(/\B(?=(\d{3})+$)/g, forms.thousands);
}

/** A share of a whole with one decimal: `12.5%`. */
export function formatShare(forms: NumberForms, part: number, whole: number): string {
  const permille = whole === 0 ? 0 : Math.round((part * 1000) / whole);
  return forms.percent.replace("{{n}}", `${Math.floor(permille / 10)}${forms.decimal}${permille % 10}`);
}

/** A counted phrase: `58,171 people`. */
export function formatCounted(template: LetterTemplate, words: CountedWords, count: number): string {
  const form = words[pluralForm(template.pluralRule, count)] ?? words.other;
  return form.replaceAll("{{n}}", formatCount(template, count));
}

/**
 * A date by a pattern of the template.
 * @param date `YYYY-MM-DD`
 * @example formatDate(french, french.date, "2017-05-01") // "1er mai 2017"
 */
export function formatDate(
  template: Pick<LetterTemplate, "months" | "firstDay">,
  pattern: string,
  date: string,
): string {
  const [year = "", mm = "", dd = ""] = date.split("-");
  const day = Number(dd);
  const parts: { readonly [name: string]: string } = {
    year,
    mm,
    dd,
    day: day === 1 ? template.firstDay : String(day),
    month: template.months[Number(mm) - 1] ?? mm,
  };
  return pattern.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => parts[name] ?? whole);
}
