// What the PDF carries beside its pages.
import { Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SettingsFields } from "./fields.ts";
import { Section } from "./Section.tsx";

export function FileFields({ settings, onChange }: SettingsFields) {
  const { t } = useTranslation("packetSettings");
  return (
    <Section title={t("file.title")}>
      <Switch
        label={t("file.tagged")}
        description={t("file.taggedHint")}
        checked={settings.tagged}
        onChange={({ currentTarget }) => onChange({ tagged: currentTarget.checked })}
      />
      <Switch
        label={t("file.csv")}
        description={t("file.csvHint")}
        checked={settings.embedCsv}
        onChange={({ currentTarget }) => onChange({ embedCsv: currentTarget.checked })}
      />
    </Section>
  );
}
