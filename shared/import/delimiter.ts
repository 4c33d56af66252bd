// Which character divides the cells of a table. Knows its first lines only, not what the columns mean.
import { settle } from "#shared/errors/outcome.ts";
import { createRowReader, isUnclosed, type TableRow } from "./rows.ts";

/** The delimiters that exports use; the first is taken when nothing in the text speaks for one of them. */
export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const examinedRows = 200;
const examinedCharacters = 100_000;

/**
 * The delimiter of a table by the beginning of its text: the one under which most rows have as many cells as the header, then
 * the one that gives more columns. Delimiters inside quotes do not count, so that headers with commas and cells with many lines
 * mislead less. Excel's first line `sep=;` decides at once.
 */
export function detectDelimiter(sample: string): Delimiter {
  const said = delimiters.find((delimiter) => sample.startsWith(`sep=${delimiter}`));
  if (said !== undefined) return said;

  let best: { readonly delimiter: Delimiter; readonly agreement: number; readonly columns: number } | null = null;
  for (const delimiter of delimiters) {
    const { agreement, columns } = judge(firstRows(sample, delimiter));
    if (columns < 2) continue;
    // A few odd rows (a total, a comment with a delimiter) do not outweigh a column more.
    const clearlyBetter = best === null || agreement > best.agreement + 0.1;
    const asGood = best !== null && agreement >= best.agreement - 0.1;
    if (clearlyBetter || (asGood && columns > (best?.columns ?? 0))) best = { delimiter, agreement, columns };
  }
  return best?.delimiter ?? delimiters[0];
}

function firstRows(sample: string, delimiter: string): readonly TableRow[] {
  const reader = createRowReader({ delimiter, file: "" });
  const isWhole = sample.length <= examinedCharacters;
  // A line that is too long leaves no rows: then another delimiter reads the text better.
  const complete = settle(() => reader.push(sample.slice(0, examinedCharacters)));
  const rows = complete.ok ? complete.value : [];
  const last = isWhole || rows.length === 0 ? settle(() => reader.end()) : null;
  return [...rows, ...(last?.ok === true ? last.value : [])].slice(0, examinedRows);
}

function judge(rows: readonly TableRow[]): { readonly agreement: number; readonly columns: number } {
  const [header, ...data] = rows;
  if (header === undefined) return { agreement: 0, columns: 0 };
  if (data.length === 0) return { agreement: 1, columns: columnsIn(header) };
  const columns = columnsIn(header);
  const agreeing = data.filter((row) => columnsIn(row) === columns).length;
  return { agreement: agreeing / data.length, columns };
}

/** A row with an open quotation mark agrees with none. */
function columnsIn(row: TableRow): number {
  return isUnclosed(row) ? 0 : row.length;
}
