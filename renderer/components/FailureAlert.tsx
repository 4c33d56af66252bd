// What went wrong: one sentence, the next step, details folded to copy.
import { Alert, Button, CopyButton } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { describeFailure } from "./describe-failure.ts";
import classes from "./FailureAlert.module.css";

type Props = {
  readonly error: unknown;
  /** Shows a button that closes the alert. */
  readonly onDismiss?: () => void;
  readonly onRetry?: () => void;
};

export function FailureAlert({ error, onDismiss, onRetry }: Props) {
  const { t } = useTranslation();
  const { message, next, details } = describeFailure(error, {
    bug: t("failure.bug"),
    bugNext: t("failure.bugNext"),
  });
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={message}
      withCloseButton={onDismiss !== undefined}
      closeButtonLabel={t("dismiss")}
      {...(onDismiss === undefined ? {} : { onClose: onDismiss })}
      data-testid="failure"
    >
      <p className={classes["next"]}>{next}</p>
      <div className={classes["foot"]}>
        {onRetry === undefined ? null : (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t("failure.retry")}
          </Button>
        )}
        <details className={classes["details"]}>
          <summary>{t("failure.details")}</summary>
          <pre className={classes["text"]}>{details}</pre>
          <CopyButton value={details}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="default" onClick={copy}>
                {copied ? t("failure.copied") : t("failure.copy")}
              </Button>
            )}
          </CopyButton>
        </details>
      </div>
    </Alert>
  );
}
