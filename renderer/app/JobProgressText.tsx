// How far a job is, in words: phase, exact numbers, rate, time left.
import { useTranslation } from "react-i18next";
import type { RunningJob } from "../state/jobs.ts";
import { formatBytes } from "./format.ts";
import classes from "./StatusLine.module.css";

export function JobProgressText({ job }: { readonly job: RunningJob }) {
  const { t } = useTranslation(["frame", "common"]);
  const { progress, detail, rate, secondsLeft } = job;
  if (progress === null) return <span className={classes["numbers"]}>{t("status.starting")}</span>;
  const { phase, done, total } = progress;
  const bytes = phase === "reading";
  const parts = [
    detail ?? t(`common:job.phase.${phase}`),
    detail !== null
      ? null
      : bytes
        ? t("status.doneBytes", { done: formatBytes(done), total: formatBytes(total) })
        : t("status.done", { done: Math.round(done), total: Math.round(total) }),
    rate === null
      ? null
      : bytes
        ? t("status.rateBytes", { rate: formatBytes(rate) })
        : t("status.rate", { rate: Math.round(rate) }),
    secondsLeft === null || secondsLeft === 0
      ? null
      : secondsLeft < 90
        ? t("status.seconds", { count: secondsLeft })
        : t("status.minutes", { count: Math.round(secondsLeft / 60) }),
  ];
  return <span className={classes["numbers"]}>{parts.filter((part) => part !== null).join(" · ")}</span>;
}
