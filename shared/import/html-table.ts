// Opens an HTML file as a table: what many web programs send as “.xls”, and Excel's own web pages. Knows HTML, no meanings.
import { fail } from "#shared/errors/outcome.ts";
import { checkEncoding } from "./encoding.ts";
import { createHtmlTableParser } from "./html-table-parser.ts";
import { type WorkbookLimits, workbookLimits } from "./xlsx/limits.ts";
import { createRowCollector } from "./xlsx/row-collector.ts";
import {
  findSheet,
  type RandomAccess,
  type RowBatch,
  type RowsOptions,
  type TableSource,
} from "./xlsx/table-source.ts";
import { readMarkup, readMarkupEncoding } from "./xlsx/text-pieces.ts";

const toldAfter = 256 * 1024;

export type HtmlOptions = {
  /** In place of the one that the file declares. A WHATWG label. */
  readonly encoding?: string | undefined;
  readonly limits?: WorkbookLimits | undefined;
};

type Table = { readonly name: string; readonly isHidden: boolean; readonly index: number; readonly rows: number };

/**
 * Opens an HTML file; reads all of it once to know its tables. They are named “Table 1” and so on; the default is the one with
 * most rows. A table within a cell is a table of its own and no part of that cell. Fails with IMPORT_EMPTY when there is none,
 * IMPORT_ENCODING, IMPORT_ENCODING_UNKNOWN, IMPORT_WORKBOOK_TOO_LARGE.
 */
export async function openHtmlTable(file: RandomAccess, name: string, options: HtmlOptions = {}): Promise<TableSource> {
  const limits = options.limits ?? workbookLimits;
  const encoding = options.encoding === undefined ? await readMarkupEncoding(file) : checkEncoding(options.encoding);

  const counts: number[] = [];
  const scan = createHtmlTableParser({ file: name, limits, wanted: null, onRow: () => {}, onTable: count });
  function count(index: number, rows: number): void {
    counts[index] = rows;
  }
  for await (const { text } of readMarkup(file, encoding, name)) scan.push(text);
  scan.end();
  const tables: readonly Table[] = Array.from(counts, (rows, index) => ({ rows, index }))
    .filter(({ rows }) => rows > 0)
    .map(({ rows, index }, place) => ({ name: `Table ${place + 1}`, isHidden: false, index, rows }));
  const largest = tables.reduce<Table | undefined>(
    (best, table) => (best === undefined || table.rows > best.rows ? table : best),
    undefined,
  );
  if (largest === undefined) return fail("IMPORT_EMPTY", { file: name });
  const defaultSheet = largest.name;

  async function* rows({ sheet = defaultSheet }: RowsOptions = {}): AsyncGenerator<RowBatch, void, undefined> {
    const wanted = findSheet(tables, sheet, name).index;
    const collector = createRowCollector(name, limits);
    const parser = createHtmlTableParser({ file: name, limits, wanted, onRow: collector.add, onTable: () => {} });
    let told = 0;
    for await (const { text, bytesRead } of readMarkup(file, encoding, name)) {
      parser.push(text);
      if (!collector.isFull() && bytesRead < told + toldAfter) continue;
      told = bytesRead;
      yield { rows: collector.take(), bytesRead, bytesTotal: file.size };
    }
    parser.end();
    yield { rows: collector.end(), bytesRead: file.size, bytesTotal: file.size };
  }

  const sheets = tables.map((table) => ({ name: table.name, isHidden: table.isHidden }));
  return { kind: "html", sheets, defaultSheet, rows };
}
