// Choices of how a file is read, and what the window calls them.
import type { TFunction } from "i18next";

const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1251",
  "windows-1250",
  "windows-1254",
  "iso-8859-2",
  "shift_jis",
  "big5",
  "windows-874",
] as const;

const delimiters = [
  [",", "comma"],
  [";", "semicolon"],
  ["\t", "tab"],
  ["|", "pipe"],
] as const;

type Words = TFunction<"import">;
type Option = { readonly value: string; readonly label: string };

/** The encodings to choose from; one that was found and is not among them is added. */
export function encodingOptions(t: Words, found: string): Option[] {
  const known = encodings.map((encoding) => ({ value: encoding, label: t(`encoding.${encoding}`) }));
  return known.some(({ value }) => value === found) ? known : [...known, { value: found, label: found }];
}

export function encodingName(t: Words, encoding: string): string {
  return encodingOptions(t, encoding).find(({ value }) => value === encoding)?.label ?? encoding;
}

export function delimiterOptions(t: Words, found: string): Option[] {
  const known = delimiters.map(([value, name]) => ({ value: String(value), label: t(`delimiter.${name}`) }));
  return known.some(({ value }) => value === found) ? known : [...known, { value: found, label: found }];
}

export function delimiterName(t: Words, delimiter: string): string {
  return delimiterOptions(t, delimiter).find(({ value }) => value === delimiter)?.label ?? delimiter;
}
