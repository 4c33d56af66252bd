// The request in other languages, as somebody translated it: one text a language.
import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type PacketLanguage, packetLanguages } from "#shared/model/campaign.ts";
import type { RequestTranslation } from "#shared/packet/document.ts";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { GrowingTextarea } from "../../../components/GrowingTextarea.tsx";
import { useTranslations } from "./head-and-translations.ts";

const longest = 20_000;

export function TranslationsForm() {
  const { t } = useTranslation(["letters", "common"]);
  const { value: saved, set, isSaved, error } = useTranslations();
  const [begun, setBegun] = useState<readonly PacketLanguage[]>([]);
  if (saved === undefined) return null;
  const empty = begun.filter((language) => !saved.some((one) => one.language === language));
  const shown: readonly RequestTranslation[] = [...saved, ...empty.map((language) => ({ language, text: "" }))];
  const free = packetLanguages.filter((language) => !shown.some((one) => one.language === language));

  function write(language: PacketLanguage, text: string) {
    set(shown.map((one) => (one.language === language ? { language, text } : one)));
  }

  function remove(language: PacketLanguage) {
    setBegun(begun.filter((one) => one !== language));
    set(shown.filter((one) => one.language !== language));
  }

  return (
    <Stack gap="lg" data-testid="translations">
      <Text size="sm" c="dimmed">
        {t("translation.what")} {isSaved ? "" : t("state.saving")}
      </Text>
      {error === null ? null : <FailureAlert error={error} />}
      {shown.map(({ language, text }) => {
        const name = t(`common:language.${language}`);
        return (
          <Stack key={language} gap="xs">
            <GrowingTextarea
              label={t("translation.label", { language: name })}
              lang={language}
              minRows={4}
              maxRows={16}
              maxLength={longest}
              value={text}
              onChange={({ currentTarget }) => write(language, currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button size="compact-sm" variant="default" onClick={() => remove(language)}>
                {t("translation.remove", { language: name })}
              </Button>
            </Group>
          </Stack>
        );
      })}
      <NativeSelect
        label={t("translation.add")}
        value=""
        data={[
          { value: "", label: t("translation.choose") },
          ...free.map((value) => ({ value, label: t(`common:language.${value}`) })),
        ]}
        onChange={({ currentTarget }) => {
          const language = free.find((one) => one === currentTarget.value);
          if (language !== undefined) setBegun([...begun, language]);
        }}
      />
    </Stack>
  );
}
