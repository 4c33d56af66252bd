// The numbers of the last search: signatures − duplicates = signers.
import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import classes from "./duplicates.module.css";

export type DuplicatesSummary = {
  readonly signatures: number;
  readonly duplicates: number;
  readonly signers: number;
  readonly splits: number;
  readonly stale: boolean;
};

export function Summary({ summary }: { readonly summary: DuplicatesSummary }) {
  const { t } = useTranslation("duplicates");
  const parts = [
    { sign: "", kind: "signatures", value: summary.signatures },
    { sign: "−", kind: "duplicates", value: summary.duplicates },
    { sign: "=", kind: "signers", value: summary.signers },
  ] as const;
  return (
    <div className={classes["summary"]}>
      <section className={classes["numbers"]} aria-label={t("summary.label")}>
        {parts.map(({ sign, kind, value }) => (
          <p key={kind} className={classes["number"]}>
            {sign !== "" && <span className={classes["sign"]}>{sign}</span>}
            <strong>
              <ExactNumber value={value} testId={`duplicates-${kind}`} />
            </strong>{" "}
            {t(`summary.${kind}`, { count: value })}
          </p>
        ))}
        {summary.splits > 0 && <p className={classes["quiet"]}>{t("summary.splits", { count: summary.splits })}</p>}
      </section>
      {summary.stale && (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} data-testid="duplicates-stale">
          {t("stale")}
        </Alert>
      )}
    </div>
  );
}
