// What a job left behind: its failure until dismissed, above the screen.

import { FailureAlert } from "../components/FailureAlert.tsx";
import { useJob } from "../state/jobs.ts";
import classes from "./JobNotices.module.css";

export function JobNotices() {
  const { failed, dismiss } = useJob();
  if (failed === null) return null;
  return (
    <div className={classes["notice"]}>
      <FailureAlert error={failed.error} onDismiss={dismiss} />
    </div>
  );
}
