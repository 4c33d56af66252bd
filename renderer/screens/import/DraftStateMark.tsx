// Where a chosen export stands, in an icon and a word.
import { useTranslation } from "react-i18next";
import { StateMark } from "../../components/StateMark.tsx";
import { useStore } from "../../state/store.ts";
import { type Draft, formOf } from "./drafts.ts";
import { countWarnings, surveys } from "./surveys.ts";

export function DraftStateMark({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation("import");
  const { state } = draft;
  const warnings = countWarnings(useStore(surveys).get(draft.path)?.survey ?? null);
  switch (state.kind) {
    case "inspecting":
      return <StateMark tone="waiting">{t("card.inspecting")}</StateMark>;
    case "waiting":
      return <StateMark tone="waiting">{t("card.waiting")}</StateMark>;
    case "importing":
      return <StateMark tone="info">{t("card.importing")}</StateMark>;
    case "unreadable":
      return <StateMark tone="bad">{t("card.unreadable")}</StateMark>;
    case "failed":
      return <StateMark tone="bad">{t("card.failed")}</StateMark>;
    case "ready":
      if (formOf(draft) === null) return <StateMark tone="warn">{t("card.notReady")}</StateMark>;
      if (state.note === "cancelled") return <StateMark tone="info">{t("card.cancelled")}</StateMark>;
      if (warnings > 0) return <StateMark tone="warn">{t("card.readyWarned", { count: warnings })}</StateMark>;
      return <StateMark tone="good">{t("card.ready")}</StateMark>;
    case "imported":
      return null;
    default:
      return state satisfies never;
  }
}
