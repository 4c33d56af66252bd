// The table of every list: only the rows in view are drawn; sorted, sized and walked by keyboard.

import { useLocalStorage } from "@mantine/hooks";
import { type SortingState, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef } from "react";
import { TableHead } from "./TableHead.tsx";
import { columnDefinitions, features, type TableColumn } from "./table-columns.ts";
import classes from "./VirtualTable.module.css";

export type SelectHow = "only" | "range" | "toggle";

type Props<Row> = {
  /** The accessible name. */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly selected?: string | null;
  /** Follows the arrows and clicks: Shift says `range`, Ctrl or Space `toggle`; lists of one choice need not ask how. */
  readonly onSelect?: (row: Row, how: SelectHow) => void;
  /** The chosen rows of a list where many can be chosen; `selected` is then the row the keyboard is at. */
  readonly marked?: ReadonlySet<string>;
  /** Enter or a double click. */
  readonly onOpen?: (row: Row) => void;
  readonly initialSort?: { readonly id: string; readonly desc: boolean };
  /** Under this key the widths of the columns and their order of rows are remembered. */
  readonly storageKey: string;
  readonly rowHeight?: number;
  /** Called when the last rows come into view, for lists that load in pages. */
  readonly onReachEnd?: () => void;
  readonly testId?: string;
};

export function VirtualTable<Row extends object>(props: Props<Row>) {
  const { label, columns, rows, rowId, selected = null, rowHeight = 36, onSelect, onOpen, onReachEnd, marked } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [widths, setWidths] = useLocalStorage<Record<string, number>>({
    key: `hand-in.widths.${props.storageKey}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const data = useMemo(() => [...rows], [rows]);
  const definitions = useMemo(() => columnDefinitions(columns), [columns]);
  const [sorting, setSorting] = useLocalStorage<SortingState>({
    key: `hand-in.sort.${props.storageKey}`,
    defaultValue: props.initialSort === undefined ? [] : [props.initialSort],
    getInitialValueInEffect: false,
  });
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    columnResizeMode: "onChange",
    initialState: { sorting, columnSizing: widths },
  });
  const sizes = table.state.columnSizing;
  useEffect(() => setWidths(sizes), [sizes, setWidths]);
  const order = table.state.sorting;
  useEffect(() => setSorting(order), [order, setSorting]);

  const sorted = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => sorted[index]?.id ?? index,
    overscan: 8,
    scrollPaddingStart: 36,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= 0 && last >= sorted.length - 1) onReachEnd?.();
  }, [last, sorted.length, onReachEnd]);

  const active = sorted.findIndex((row) => row.id === selected);
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: "auto" });
  }, [active, virtual]);

  function walk(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active < 0 ? sorted.length - 1 : active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: sorted.length - 1,
    };
    const current = sorted[active];
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter" && current !== undefined && onOpen !== undefined) {
      event.preventDefault();
      onOpen(current.original);
      return;
    }
    if (event.key === " " && current !== undefined && marked !== undefined) {
      event.preventDefault();
      onSelect?.(current.original, "toggle");
      return;
    }
    const target = steps[event.key];
    if (target === undefined || onSelect === undefined) return;
    event.preventDefault();
    const next = sorted[Math.min(sorted.length - 1, Math.max(0, target))];
    if (next !== undefined) onSelect(next.original, event.shiftKey ? "range" : "only");
  }

  function onClick(event: MouseEvent, row: Row): void {
    // The grid walks by keyboard, so it gets the focus; what stands in a cell keeps its own.
    const isOwn = event.target instanceof Element && event.target.closest("button, input, a") !== null;
    if (!isOwn) scroller.current?.focus({ preventScroll: true });
    onSelect?.(row, event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "toggle" : "only");
  }

  const template = columns
    .map((column) => {
      const width = table.getColumn(column.id)?.getSize() ?? column.width;
      return column.grow === true ? `minmax(${width}px, 1fr)` : `${width}px`;
    })
    .join(" ");

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={sorted.length + 1}
      aria-multiselectable={marked === undefined ? undefined : true}
      aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
      tabIndex={0}
      className={classes["scroller"]}
      onKeyDown={walk}
      data-testid={props.testId}
      style={{ "--columns": template, "--row-height": `${rowHeight}px` }}
    >
      <TableHead table={table} columns={columns} />
      <div role="rowgroup" className={classes["body"]} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = sorted[item.index];
          if (row === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself walks and opens rows by keyboard
            <div
              key={row.id}
              id={`${id}-${item.index}`}
              role="row"
              tabIndex={-1}
              aria-rowindex={item.index + 2}
              aria-selected={marked === undefined ? row.id === selected : marked.has(row.id)}
              data-current={marked !== undefined && row.id === selected}
              className={onSelect === undefined ? classes["row"] : classes["selectable"]}
              style={{ transform: `translateY(${item.start}px)` }}
              onMouseDown={(event) => {
                if (event.shiftKey && marked !== undefined) event.preventDefault();
              }}
              onClick={(event) => onClick(event, row.original)}
              onDoubleClick={() => onOpen?.(row.original)}
            >
              {columns.map((column) => (
                <div
                  key={column.id}
                  role="gridcell"
                  className={column.align === "end" ? classes["end"] : classes["cell"]}
                >
                  {column.cell(row.original)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
