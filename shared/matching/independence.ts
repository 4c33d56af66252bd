// How much a town or region says beside an equal postal code. Knows rows and places, not weights of names.
import { createNameRelation, likeness, likenessMask } from "./name-relation.ts";
import { column, type MatchField, rowWidth } from "./record.ts";
import type { Rows } from "./rows.ts";
import { fieldWeights } from "./weights.ts";

/** Fields that a postal code mostly determines. */
export type DependentField = "city" | "region";

export function isDependent(field: MatchField): field is DependentField {
  return field === "city" || field === "region";
}

const mostNeighbours = 20_000;
const assumedNeighbours = 5;

/**
 * How much a field says that the postal code has not said: 1 when two people of one postal code agree in it no more often than
 * any two people, towards 0 when they always do. Measured on neighbours by postal code that are not called alike; with few of
 * them it stays near the field's usual weight.
 */
export function independence(table: Rows, field: DependentField): number {
  const { rows, cells, names } = table;
  const relate = createNameRelation(names);
  const lastOfCode = new Int32Array(table.texts.postalCode.hashes.length).fill(-1);
  let pairs = 0;
  let equal = 0;
  for (let row = 0; row < rows && pairs < mostNeighbours; row++) {
    const at = row * rowWidth;
    const code = cells[at + column.postalCode] ?? 0;
    if (code === 0 || cells[at + column[field]] === 0) continue;
    const other = lastOfCode[code] ?? -1;
    lastOfCode[code] = at;
    if (other === -1 || areAlike(cells, relate, at, other)) continue;
    pairs += 1;
    if (cells[at + column[field]] === cells[other + column[field]]) equal += 1;
  }
  const byChance = chanceOfEqual(table, field);
  const usual = byChance ** fieldWeights[field].weight;
  const together = (equal + assumedNeighbours * usual) / (pairs + assumedNeighbours);
  return Math.min(1, Math.log(together) / Math.log(byChance));
}

/** How often two rows have the same value, whoever they are; steadied in tables of a few rows. */
function chanceOfEqual({ rows, cells, texts }: Rows, field: DependentField): number {
  const counts = new Uint32Array(texts[field].hashes.length);
  let filled = 0;
  let pairs = 0;
  for (let row = 0; row < rows; row++) {
    const value = cells[row * rowWidth + column[field]] ?? 0;
    if (value === 0) continue;
    const before = counts[value] ?? 0;
    counts[value] = before + 1;
    filled += 1;
    pairs += before;
  }
  return Math.min(0.5, (pairs + 0.5) / ((filled * Math.max(1, filled - 1)) / 2 + 5));
}

/** Whether two rows may be one person's by their names, or lack one: such pairs say nothing of two people. */
function areAlike(
  cells: Int32Array,
  relate: (left: number, right: number) => number,
  left: number,
  right: number,
): boolean {
  const given = cells[left + column.givenName] ?? 0;
  const family = cells[left + column.familyName] ?? 0;
  if (given === 0 || family === 0) return true;
  return [column.givenName, column.familyName].some((place) => {
    const name = cells[right + place] ?? 0;
    if (name === 0) return true;
    return (
      (relate(given, name) & likenessMask) >= likeness.jw70 || (relate(family, name) & likenessMask) >= likeness.jw70
    );
  });
}
