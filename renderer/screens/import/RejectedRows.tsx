// The rows of a source file that were not imported, each with its number and reason; loads as one scrolls.
import { Button } from "@mantine/core";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ListedSourceFile } from "#shared/contract/schemas.ts";
import type { RejectedRow } from "#shared/model/signature.ts";
import { shell } from "../../api/bridge.ts";
import { ask } from "../../api/engine.ts";
import { formatNumber } from "../../app/format.ts";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import type { TableColumn } from "../../components/table-columns.ts";
import { VirtualTable } from "../../components/VirtualTable.tsx";
import { keys } from "../../state/queries.ts";
import classes from "./import.module.css";

const pageSize = 200;

export function RejectedRows({ file }: { readonly file: ListedSourceFile }) {
  const { t } = useTranslation("import");
  const rows = useInfiniteQuery({
    queryKey: [...keys.rejectedRows, file.id],
    queryFn: ({ pageParam }) =>
      ask((client) => client.import.rejectedRows({ sourceFileId: file.id, offset: pageParam, limit: pageSize })),
    initialPageParam: 0,
    getNextPageParam: (last, _pages, offset) =>
      offset + last.rows.length < last.total ? offset + last.rows.length : undefined,
    enabled: file.rejected > 0,
  });
  const exporting = useMutation({
    mutationFn: async () => {
      const path = await shell.chooseSavePath("rejected", `${file.name.replace(/\.\w+$/, "")}-rejected.csv`);
      if (path === null) return null;
      const written = await ask((client) => client.import.exportRejected({ sourceFileId: file.id, path }));
      return { path, rows: written.rows };
    },
  });
  const columns: readonly TableColumn<RejectedRow>[] = [
    { id: "row", header: t("details.row"), width: 80, align: "end", cell: (row) => formatNumber(row.row) },
    { id: "reason", header: t("details.reason"), width: 200, cell: (row) => t(`reason.${row.reason}`) },
    {
      id: "cells",
      header: t("details.cells"),
      width: 300,
      grow: true,
      cell: (row) => <span title={row.cells.join(" | ")}>{row.cells.join(" | ")}</span>,
    },
  ];
  const list = rows.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section className={classes["rejected"]} aria-labelledby="rejected-rows">
      <div className={classes["logHead"]}>
        <h2 id="rejected-rows" className={classes["partTitle"]}>
          {t("details.rejectedRows")} ({formatNumber(file.rejected)})
        </h2>
        {file.rejected > 0 && (
          <Button variant="default" size="compact-sm" loading={exporting.isPending} onClick={() => exporting.mutate()}>
            {t("details.exportRejected")}
          </Button>
        )}
      </div>
      {exporting.error !== null && <FailureAlert error={exporting.error} onDismiss={() => exporting.reset()} />}
      {exporting.data !== undefined && exporting.data !== null && (
        <p role="status">{t("details.exported", { count: exporting.data.rows, path: exporting.data.path })}</p>
      )}
      {rows.error !== null && <FailureAlert error={rows.error} onRetry={() => void rows.refetch()} />}
      {file.rejected === 0 ? (
        <p className={classes["quiet"]}>{t("details.noRejected")}</p>
      ) : (
        <div className={classes["log"]} style={{ height: Math.min(480, 42 + 36 * file.rejected) }}>
          <VirtualTable
            label={t("details.rejectedRows")}
            columns={columns}
            rows={list}
            rowId={(row) => String(row.row)}
            storageKey="rejected-rows"
            testId="rejected-rows"
            onReachEnd={() => {
              if (rows.hasNextPage && !rows.isFetchingNextPage) void rows.fetchNextPage();
            }}
          />
        </div>
      )}
    </section>
  );
}
