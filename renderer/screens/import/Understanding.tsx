// How a chosen export was understood, in a line, and what the user should know of it.
import { useTranslation } from "react-i18next";
import { formatBytes } from "../../app/format.ts";
import { useStore } from "../../state/store.ts";
import { type Draft, lacksCountry } from "./drafts.ts";
import classes from "./import.module.css";
import { surveys } from "./surveys.ts";
import { usePresetTitle } from "./use-presets.ts";
import { encodingName } from "./words.ts";

type Props = { readonly draft: Draft };

export function Understanding({ draft }: Props) {
  const { t } = useTranslation(["import", "common"]);
  const survey = useStore(surveys).get(draft.path)?.survey ?? null;
  const presetTitle = usePresetTitle();
  const { inspection, meaning } = draft;
  if (inspection === null || meaning === null) return null;
  const encoding = encodingName(t, inspection.encoding);
  const encodingWords = inspection.encodingSure ? encoding : t("card.guessed", { encoding });
  const used = new Set([...Object.values(meaning.mapping), ...Object.values(inspection.second ?? {})]).size;
  return (
    <p className={classes["quiet"]} data-testid="draft-form">
      {[
        inspection.preset === null ? t("card.unrecognised") : presetTitle(inspection.preset),
        inspection.sheet === null ? encodingWords : t("card.sheet", { sheet: inspection.sheet }),
        ...(survey === null ? [] : [t("common:rows", { count: survey.rowsRead })]),
        t("card.columnsUsed", { used, all: inspection.header.length }),
        formatBytes(inspection.bytes),
      ].join(" · ")}
    </p>
  );
}

export function Notes({ draft }: Props) {
  const { t } = useTranslation("import");
  const { inspection, meaning } = draft;
  const second = Object.values(inspection?.second ?? {});
  const skip = inspection?.skip ?? [];
  const rules = skip.map(({ column, values }) => t("card.skipRule", { column, values: values.join(", ") }));
  const notes = [
    ...(meaning?.remembered === true ? [t("card.remembered")] : []),
    ...(second.length > 0 ? [t("card.second", { columns: second.join(", ") })] : []),
    ...(rules.length > 0 ? [t("card.skip", { rules: rules.join("; ") })] : []),
    ...(lacksCountry(meaning) ? [t("hint.no_country")] : []),
    ...(meaning?.mapping.email === undefined ? [t("hint.no_email")] : []),
  ];
  return notes.map((note) => (
    <p key={note} className={classes["quiet"]} data-testid="draft-note">
      {note}
    </p>
  ));
}
