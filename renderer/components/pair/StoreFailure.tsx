// That a decision could not be stored: it and those after it wait for another try.
import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../FailureAlert.tsx";
import classes from "./pair.module.css";

type Props = {
  readonly error: unknown;
  readonly waiting: number;
  readonly onRetry: () => void;
  readonly onGiveUp: () => void;
};

export function StoreFailure({ error, waiting, onRetry, onGiveUp }: Props) {
  const { t } = useTranslation("review");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Enter tries again.
    if (error !== null) box.current?.querySelector("button")?.focus();
  }, [error]);
  return (
    <div ref={box} className={classes["failure"]} role="alert" data-testid="decision-failed">
      <FailureAlert error={error} onRetry={onRetry} />
      <p>
        {t("failed.waiting", { count: waiting })}{" "}
        <Button size="compact-sm" variant="subtle" onClick={onGiveUp}>
          {t("failed.giveUp")}
        </Button>
      </p>
    </div>
  );
}
