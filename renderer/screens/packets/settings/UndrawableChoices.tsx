// What becomes of a signer whose name holds a character that no font has.
import { Radio, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { undrawableChoices } from "#shared/model/packet-settings.ts";
import type { SettingsFields } from "./fields.ts";
import { Section } from "./Section.tsx";

export function UndrawableChoices({ settings, onChange }: SettingsFields) {
  const { t } = useTranslation("packetSettings");
  return (
    <Section title={t("undrawable.title")}>
      <Radio.Group
        value={settings.undrawable}
        aria-label={t("undrawable.title")}
        onChange={(value) =>
          onChange({ undrawable: undrawableChoices.find((one) => one === value) ?? settings.undrawable })
        }
      >
        <Stack gap="sm">
          {undrawableChoices.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`undrawable.${value}`)}
              description={t(`undrawableHint.${value}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Section>
  );
}
