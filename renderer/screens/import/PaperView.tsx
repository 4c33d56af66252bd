// Entering signatures collected on paper, by keyboard alone: Enter goes on, Ctrl+Enter stores, Esc leaves.
import { Alert, NumberInput, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ListedSourceFile } from "#shared/contract/schemas.ts";
import { ConfirmDialog } from "../../components/ConfirmButton.tsx";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { KeyHints } from "../../components/KeyHints.tsx";
import { StateMark } from "../../components/StateMark.tsx";
import { importView } from "../../state/import-view.ts";
import { useStore } from "../../state/store.ts";
import { CountryField } from "./CountryField.tsx";
import { PaperLines } from "./PaperLines.tsx";
import classes from "./paper.module.css";
import { changeSheet, discardSheet, isTyped, paper, storeSheet } from "./paper-draft.ts";
import { focusWanted, walkFields } from "./paper-keys.ts";
import { isEmptyLine, isWrongLine } from "./paper-lines.ts";

type PaperViewProps = { readonly sheets: readonly ListedSourceFile[] };

export function PaperView({ sheets }: PaperViewProps) {
  const { t } = useTranslation("import");
  const form = useRef<HTMLElement>(null);
  const [asking, { open: askToDiscard, close: stay }] = useDisclosure(false);
  const { draft, problem, error, stored } = useStore(paper);
  const filled = draft.lines.filter((line) => !isEmptyLine(line)).length;
  useEffect(() => focusWanted(form.current, { problem, error, stored }), [problem, error, stored]);

  function leave() {
    discardSheet();
    importView.set("exports");
    requestAnimationFrame(() => document.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus());
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === "Escape") {
      event.preventDefault();
      if (isTyped(draft)) askToDiscard();
      else leave();
    } else if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      void storeSheet();
    } else walkFields(event, event.currentTarget);
  }

  return (
    <>
      <section ref={form} className={classes["view"]} aria-label={t("paper.label")} onKeyDown={onKeyDown}>
        <p className={classes["quiet"]}>{t("paper.hint")}</p>
        <div className={classes["head"]}>
          <TextInput
            label={t("paper.sheet")}
            data-field="sheet"
            data-autofocus
            maxLength={60}
            value={draft.sheet}
            error={problem === "sheet" && draft.sheet.trim() === "" ? t("paper.sheetMissing") : null}
            onChange={(event) => changeSheet({ sheet: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t("paper.date")}
            data-field="date"
            value={draft.date}
            onChange={(event) => changeSheet({ date: event.currentTarget.value })}
          />
          <CountryField
            label={t("paper.country")}
            placeholder={t("paper.countryHint")}
            data-field="country"
            value={draft.country}
            checked={problem === "country"}
            onType={(country) => changeSheet({ country })}
          />
          <TextInput
            label={t("paper.city")}
            placeholder={t("paper.cityHint")}
            data-field="city"
            maxLength={200}
            value={draft.city}
            onChange={(event) => changeSheet({ city: event.currentTarget.value })}
          />
        </div>
        {error !== null && <FailureAlert error={error} />}
        {problem === "nothing" && <Hint text={t("paper.nothing")} />}
        {problem === "lines" && draft.lines.some(isWrongLine) && (
          <Hint text={t("paper.problem", { count: draft.lines.filter(isWrongLine).length })} />
        )}
        {problem === "country" && <Hint text={t("paper.countryUnknown")} />}
        {stored !== null && (
          <p role="status" data-testid="paper-stored">
            <StateMark tone="good">
              {t("paper.stored", { sheet: stored.sheet, count: stored.signatures, illegible: stored.illegible })}
            </StateMark>
          </p>
        )}
        <PaperLines lines={draft.lines} country={draft.country} city={draft.city} checked={problem === "lines"} />
        <footer className={classes["foot"]}>
          <NumberInput
            label={t("paper.illegible")}
            description={t("paper.illegibleHint")}
            inputWrapperOrder={["label", "input", "description"]}
            data-field="illegible"
            w={280}
            min={0}
            max={1000}
            allowDecimal={false}
            value={draft.illegible}
            onChange={(value) => changeSheet({ illegible: Number(value) })}
          />
          <p className={classes["quiet"]} data-testid="paper-line-count">
            {t("paper.count", { count: filled })}
          </p>
        </footer>
        <KeyHints
          label={t("paperKeys.label")}
          hints={[
            ["Enter", t("paperKeys.enter")],
            ["↑ ↓", t("paperKeys.arrows")],
            ["Ctrl Enter", t("paperKeys.store")],
            ["Esc", t("paperKeys.escape")],
          ]}
        />
        {sheets.length > 0 && (
          <p className={classes["quiet"]} data-testid="paper-total">
            {t("paper.total", {
              count: sheets.length,
              signatures: sheets.reduce((sum, sheet) => sum + sheet.signatures, 0),
            })}
          </p>
        )}
      </section>
      <ConfirmDialog
        opened={asking}
        title={t("paper.discardTitle")}
        text={t("paper.discardText", {
          sheet: draft.sheet.trim() === "" ? t("paper.noNumber") : draft.sheet.trim(),
          count: filled,
        })}
        confirm={t("paper.discard")}
        onConfirm={leave}
        onClose={stay}
      />
    </>
  );
}

function Hint({ text }: { readonly text: string }) {
  return (
    <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} role="alert" data-testid="paper-problem">
      {text}
    </Alert>
  );
}
