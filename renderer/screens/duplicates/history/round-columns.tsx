// The columns of the rounds of decisions.
import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import type { DecisionRound } from "#shared/contract/review.ts";
import { formatNumber, formatShortTime } from "../../../app/format.ts";
import type { TableColumn } from "../../../components/table-columns.ts";

export function roundColumns(
  t: TFunction<"duplicates">,
  onUndo: (round: DecisionRound) => void,
): readonly TableColumn<DecisionRound>[] {
  return [
    { id: "at", header: t("history.at"), width: 180, cell: ({ at }) => formatShortTime(at) },
    { id: "by", header: t("history.by"), width: 160, grow: true, cell: ({ by }) => (by === "" ? "—" : by) },
    { id: "kind", header: t("history.kind"), width: 200, grow: true, cell: ({ kind }) => t(`history.kinds.${kind}`) },
    {
      id: "decisions",
      header: t("history.decisions"),
      width: 120,
      align: "end",
      cell: ({ decisions }) => formatNumber(decisions),
    },
    {
      id: "holding",
      header: t("history.holding"),
      width: 120,
      align: "end",
      cell: ({ holding }) => formatNumber(holding),
    },
    {
      id: "undo",
      header: "",
      width: 190,
      align: "end",
      cell: (round) =>
        round.holding === 0 ? (
          t("history.takenBack")
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => onUndo(round)}
          >
            {t("history.undo")}
          </Button>
        ),
    },
  ];
}
