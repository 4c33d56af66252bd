// What can be done with the chosen signatures, and what was done last with the way back beside it.
import { Button, CloseButton } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./junk.module.css";
import type { useJunkDecisions } from "./use-junk.ts";

type JunkToolsProps = {
  readonly total: number;
  readonly chosen: ReadonlyMap<number, boolean>;
  readonly decisions: ReturnType<typeof useJunkDecisions>;
  readonly onChooseAll: () => void;
  readonly onClear: () => void;
};

export function JunkTools({ total, chosen, decisions, onChooseAll, onClear }: JunkToolsProps) {
  const { t } = useTranslation("import");
  const held = [...chosen.values()].filter((one) => one).length;
  const all = chosen.size === total && total > 0;
  return (
    <>
      <div className={classes["tools"]}>
        <p className={classes["quiet"]} role="status">
          <span data-testid="junk-total">{t("junk.total", { count: total })}</span>
          {chosen.size > 0 && (
            <span data-testid="junk-chosen">
              {" · "}
              {t("junk.selected", { count: chosen.size })}
            </span>
          )}
        </p>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={total === 0}
          data-testid="junk-select-all"
          onClick={all ? onClear : onChooseAll}
        >
          {all ? t("junk.selectNone") : t("junk.selectAll", { count: total })}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={held === 0}
          onClick={() => decisions.decide(chosen, true)}
        >
          {t("junk.count")}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={chosen.size === held}
          onClick={() => decisions.decide(chosen, false)}
        >
          {t("junk.hold")}
        </Button>
      </div>
      {decisions.last !== null && <LastDecisionBar decisions={decisions} />}
    </>
  );
}

function LastDecisionBar({ decisions }: Pick<JunkToolsProps, "decisions">) {
  const { t } = useTranslation(["import", "common"]);
  const { last, undo, forget } = decisions;
  if (last === null) return null;
  const { signatures: count, left, sealed } = last;
  const told = last.kind === "undone" ? "junk.undone" : last.count ? "junk.didCount" : "junk.didHold";
  return (
    <div className={classes["last"]} role="status" data-testid="junk-decided">
      <span>
        {t(told, { count })} {sealed !== null && t("junk.left", { count: left, ...sealed })}{" "}
        {last.kind === "decided" && t("junk.next")}
      </span>
      {last.kind === "decided" && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={undo}
        >
          {t("junk.undo")}
        </Button>
      )}
      <CloseButton size="sm" aria-label={t("common:dismiss")} onClick={forget} />
    </div>
  );
}
