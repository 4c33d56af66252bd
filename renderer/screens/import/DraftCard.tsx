// One chosen export: how it was understood, what is missing, and the choices to settle it.
import { ActionIcon, Alert, Loader } from "@mantine/core";
import { IconAlertTriangle, IconChevronDown, IconChevronRight, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import type { FailureCode } from "#shared/errors/sentences.ts";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { DraftStateMark } from "./DraftStateMark.tsx";
import { type Draft, type DraftState, inspect, lacksCountry, problemsOf, removeDraft } from "./drafts.ts";
import { FirstRows } from "./FirstRows.tsx";
import classes from "./import.module.css";
import { MappingTable } from "./MappingTable.tsx";
import { EncodingChoice, ReadingChoices } from "./ReadingChoices.tsx";
import { SurveyPart } from "./SurveyPart.tsx";
import { Notes, Understanding } from "./Understanding.tsx";

type DraftCardProps = {
  readonly draft: Draft;
  /** Whether it shows its details before the user says so. */
  readonly openAtFirst: boolean;
};

export function DraftCard({ draft, openAtFirst }: DraftCardProps) {
  const { t } = useTranslation("import");
  const [choice, setChoice] = useState<boolean | null>(null);
  const { path, name, inspection, meaning, state } = draft;
  const problems = meaning === null ? [] : problemsOf(meaning);
  const busy = state.kind === "waiting" || state.kind === "importing";
  // What needs the user opens by itself, and then stays open under their hands.
  const asksForLook = problems.length > 0 || lacksCountry(meaning) || inspection?.encodingSure === false;
  if (choice === null && (state.kind === "unreadable" || asksForLook)) setChoice(true);
  const isKnown = failureCode(state) === "IMPORT_DUPLICATE_FILE";
  const opened = !busy && !isKnown && (choice ?? openAtFirst);
  const wantsEncoding = failureCode(state) === "IMPORT_ENCODING";
  return (
    <article className={classes["card"]} aria-label={t("card.label", { file: name })} data-testid="draft">
      <header className={classes["cardHead"]}>
        <ActionIcon
          aria-label={t(opened ? "action.hideDetails" : "action.showDetails", { file: name })}
          aria-expanded={opened}
          disabled={inspection === null || busy || isKnown}
          onClick={() => setChoice(!opened)}
        >
          {opened ? <IconChevronDown size={18} /> : <IconChevronRight size={18} />}
        </ActionIcon>
        <div className={classes["cardNames"]}>
          <h2 className={classes["fileName"]} title={path}>
            {name}
          </h2>
          <Understanding draft={draft} />
        </div>
        <DraftStateMark draft={draft} />
        <ActionIcon
          aria-label={t("action.remove", { file: name })}
          title={t("action.remove", { file: name })}
          disabled={busy}
          onClick={() => removeDraft(path)}
        >
          <IconX size={18} />
        </ActionIcon>
      </header>
      {state.kind === "unreadable" && (
        <div className={classes["cardBody"]}>
          <FailureAlert
            error={state.error}
            {...(wantsEncoding ? {} : { onRetry: () => void inspect(path, draft.reading) })}
          />
          {wantsEncoding && <EncodingChoice path={path} reading={draft.reading} />}
          {!wantsEncoding && inspection !== null && meaning !== null && (
            <ReadingChoices
              path={path}
              reading={draft.reading}
              inspection={inspection}
              meaning={meaning}
              disabled={false}
            />
          )}
        </div>
      )}
      {state.kind === "failed" && (
        <div className={classes["cardBody"]}>
          <FailureAlert error={state.error} />
        </div>
      )}
      {opened && state.kind !== "unreadable" && inspection !== null && meaning !== null && (
        <div className={classes["cardBody"]}>
          {problems.map((problem) => (
            <Alert key={problem} color="orange" icon={<IconAlertTriangle aria-hidden />} data-testid="import-problem">
              {t(`problem.${problem}`)}
            </Alert>
          ))}
          <ReadingChoices
            path={path}
            reading={draft.reading}
            inspection={inspection}
            meaning={meaning}
            disabled={busy}
          />
          <Notes draft={draft} />
          {state.kind === "inspecting" ? (
            <Loader size="sm" aria-label={t("card.inspecting")} />
          ) : (
            <>
              <SurveyPart draft={draft} />
              <MappingTable path={path} inspection={inspection} meaning={meaning} disabled={busy} />
              <FirstRows inspection={inspection} mapping={meaning.mapping} />
            </>
          )}
        </div>
      )}
    </article>
  );
}

function failureCode(state: DraftState): FailureCode | null {
  const error = state.kind === "failed" || state.kind === "unreadable" ? state.error : null;
  return error instanceof ExpectedFailure ? error.failure.code : null;
}
