// The columns of the log of source files.
import type { TFunction } from "i18next";
import type { ListedSourceFile } from "#shared/contract/schemas.ts";
import { formatNumber, formatShortTime } from "../../app/format.ts";
import type { TableColumn } from "../../components/table-columns.ts";
import classes from "./import.module.css";
import { RemoveButton } from "./RemovalParts.tsx";
import { rejectedReasons } from "./reasons.ts";
import type { Removal } from "./use-removal.ts";

type Column = TableColumn<ListedSourceFile>;

type LogColumns = {
  readonly t: TFunction<"import">;
  readonly removal: Removal;
  readonly onDetails: (file: ListedSourceFile) => void;
  /** Whether a file holds more signatures than rows: only then they have a column. */
  readonly withSignatures: boolean;
};

export function logColumns({ t, removal, onDetails, withSignatures }: LogColumns): readonly Column[] {
  const name: Column = {
    id: "name",
    header: t("log.name"),
    width: 128,
    grow: true,
    sortBy: (file) => file.name,
    cell: (file) => (
      <button type="button" className={classes["link"]} onClick={() => onDetails(file)} title={file.name}>
        {file.name}
      </button>
    ),
  };
  const kind: Column = {
    id: "kind",
    header: t("log.kind"),
    width: 110,
    sortBy: (file) => file.kind,
    cell: (file) => t(`kind.${file.kind}`),
  };
  const at: Column = {
    id: "at",
    header: t("log.importedAt"),
    width: 166,
    sortBy: (file) => file.importedAt,
    cell: (file) => formatShortTime(file.importedAt),
  };
  const reasons: Column = {
    id: "reasons",
    header: t("log.reasons"),
    width: 88,
    grow: true,
    cell: (file) => {
      const words = rejectedReasons(t, file.reasons);
      return <span title={words}>{words}</span>;
    },
  };
  const remove: Column = {
    id: "remove",
    header: "",
    width: 48,
    cell: (file) => <RemoveButton file={file} removal={removal} />,
  };
  const numbers = [
    number("rowsRead", t("log.rowsRead")),
    number("imported", t("log.imported")),
    ...(withSignatures ? [number("signatures", t("log.signatures"))] : []),
    number("rejected", t("log.rejected")),
  ];
  return [name, kind, at, ...numbers, reasons, remove];
}

function number(id: "rowsRead" | "imported" | "rejected" | "signatures", header: string): Column {
  return {
    id,
    header,
    width: id === "signatures" || id === "rowsRead" ? 104 : 90,
    align: "end",
    sortBy: (file) => file[id],
    cell: (file) => formatNumber(file[id]),
  };
}
