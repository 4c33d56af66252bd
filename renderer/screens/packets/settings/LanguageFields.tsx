// The language of a packet, and the one beside it.
import { Group, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { packetLanguages } from "#shared/model/campaign.ts";
import type { SettingsFields } from "./fields.ts";
import { Section } from "./Section.tsx";

export function LanguageFields({ settings, onChange }: SettingsFields) {
  const { t } = useTranslation(["packetSettings", "common"]);
  const { language, secondLanguage } = settings;
  const options = packetLanguages.map((value) => ({ value, label: t(`common:language.${value}`) }));
  return (
    <Section title={t("language.title")}>
      <Group grow align="flex-start" gap="md">
        <NativeSelect
          label={t("language.first")}
          value={language}
          data={options}
          onChange={({ currentTarget }) => {
            const chosen = packetLanguages.find((one) => one === currentTarget.value);
            if (chosen === undefined) return;
            // Twice the same language beside itself says nothing: the two change places.
            onChange({ language: chosen, ...(chosen === secondLanguage ? { secondLanguage: language } : {}) });
          }}
        />
        <NativeSelect
          label={t("language.second")}
          value={secondLanguage ?? ""}
          data={[{ value: "", label: t("language.none") }, ...options.filter(({ value }) => value !== language)]}
          onChange={({ currentTarget }) =>
            onChange({ secondLanguage: packetLanguages.find((one) => one === currentTarget.value) ?? null })
          }
        />
      </Group>
    </Section>
  );
}
