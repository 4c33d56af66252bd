// Which row of a page each signatory takes, with the headings and subtotals of groups between. Pure numbers: knows no type.
import type { ListGroup } from "../document.ts";

/** The group that a line is in, and its first and last line. */
export type GroupOfLine = { readonly group: ListGroup; readonly first: number; readonly last: number };

/** Where the groups of a list begin and end; null for a list that is not divided. */
export type GroupBounds = { readonly at: (line: number) => GroupOfLine };

export function groupBounds(groups: readonly ListGroup[]): GroupBounds | null {
  if (groups.length === 0) return null;
  let before = 0;
  const bounds = groups.map((group) => {
    const first = before + 1;
    before += group.signers;
    return { group, first, last: before };
  });
  return {
    at: (line) => {
      let low = 0;
      let high = bounds.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (line > (bounds[middle]?.last ?? 0)) low = middle + 1;
        else high = middle;
      }
      return bounds[low] ?? outOfGroups(line);
    },
  };
}

function outOfGroups(line: number): never {
  throw new Error(`Line ${line} is in no group of the list.`);
}

/** A signatory's place. Rows count from 0 at the top of its column. */
export type LinePlace = {
  readonly column: number;
  readonly row: number;
  readonly heading: { readonly row: number; readonly group: ListGroup; readonly isContinued: boolean } | null;
  readonly subtotal: { readonly row: number; readonly group: ListGroup } | null;
};

export type PagePlaces = {
  /** Gives the next line its rows, or null when it does not fit on this page: then nothing is taken. */
  readonly place: (line: number, rows: number) => LinePlace | null;
};

/**
 * The places of one page. A signatory's rows stay together; so do a group's heading and its first line, and its last line and its
 * subtotal. A group that goes on from the page before has its heading again.
 * @param rows rows of each of the `columns`, as many as this page has
 */
export function pagePlaces(columns: number, rows: number, groups: GroupBounds | null): PagePlaces {
  let column = 0;
  let next = 0;
  return {
    place: (line, lineRows) => {
      const bounds = groups?.at(line) ?? null;
      const isTop = column === 0 && next === 0;
      const hasHeading = bounds !== null && (line === bounds.first || isTop);
      const hasSubtotal = bounds !== null && line === bounds.last;
      const needed = Number(hasHeading) + lineRows + Number(hasSubtotal);
      if (next + needed > rows) {
        if (column + 1 === columns || needed > rows) return null;
        column += 1;
        next = 0;
      }
      const top = next;
      const row = top + Number(hasHeading);
      next += needed;
      return {
        column,
        row,
        heading: hasHeading ? { row: top, group: bounds.group, isContinued: line !== bounds.first } : null,
        subtotal: hasSubtotal ? { row: row + lineRows, group: bounds.group } : null,
      };
    },
  };
}
