// Finds rows that repeat an earlier one in every value, many times. Knows cells, not scores.
import { sortByKey } from "./radix-sort.ts";
import { column, rowWidth } from "./record.ts";
import type { Rows } from "./rows.ts";
import { sharedUints } from "./shared-arrays.ts";
import { mix } from "./text-pool.ts";

/** So many equal rows are compared with everything like any others; of more than these, the first stands for all. */
const mostRepetitions = 8;

/** Values that belong to one person or household: rows without any of them may be many people of one name and town. */
const personal = [column.email, column.phone, column.street, column.birthDate, column.identifier];

/**
 * Pairs, one behind the other, of a row and one that repeats it: somebody who signed a hundred times in the same words, or a
 * file that was put together badly. Without them such a row would make blocks too large and its values look common.
 */
export function findRepeatedRows(table: Omit<Rows, "repeated">): Uint32Array {
  const { rows, cells } = table;
  const keys = new Uint32Array(rows);
  const order = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    let key = 0;
    for (let at = row * rowWidth; at < (row + 1) * rowWidth; at++) key = Math.imul(key, 31) + (cells[at] ?? 0);
    keys[row] = mix(key);
    order[row] = row;
  }
  sortByKey(keys, order, rows);
  const pairs: number[] = [];
  for (let start = 0; start < rows; ) {
    const first = order[start] ?? 0;
    let end = start + 1;
    while (end < rows && keys[end] === keys[start] && isSameRow(cells, first, order[end] ?? 0)) end += 1;
    if (end - start > mostRepetitions && personal.some((place) => cells[first * rowWidth + place] !== 0)) {
      for (let index = start + 1; index < end; index++) pairs.push(first, order[index] ?? 0);
    }
    start = end;
  }
  const repeated = sharedUints(pairs.length);
  repeated.set(pairs);
  return repeated;
}

/** By row, 1 for the second of each pair. */
export function markRepeated({ rows, repeated }: Rows): Uint8Array {
  const marks = new Uint8Array(rows);
  for (let index = 1; index < repeated.length; index += 2) marks[repeated[index] ?? 0] = 1;
  return marks;
}

function isSameRow(cells: Int32Array, left: number, right: number): boolean {
  for (let index = 0; index < rowWidth; index++) {
    if (cells[left * rowWidth + index] !== cells[right * rowWidth + index]) return false;
  }
  return true;
}
