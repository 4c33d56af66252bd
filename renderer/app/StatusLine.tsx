// The line at the bottom: the running job with rate, time left and cancel; otherwise the last saved event.
import { Button, CloseButton, Progress } from "@mantine/core";
import { IconDeviceFloppy, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useOverview } from "../state/campaigns.ts";
import { useJob } from "../state/jobs.ts";
import { eventName } from "./event-names.ts";
import { formatTime } from "./format.ts";
import { JobProgressText } from "./JobProgressText.tsx";
import classes from "./StatusLine.module.css";

export function StatusLine() {
  const { t } = useTranslation("frame");
  const { running } = useJob();
  return (
    <section className={classes["line"]} aria-label={t("status.label")}>
      {running === null ? <LastEvent /> : <RunningJobLine />}
    </section>
  );
}

/** The running job; also used on the welcome screen. */
export function RunningJobLine() {
  const { t } = useTranslation("frame");
  const { running, cancel } = useJob();
  if (running === null) return null;
  const { progress } = running;
  const percent = progress === null || progress.total === 0 ? 0 : (100 * progress.done) / progress.total;
  return (
    <div className={classes["job"]} data-testid="job">
      <strong className={classes["title"]}>{running.title}</strong>
      <Progress.Root size="sm" className={classes["progress"]}>
        <Progress.Section value={percent} aria-label={t("status.progress", { title: running.title })} />
      </Progress.Root>
      <JobProgressText job={running} />
      <Button
        className={classes["cancel"]}
        size="compact-xs"
        variant="default"
        leftSection={<IconX size={14} aria-hidden />}
        onClick={cancel}
      >
        {t("status.cancelJob")}
      </Button>
    </div>
  );
}

/** That a job was cancelled, until it is dismissed. */
export function CancelledNote() {
  const { t } = useTranslation(["frame", "common"]);
  const { cancelled, dismiss } = useJob();
  if (cancelled === null) return null;
  return (
    <span className={classes["event"]} role="status">
      {t(cancelled.keepsParts ? "status.cancelledLater" : "status.cancelled", { title: cancelled.title })}
      <CloseButton size="xs" aria-label={t("common:dismiss")} onClick={dismiss} />
    </span>
  );
}

function LastEvent() {
  const { t } = useTranslation("frame");
  const { cancelled } = useJob();
  const { data: overview } = useOverview();
  const event = overview?.lastEvent ?? null;
  if (cancelled !== null) return <CancelledNote />;
  return (
    <span className={classes["event"]} role="status" data-testid="last-event">
      <IconDeviceFloppy size={14} aria-hidden />
      {event === null
        ? t("status.saved")
        : t("status.last", { what: t(`event.${eventName(event.kind)}`), when: formatTime(event.at) })}
    </span>
  );
}
