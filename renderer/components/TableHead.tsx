// The head of a VirtualTable: sorts by a click, sizes by the edge.

import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { ReactTable } from "@tanstack/react-table";
import { useTranslation } from "react-i18next";
import type { features, TableColumn } from "./table-columns.ts";
import classes from "./VirtualTable.module.css";

type Props<Row extends object> = {
  readonly table: ReactTable<typeof features, Row>;
  readonly columns: readonly TableColumn<Row>[];
};

export function TableHead<Row extends object>({ table, columns }: Props<Row>) {
  const { t } = useTranslation();
  const headers = table.getHeaderGroups().flatMap((group) => group.headers);
  return (
    <div role="rowgroup" className={classes["head"]}>
      <div role="row" aria-rowindex={1} className={classes["headRow"]}>
        {columns.map((column) => {
          const header = headers.find((one) => one.column.id === column.id);
          if (header === undefined) return null;
          const sorted = header.column.getIsSorted();
          const start = header.getResizeHandler();
          const end = column.align === "end";
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : undefined}
              className={end ? classes["headEnd"] : classes["headCell"]}
            >
              {header.column.getCanSort() ? (
                <button type="button" className={classes["sort"]} onClick={() => header.column.toggleSorting()}>
                  <span className={classes["headText"]}>{column.header}</span>
                  {sorted === "asc" ? <IconArrowUp size={14} aria-label={t("sortedUp")} /> : null}
                  {sorted === "desc" ? <IconArrowDown size={14} aria-label={t("sortedDown")} /> : null}
                </button>
              ) : (
                <span className={classes["headText"]}>{column.header}</span>
              )}
              <span className={classes["edge"]} onMouseDown={start} onTouchStart={start} aria-hidden />
            </div>
          );
        })}
      </div>
    </div>
  );
}
