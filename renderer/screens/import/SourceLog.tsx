// The log of source files: what was read, imported and rejected, in total and for each.
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SourceFile } from "#shared/model/source-file.ts";
import { formatNumber, formatTime } from "../../app/format.ts";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import { SearchField } from "../../components/SearchField.tsx";
import type { TableColumn } from "../../components/table-columns.ts";
import { VirtualTable } from "../../components/VirtualTable.tsx";
import classes from "./import.module.css";
import { SourceDetails } from "./SourceDetails.tsx";
import { usePresetTitle } from "./use-presets.ts";
import { encodingName } from "./words.ts";

/** A log of fewer files is seen at a glance. */
const searchFrom = 8;

type SourceLogProps = { readonly files: readonly SourceFile[] };

export function SourceLog({ files }: SourceLogProps) {
  const { t } = useTranslation("import");
  const presetTitle = usePresetTitle();
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const shown = useMemo(() => files.filter((file) => file.name.toLowerCase().includes(wanted)), [files, wanted]);
  const [selected, setSelected] = useState<number | null>(null);
  const [detailsOf, setDetailsOf] = useState<SourceFile | null>(null);
  const columns: readonly TableColumn<SourceFile>[] = [
    {
      id: "name",
      header: t("log.name"),
      width: 150,
      grow: true,
      sortBy: (file) => file.name,
      cell: (file) => (
        <button type="button" className={classes["link"]} onClick={() => setDetailsOf(file)} title={file.name}>
          {file.name}
        </button>
      ),
    },
    {
      id: "at",
      header: t("log.importedAt"),
      width: 214,
      sortBy: (file) => file.importedAt,
      cell: (file) => formatTime(file.importedAt),
    },
    number("rowsRead", t("log.rowsRead")),
    number("imported", t("log.imported")),
    number("rejected", t("log.rejected")),
    {
      id: "preset",
      header: t("log.preset"),
      width: 136,
      sortBy: (file) => file.form.preset ?? "",
      cell: (file) => (file.form.preset === null ? t("card.unrecognised") : presetTitle(file.form.preset)),
    },
    {
      id: "encoding",
      header: t("log.encoding"),
      width: 130,
      sortBy: (file) => file.form.encoding,
      cell: (file) => encodingName(t, file.form.encoding),
    },
  ];
  return (
    <section aria-labelledby="source-log">
      <div className={classes["logHead"]}>
        <h2 id="source-log" className={classes["partTitle"]}>
          {t("log.title")}
        </h2>
        {files.length >= searchFrom && <SearchField label={t("log.search")} value={search} onChange={setSearch} />}
        {files.length > 0 && <Totals files={files} />}
      </div>
      {files.length === 0 ? (
        <p className={classes["quiet"]}>{t("log.empty")}</p>
      ) : (
        <div className={classes["log"]} style={{ height: Math.min(440, 42 + 36 * files.length) }}>
          <VirtualTable
            label={t("log.title")}
            columns={columns}
            rows={shown}
            rowId={(file) => String(file.id)}
            selected={selected === null ? null : String(selected)}
            onSelect={(file) => setSelected(file.id)}
            onOpen={setDetailsOf}
            initialSort={{ id: "at", desc: true }}
            storageKey="source-files"
            testId="source-files"
          />
        </div>
      )}
      <SourceDetails file={detailsOf} onClose={() => setDetailsOf(null)} />
    </section>
  );
}

function number(id: "rowsRead" | "imported" | "rejected", header: string): TableColumn<SourceFile> {
  return { id, header, width: 100, align: "end", sortBy: (file) => file[id], cell: (file) => formatNumber(file[id]) };
}

function Totals({ files }: SourceLogProps) {
  const { t } = useTranslation("import");
  const sum = (id: "rowsRead" | "imported" | "rejected") => files.reduce((total, file) => total + file[id], 0);
  return (
    <p className={classes["sum"]} data-testid="import-totals">
      <ExactNumber value={sum("rowsRead")} testId="total-rows-read" /> {t("result.rowsRead")} {"="}{" "}
      <ExactNumber value={sum("imported")} testId="total-imported" /> {t("result.imported")} {"+"}{" "}
      <ExactNumber value={sum("rejected")} testId="total-rejected" /> {t("result.rejected")}
    </p>
  );
}
