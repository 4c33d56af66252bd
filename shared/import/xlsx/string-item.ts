// The text of one string of a workbook: plain, or in runs of different fonts. The same in the shared table and in a cell.
import { failTooLarge } from "./failures.ts";

export type StringItem = {
  /** `depth` counts from the string's own element, its children have 1. */
  readonly open: (name: string, depth: number) => void;
  readonly text: (text: string) => void;
  readonly close: (depth: number) => void;
  /** The text so far; the next one begins empty. */
  readonly take: () => string;
};

/**
 * Collects `t` and `r/t` (ECMA-376 part 1, 18.4.8); `rPh/t`, the reading of East Asian text, is left out. Fails with
 * IMPORT_WORKBOOK_TOO_LARGE when a string is longer than `longest` characters.
 */
export function createStringItem(file: string, longest: number): StringItem {
  let collected = "";
  let isInRun = false;
  let isInText = false;
  return {
    open(name, depth) {
      if (depth === 1) isInRun = name === "r";
      if (name === "t" && (depth === 1 || (depth === 2 && isInRun))) isInText = true;
    },
    text(text) {
      if (!isInText) return;
      collected += text;
      if (collected.length > longest) failTooLarge(file, longest, "characters in one cell");
    },
    close(depth) {
      if (depth <= 2) isInText = false;
    },
    take() {
      const text = collected;
      collected = "";
      return text;
    },
  };
}

const escaped = /_x([0-9A-Fa-f]{4})_/g;

/**
 * The characters that XML cannot hold stand as `_x000D_` (ECMA-376 part 1, 22.9.2.19). Line ends become `\n` and NUL characters
 * go, as in text files.
 */
export function unescapeCell(text: string): string {
  const plain = text.includes("_x")
    ? text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return plain.includes("\r") || plain.includes("\0") ? plain.replaceAll("\0", "").replace(/\r\n?/g, "\n") : plain;
}
