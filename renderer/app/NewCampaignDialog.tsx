// Asks for the title and the target state of a new campaign, then where its file shall lie.
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { CountrySelect } from "../components/CountrySelect.tsx";
import { useFocusBack } from "../components/focus-back.ts";
import { useCampaignActions } from "../state/campaigns.ts";
import { closeDialog } from "../state/dialogs.ts";

export function NewCampaignDialog() {
  const { t } = useTranslation(["frame", "common"]);
  const { create } = useCampaignActions();
  useFocusBack();
  const [title, setTitle] = useState("");
  const [target, setTarget] = useState("RU");
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (title.trim() === "") {
      setMissing(true);
      return;
    }
    setBusy(true);
    const created = await create(title.trim(), target);
    setBusy(false);
    if (created) closeDialog();
  }

  return (
    <Modal
      opened
      onClose={closeDialog}
      title={t("newCampaign.title")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          <TextInput
            data-autofocus
            label={t("newCampaign.name")}
            description={t("newCampaign.nameHint")}
            maxLength={300}
            value={title}
            error={missing && title.trim() === "" ? t("newCampaign.nameMissing") : null}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <CountrySelect
            label={t("newCampaign.target")}
            description={t("newCampaign.targetHint")}
            value={target}
            onChange={(code) => setTarget(code ?? target)}
          />
          <Text size="xs" c="dimmed">
            {t("newCampaign.where")}
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={closeDialog}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={busy}>
              {t("newCampaign.create")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
