// What the last split did, with the way back right beside it.
import { Button, CloseButton } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./duplicates.module.css";
import type { LastSplit } from "./use-splits.ts";

type LastSplitBarProps = {
  readonly last: LastSplit;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
};

export function LastSplitBar({ last, onUndo, onDismiss }: LastSplitBarProps) {
  const { t } = useTranslation(["duplicates", "common"]);
  return (
    <div className={classes["last"]} role="status" data-testid="last-split">
      <span>{t(last.kind === "split" ? "split.done" : "split.undone", { name: last.name, count: last.signers })}</span>
      {last.kind === "split" && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={onUndo}
        >
          {t("split.undo")}
        </Button>
      )}
      <CloseButton size="sm" aria-label={t("common:dismiss")} onClick={onDismiss} />
    </div>
  );
}
