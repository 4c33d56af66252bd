// What stands at the head of the letters: the office's own lines and its logo, or the organisation and its contact.
import { Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { shell } from "../../../api/bridge.ts";
import { ask } from "../../../api/engine.ts";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { GrowingTextarea } from "../../../components/GrowingTextarea.tsx";
import { useCurrentCampaign } from "../../../state/campaigns.ts";
import { useLetterhead } from "./head-and-translations.ts";
import { LogoPicture } from "./LogoPicture.tsx";
import classes from "./letters.module.css";

const mostLines = 8;
const longestLine = 200;

/** The lines of a text that a letterhead can hold. */
function headLines(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.slice(0, longestLine));
  return lines.slice(0, mostLines);
}

export function LetterheadForm() {
  const { t } = useTranslation("letters");
  const { value: head, set, isSaved, error } = useLetterhead();
  const campaign = useCurrentCampaign().data?.campaign;
  const [logoError, setLogoError] = useState<unknown>(null);
  if (head === undefined || campaign === undefined) return null;
  const usual = [campaign.organisation, campaign.contact].filter((line) => line.trim() !== "");
  const logo = head?.logo ?? null;

  async function chooseLogo() {
    const [path] = await shell.chooseFiles("logo", false);
    if (path === undefined) return;
    try {
      const read = await ask((client) => client.letters.readLogo({ path }));
      setLogoError(null);
      set({ lines: head?.lines ?? usual, logo: read });
    } catch (failure) {
      setLogoError(failure);
    }
  }

  return (
    <Stack gap="lg" data-testid="letterhead">
      <Radio.Group
        label={t("head.label")}
        description={isSaved ? t("head.saved") : t("state.saving")}
        value={head === null ? "usual" : "own"}
        onChange={(value) => set(value === "own" ? { lines: usual, logo: null } : null)}
      >
        <Stack gap="xs" mt="sm">
          <Radio value="usual" label={t("head.usual")} description={usual.join(", ") || t("head.nothing")} />
          <Radio value="own" label={t("head.own")} />
        </Stack>
      </Radio.Group>
      {error === null ? null : <FailureAlert error={error} />}
      {head !== null && (
        <>
          <GrowingTextarea
            label={t("head.lines")}
            description={t("head.linesHint", { most: mostLines })}
            minRows={3}
            maxRows={mostLines}
            value={head.lines.join("\n")}
            onChange={({ currentTarget }) => set({ lines: headLines(currentTarget.value), logo })}
          />
          <Stack gap="xs">
            <Text size="sm" fw={500}>
              {t("head.logo")}
            </Text>
            {logoError === null ? null : <FailureAlert error={logoError} onDismiss={() => setLogoError(null)} />}
            {logo !== null && (
              <div className={classes["logo"]}>
                <LogoPicture logo={logo} label={t("head.logo")} />
              </div>
            )}
            <Group gap="xs">
              <Button variant="default" onClick={() => void chooseLogo()}>
                {t(logo === null ? "head.chooseLogo" : "head.otherLogo")}
              </Button>
              {logo !== null && (
                <Button variant="default" onClick={() => set({ lines: head.lines, logo: null })}>
                  {t("head.removeLogo")}
                </Button>
              )}
            </Group>
            <Text size="sm" c="dimmed">
              {t("head.logoHint")}
            </Text>
          </Stack>
        </>
      )}
    </Stack>
  );
}
