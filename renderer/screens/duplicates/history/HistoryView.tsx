// The rounds of decisions, the latest first; each can be taken back.
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DecisionRound } from "#shared/contract/review.ts";
import { ConfirmDialog } from "../../../components/ConfirmButton.tsx";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { VirtualTable } from "../../../components/VirtualTable.tsx";
import classes from "./history.module.css";
import { roundColumns } from "./round-columns.tsx";
import { useRounds, useUndoRound } from "./use-rounds.ts";

export function HistoryView() {
  const { t } = useTranslation("duplicates");
  const rounds = useRounds();
  const undoing = useUndoRound();
  const [selected, setSelected] = useState<string | null>(null);
  const [asked, setAsked] = useState<DecisionRound | null>(null);
  const { isPending, mutate } = undoing;
  const columns = useMemo(() => {
    function undo(round: DecisionRound) {
      if (isPending) return;
      if (round.holding > 1) setAsked(round);
      else mutate(round.id);
    }
    return roundColumns(t, undo);
  }, [t, isPending, mutate]);

  return (
    <div className={classes["history"]} data-testid="history">
      <p className={classes["told"]} role="status">
        {undoing.data === undefined ? t("history.hint") : t("history.undone", { count: undoing.data.decisions })}
      </p>
      {rounds.error !== null && <FailureAlert error={rounds.error} onRetry={rounds.retry} />}
      {undoing.error !== null && <FailureAlert error={undoing.error} onDismiss={undoing.reset} />}
      {rounds.total === 0 ? (
        <EmptyState title={t("history.none")} text={t("history.noneText")} />
      ) : (
        <VirtualTable
          label={t("history.label")}
          columns={columns}
          rows={rounds.rounds}
          rowId={(round) => String(round.id)}
          selected={selected}
          onSelect={(round) => setSelected(String(round.id))}
          onReachEnd={rounds.loadMore}
          storageKey="rounds"
          rowHeight={40}
          testId="rounds"
        />
      )}
      {asked !== null && (
        <ConfirmDialog
          opened
          destructive={false}
          title={t("history.undoTitle")}
          text={t("history.undoText", { count: asked.holding })}
          confirm={t("history.undoMany", { count: asked.holding })}
          onClose={() => setAsked(null)}
          onConfirm={() => mutate(asked.id)}
        />
      )}
    </div>
  );
}
