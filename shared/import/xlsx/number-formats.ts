// What a number format of a cell says about its number: a date, a time, a length of time, digits to fill up, or nothing.

export type NumberFormat =
  | { readonly kind: "plain" | "date" | "time" | "elapsed" }
  /** Every `0` of the mask is a digit of the number; the rest stands as it is. */
  | { readonly kind: "digits"; readonly mask: string };

export const plainFormat: NumberFormat = { kind: "plain" };

/** Formats that have a number only (ECMA-376 part 1, 18.8.30); those from 27 on are dates and times in East Asia and Thailand. */
const builtin: readonly (readonly [from: number, to: number, kind: "date" | "time" | "elapsed"])[] = [
  [14, 17, "date"],
  [18, 21, "time"],
  [22, 22, "date"],
  [27, 36, "date"],
  [45, 45, "time"],
  [46, 46, "elapsed"],
  [47, 47, "time"],
  [50, 58, "date"],
  [71, 81, "date"],
];

export function builtinFormat(id: number): NumberFormat {
  const kind = builtin.find(([from, to]) => from <= id && id <= to)?.[2];
  return kind === undefined ? plainFormat : { kind };
}

const quotedText = /"[^"]*"?|\\.|_.|\*./g;
const brackets = /\[[^\]]*\]/g;
const elapsed = /\[(h+|m+|s+)\]/i;
const morningOrEvening = /am\/pm|a\/p/gi;
const digitsMask = /^0[0 -]*0$/;

/**
 * Understands a format as Excel writes it, its first section. `yyyy\-mm\-dd` is a date, `[h]:mm` a length of time, `00000` and
 * `00\-000` fill up digits (postal codes), `"day" 0` is a plain number.
 */
export function parseNumberFormat(code: string): NumberFormat {
  const withoutText = code.replace(quotedText, "");
  const [section = ""] = withoutText.split(";");
  const tokens = section.replace(brackets, "").replace(morningOrEvening, "").replace(/s\.0+/gi, "s");
  const isNumber = /[#?0]/.test(tokens);
  if (!isNumber && elapsed.test(section)) return { kind: "elapsed" };
  if (!isNumber && /[dy]/i.test(tokens)) return { kind: "date" };
  if (!isNumber && /[hs]/i.test(tokens)) return { kind: "time" };
  if (!isNumber && /m/i.test(tokens)) return { kind: "date" };
  const mask = (code.split(";")[0] ?? "").replace(/"([ -]*)"|\\([ -])/g, "$1$2");
  return digitsMask.test(mask) ? { kind: "digits", mask } : plainFormat;
}

/** Puts the digits of a whole number into a mask from the right: `fillMask("950", "00-000")` gives `00-950`. */
export function fillMask(digits: string, mask: string): string {
  const places = mask.replace(/[^0]/g, "").length;
  const all = digits.padStart(places, "0");
  let next = all.length - places;
  return all.slice(0, next) + mask.replaceAll("0", () => all.charAt(next++));
}
