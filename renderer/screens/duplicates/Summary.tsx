// The numbers of the last search: signatures − duplicates − held − withdrawn = signers.
import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DuplicatesSummary } from "#shared/contract/duplicates.ts";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import { showImport } from "../../state/import-view.ts";
import classes from "./duplicates.module.css";

export function Summary({ summary }: { readonly summary: DuplicatesSummary }) {
  const { t } = useTranslation("duplicates");
  const parts = [
    { sign: "", kind: "signatures", value: summary.signatures },
    { sign: "−", kind: "duplicates", value: summary.duplicates },
    ...(summary.held === 0 ? [] : [{ sign: "−", kind: "held", value: summary.held } as const]),
    ...(summary.withdrawn === 0 ? [] : [{ sign: "−", kind: "withdrawn", value: summary.withdrawn } as const]),
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
        {summary.held > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => showImport("junk")}>
            {t("summary.reviewHeld")}
          </Button>
        )}
        {summary.decided > 0 && <p className={classes["quiet"]}>{t("summary.decided", { count: summary.decided })}</p>}
      </section>
    </div>
  );
}

/** The same in a few words, beside the title. */
export function SummaryNote({ summary }: { readonly summary: DuplicatesSummary }) {
  const { t } = useTranslation("duplicates");
  return t("summary.note", { count: summary.signers, duplicates: summary.duplicates });
}

export function StaleAlert() {
  const { t } = useTranslation("duplicates");
  return (
    <div className={classes["stale"]}>
      <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} data-testid="duplicates-stale">
        {t("stale")}
      </Alert>
    </div>
  );
}
