// The parts of a packet in the order in which they lie in it, each with what it is for.
import { Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { packetParts } from "#shared/model/packet-settings.ts";
import type { SettingsFields } from "./fields.ts";
import { Section } from "./Section.tsx";

export function PartSwitches({ settings, onChange }: SettingsFields) {
  const { t } = useTranslation("packetSettings");
  const { parts } = settings;
  return (
    <Section title={t("parts.title")}>
      {packetParts.map((part) => (
        <Switch
          key={part}
          label={t(`part.${part}`)}
          description={t(`partHint.${part}`)}
          checked={parts[part]}
          onChange={({ currentTarget }) => onChange({ parts: { ...parts, [part]: currentTarget.checked } })}
        />
      ))}
    </Section>
  );
}
