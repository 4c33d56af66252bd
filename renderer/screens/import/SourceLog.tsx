// The log of source files: what was read, imported and rejected, in total and for each.
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListedSourceFile } from "#shared/contract/schemas.ts";
import { shell } from "../../api/bridge.ts";
import { ask } from "../../api/engine.ts";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { SearchField } from "../../components/SearchField.tsx";
import { VirtualTable } from "../../components/VirtualTable.tsx";
import classes from "./import.module.css";
import { logColumns } from "./log-columns.tsx";
import { RemovalDialog } from "./RemovalParts.tsx";
import { SourceDetails } from "./SourceDetails.tsx";
import { useRemoval } from "./use-removal.ts";

/** A log of fewer files is seen at a glance. */
const searchFrom = 8;

type SourceLogProps = { readonly files: readonly ListedSourceFile[] };

export function SourceLog({ files }: SourceLogProps) {
  const { t } = useTranslation("import");
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const shown = useMemo(() => files.filter((file) => file.name.toLowerCase().includes(wanted)), [files, wanted]);
  const [selected, setSelected] = useState<number | null>(null);
  const [detailsOf, setDetailsOf] = useState<number | null>(null);
  const removal = useRemoval();
  const section = useRef<HTMLElement>(null);
  const removed = removal.done;
  useEffect(() => {
    // The button went with its row.
    if (removed !== null) (section.current?.querySelector<HTMLElement>("[role=grid]") ?? section.current)?.focus();
  }, [removed]);
  const exporting = useMutation({
    mutationFn: async () => {
      const path = await shell.chooseSavePath("rejected", t("log.logName"));
      if (path === null) return null;
      return { path, ...(await ask((client) => client.import.exportLog({ path }))) };
    },
  });
  const columns = logColumns({
    t,
    removal,
    onDetails: (file) => setDetailsOf(file.id),
    withSignatures: files.some((file) => file.signatures !== file.imported),
  });
  const written = exporting.data ?? null;
  return (
    <section ref={section} tabIndex={-1} className={classes["logPart"]} aria-labelledby="source-log">
      <div className={classes["logHead"]}>
        <h2 id="source-log" className={classes["partTitle"]}>
          {t("log.title")}
        </h2>
        {files.length >= searchFrom && <SearchField label={t("log.search")} value={search} onChange={setSearch} />}
        {files.length > 0 && (
          <>
            <Totals files={files} />
            <Button
              variant="default"
              size="compact-sm"
              loading={exporting.isPending}
              onClick={() => exporting.mutate()}
            >
              {t("log.export")}
            </Button>
          </>
        )}
      </div>
      {exporting.error !== null && <FailureAlert error={exporting.error} onDismiss={exporting.reset} />}
      {written !== null && (
        <p className={classes["told"]} role="status" data-testid="log-exported">
          {t("log.exported", { count: written.files, path: written.path })}
        </p>
      )}
      {removed !== null && (
        <p className={classes["told"]} role="status" data-testid="source-removed">
          {t("removal.done", { count: removed.signatures, file: removed.file })}
        </p>
      )}
      {files.length === 0 ? (
        <p className={classes["quiet"]}>{t("log.empty")}</p>
      ) : (
        <div className={classes["log"]} style={{ height: Math.min(440, 54 + 36 * files.length) }}>
          <VirtualTable
            label={t("log.title")}
            columns={columns}
            rows={shown}
            rowId={(file) => String(file.id)}
            selected={selected === null ? null : String(selected)}
            onSelect={(file) => setSelected(file.id)}
            onOpen={(file) => setDetailsOf(file.id)}
            initialSort={{ id: "at", desc: true }}
            storageKey="source-log"
            testId="source-files"
          />
        </div>
      )}
      <SourceDetails
        file={files.find((file) => file.id === detailsOf) ?? null}
        removal={removal}
        onClose={() => setDetailsOf(null)}
      />
      <RemovalDialog removal={removal} />
    </section>
  );
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
