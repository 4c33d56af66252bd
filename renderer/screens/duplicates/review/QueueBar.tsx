// How far the review is, how fast it goes, what was decided last, and who decides.
import { Button, Progress } from "@mantine/core";
import { IconEye, IconEyeOff, IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReviewProgress } from "#shared/contract/review.ts";
import { decisionsPerHour } from "../../../state/judging/rate.ts";
import { judging } from "../../../state/review/session.ts";
import { reviewer } from "../../../state/reviewer.ts";
import { useStore } from "../../../state/store.ts";
import classes from "./review.module.css";

type Props = {
  readonly progress: ReviewProgress | null;
  readonly isBlind: boolean;
  readonly onBlind: () => void;
  readonly onRename: () => void;
};

export function QueueBar({ progress, isBlind, onBlind, onRename }: Props) {
  const { t } = useTranslation("review");
  const { at, total, times, last, entries } = useStore(judging.state);
  const name = useStore(reviewer);
  const perHour = decisionsPerHour(times, times.at(-1) ?? 0);
  const judged = progress === null ? 0 : progress.second + progress.decided;
  const all = progress === null ? 0 : progress.open + judged;
  const Eye = isBlind ? IconEyeOff : IconEye;
  return (
    <div className={classes["queueBar"]}>
      <Progress.Root size={4} radius={0}>
        <Progress.Section value={all === 0 ? 0 : (100 * judged) / all} aria-label={t("queue.progress")} />
      </Progress.Root>
      <div className={classes["queueWords"]}>
        {progress !== null && (
          <span data-testid="review-standing" data-open={progress.open} data-judged={judged}>
            {t("queue.standing", { judged, count: all })}
          </span>
        )}
        {total !== null && at < entries.length && (
          <span data-testid="review-position">{t("queue.position", { at: at + 1, count: total })}</span>
        )}
        {perHour !== null && <span>{t("queue.rate", { count: perHour })}</span>}
        <span className={classes["last"]} role="status" data-testid="last-decision">
          {last !== null && t(`queue.last.${last.verdict}`, { left: last.pair.left.name, right: last.pair.right.name })}
        </span>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Eye size={16} aria-hidden />}
          aria-pressed={isBlind}
          onClick={onBlind}
        >
          {t(isBlind ? "queue.blind" : "queue.seeing")}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconUser size={16} aria-hidden />}
          onClick={onRename}
          data-testid="reviewer"
        >
          {name === "" ? t("reviewer.none") : t("reviewer.is", { name })}
        </Button>
      </div>
    </div>
  );
}
