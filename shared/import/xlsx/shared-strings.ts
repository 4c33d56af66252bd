// The strings that cells name by their number, held once, close together. Knows no cells.
import { failTooLarge } from "./failures.ts";
import { readXmlPart } from "./part-text.ts";
import { createStringItem, unescapeCell } from "./string-item.ts";
import type { ZipEntry } from "./zip-directory.ts";
import type { Archive } from "./zip-part.ts";

export type SharedStrings = {
  /** Undefined when there is no such string. */
  readonly get: (index: number) => string | undefined;
};

const blockBits = 10;
const blockSize = 1 << blockBits;

type Block = { readonly text: string; readonly ends: Uint32Array };

/**
 * A list of strings that takes their characters and four bytes for each. A string cut from the parser's input would keep all
 * of that input in memory, and a million small objects cost more than what they hold.
 */
export function createStringList(): SharedStrings & { readonly add: (text: string) => void } {
  const blocks: Block[] = [];
  let open: string[] = [];
  return {
    add(text) {
      open.push(text);
      if (open.length < blockSize) return;
      const ends = new Uint32Array(blockSize);
      let end = 0;
      for (const [index, { length }] of open.entries()) {
        end += length;
        ends[index] = end;
      }
      blocks.push({ text: open.join(""), ends });
      open = [];
    },
    get(index) {
      const block = blocks[index >> blockBits];
      const place = index & (blockSize - 1);
      if (block === undefined) return index >> blockBits === blocks.length ? open[place] : undefined;
      return block.text.slice(place === 0 ? 0 : block.ends[place - 1], block.ends[place]);
    },
  };
}

/**
 * Reads the shared strings; gives the packed bytes read so far, and the strings at the end. Fails with IMPORT_WORKBOOK_DAMAGED
 * and IMPORT_WORKBOOK_TOO_LARGE.
 */
export async function* readSharedStrings(
  archive: Archive,
  entry: ZipEntry,
): AsyncGenerator<number, SharedStrings, undefined> {
  const { name: file, limits } = archive;
  const strings = createStringList();
  const item = createStringItem(file, limits.cellCharacters);
  let isInItem = false;
  let count = 0;
  let characters = 0;
  yield* readXmlPart(archive, entry, {
    open(name, _, depth) {
      if (depth === 2) isInItem = name === "si";
      else if (isInItem) item.open(name, depth - 2);
    },
    text: item.text,
    close(_, depth) {
      if (depth > 2) return item.close(depth - 2);
      if (depth < 2 || !isInItem) return;
      isInItem = false;
      const text = unescapeCell(item.take());
      count++;
      characters += text.length;
      if (count > limits.sharedStrings) failTooLarge(file, limits.sharedStrings, "different texts");
      if (characters > limits.sharedCharacters) failTooLarge(file, limits.sharedCharacters, "characters of text");
      strings.add(text);
    },
  });
  return strings;
}
