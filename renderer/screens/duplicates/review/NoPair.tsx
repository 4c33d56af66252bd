// What stands where a pair would: that pairs are loading, that all are judged, or that the filter leaves none.
import { Button } from "@mantine/core";
import { IconCircleCheck, IconFilterOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReviewPair } from "#shared/contract/review.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import type { JudgingState } from "../../../state/judging/judging.ts";
import { everyOpenPair, isNarrowed } from "../../../state/review/filter.ts";
import { judging, type ReviewQueue, showPairs } from "../../../state/review/session.ts";
import { goTo } from "../../../state/screens.ts";
import classes from "./review.module.css";

type Props = {
  readonly state: JudgingState<ReviewPair>;
  readonly queue: ReviewQueue;
  /** Pairs that wait for a second look. */
  readonly second: number;
};

export function NoPair({ state, queue, second }: Props) {
  const { t } = useTranslation("review");
  const skipped = state.entries.filter((entry) => !entry.isJudged).length;
  if (state.loadError !== null) {
    return (
      <div className={classes["failure"]}>
        <FailureAlert error={state.loadError} onRetry={judging.refresh} />
      </div>
    );
  }
  if (!state.isComplete) return <p className={classes["loading"]}>{t("queue.loading")}</p>;
  if (queue.kind === "band") {
    return (
      <EmptyState icon={<IconCircleCheck size={40} stroke={1.5} />} title={t("band.end")} text={t("band.endText")} />
    );
  }
  if (skipped > 0 && queue.filter.state === "open") {
    return (
      <EmptyState
        icon={<IconCircleCheck size={40} stroke={1.5} />}
        title={t("queue.end")}
        text={t("queue.skipped", { count: skipped })}
        action={<Button onClick={judging.goToOpen}>{t("queue.goToSkipped")}</Button>}
      />
    );
  }
  if (isNarrowed(queue.filter) || queue.filter.state !== "open") {
    return (
      <EmptyState
        icon={<IconFilterOff size={40} stroke={1.5} />}
        title={t("queue.noneHere")}
        text={t("queue.noneHereText")}
        action={
          <Button onClick={() => showPairs({ kind: "filter", filter: everyOpenPair })}>{t("queue.showOpen")}</Button>
        }
      />
    );
  }
  if (second > 0) {
    return (
      <EmptyState
        icon={<IconCircleCheck size={40} stroke={1.5} />}
        title={t("queue.allLookedAt")}
        text={t("queue.second", { count: second })}
        action={
          <Button onClick={() => showPairs({ kind: "filter", filter: { ...everyOpenPair, state: "second" } })}>
            {t("queue.showSecond")}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={<IconCircleCheck size={40} stroke={1.5} />}
      title={t("queue.done")}
      text={t("queue.doneText")}
      action={<Button onClick={() => goTo("missions")}>{t("queue.next")}</Button>}
    />
  );
}
