// What the whole file would give: totals that add up, and each warning with a way to settle it.
import { Button } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ImportSurvey } from "#shared/contract/import.ts";
import { formatBytes } from "../../app/format.ts";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { StateMark } from "../../components/StateMark.tsx";
import { useStore } from "../../state/store.ts";
import { changeMeaning, type Draft } from "./drafts.ts";
import classes from "./import.module.css";
import { rejectedReasons } from "./reasons.ts";
import { SurveyWarnings } from "./SurveyWarnings.tsx";
import { askForSurvey, type SurveyState, surveys } from "./surveys.ts";

export function SurveyPart({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation("import");
  const found = useStore(surveys).get(draft.path);
  const part = useRef<HTMLElement>(null);
  const { inspection, meaning } = draft;
  if (found === undefined || inspection === null || meaning === null) return null;
  const { state, survey } = found;
  return (
    <section
      ref={part}
      tabIndex={-1}
      className={classes["survey"]}
      aria-label={t("survey.label", { file: draft.name })}
      data-testid="survey"
      data-state={state.kind}
    >
      <div className={classes["surveyHead"]}>
        <h3 className={classes["partTitle"]}>{t("survey.title")}</h3>
        <SurveyMark state={state} />
        {state.kind === "offered" && (
          <Button size="compact-sm" variant="default" onClick={() => askForSurvey(draft.path)}>
            {t("survey.check")}
          </Button>
        )}
      </div>
      {state.kind === "offered" && (
        <p className={classes["quiet"]}>{t("survey.offer", { size: formatBytes(inspection.bytes) })}</p>
      )}
      {state.kind === "failed" && <FailureAlert error={state.error} onRetry={() => askForSurvey(draft.path)} />}
      {survey !== null && state.kind !== "failed" && (
        <>
          <Sum survey={survey} />
          <SurveyWarnings
            meaning={meaning}
            survey={survey}
            current={state.kind === "done"}
            onSettle={(change) => {
              // The button goes with its warning; the focus stays at what it changed.
              part.current?.focus();
              changeMeaning(draft.path, change);
            }}
          />
        </>
      )}
    </section>
  );
}

function SurveyMark({ state }: { readonly state: SurveyState }) {
  const { t } = useTranslation("import");
  switch (state.kind) {
    case "waiting":
      return <StateMark tone="waiting">{t("survey.waiting")}</StateMark>;
    case "running":
      return (
        <StateMark tone="waiting">
          {state.percent === 0 ? t("survey.running") : t("survey.runningPercent", { percent: state.percent })}
        </StateMark>
      );
    case "done":
      return <StateMark tone="good">{t("survey.done")}</StateMark>;
    case "offered":
    case "failed":
      return null;
    default:
      return state satisfies never;
  }
}

/** Rows read = imported + rejected, the rejected by reason. */
function Sum({ survey }: { readonly survey: ImportSurvey }) {
  const { t } = useTranslation("import");
  return (
    <div>
      <p className={classes["sum"]}>
        <ExactNumber value={survey.rowsRead} testId="survey-rows-read" /> {t("result.rowsRead")} {"="}{" "}
        <ExactNumber value={survey.imported} testId="survey-imported" /> {t("result.imported")} {"+"}{" "}
        <ExactNumber value={survey.rejected} testId="survey-rejected" /> {t("result.rejected")}
      </p>
      {survey.rejected > 0 && (
        <p className={classes["quiet"]}>
          {t("result.rejected")}: {rejectedReasons(t, survey.reasons)}
        </p>
      )}
      {survey.signatures !== survey.imported && (
        <p className={classes["quiet"]} data-testid="survey-signatures">
          {t("survey.signatures", { count: survey.signatures })}
        </p>
      )}
    </div>
  );
}
