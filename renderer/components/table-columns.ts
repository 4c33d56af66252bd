// The columns of a VirtualTable, and what the table library is told of them.
import {
  type ColumnDef,
  columnResizingFeature,
  columnSizingFeature,
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from "@tanstack/react-table";
import type { ReactNode } from "react";

export type TableColumn<Row> = {
  readonly id: string;
  readonly header: string;
  /** Pixels; the user can change it and it is remembered. */
  readonly width: number;
  /** True for the columns that take what room is left. */
  readonly grow?: boolean;
  /** Numbers stand at the end. */
  readonly align?: "start" | "end";
  /** What the column sorts by; columns without it cannot be sorted. */
  readonly sortBy?: (row: Row) => string | number | null;
  readonly cell: (row: Row) => ReactNode;
};

export const features = tableFeatures({
  columnSizingFeature,
  columnResizingFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});
type Features = typeof features;

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

function compare(a: unknown, b: unknown): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return a - b;
  return collator.compare(String(a), String(b));
}

/** The library's definitions of our columns. */
export function columnDefinitions<Row extends object>(
  columns: readonly TableColumn<Row>[],
): ColumnDef<Features, Row, unknown>[] {
  const sortFn: SortFn<Features, Row> = (a, b, id) => compare(a.getValue(id), b.getValue(id));
  return columns.map((column) => {
    const { sortBy } = column;
    return {
      id: column.id,
      header: column.header,
      size: column.width,
      minSize: 48,
      maxSize: 900,
      enableSorting: sortBy !== undefined,
      sortDescFirst: column.align === "end",
      accessorFn: (row: Row) => sortBy?.(row) ?? null,
      sortFn,
    };
  });
}
