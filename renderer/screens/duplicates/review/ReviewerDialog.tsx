// Asks who is deciding; once, as the name is remembered.
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFocusBack } from "../../../components/focus-back.ts";
import { reviewer } from "../../../state/reviewer.ts";

type Props = { readonly onClose: () => void; readonly onNamed: () => void };

export function ReviewerDialog({ onClose, onNamed }: Props) {
  const { t } = useTranslation(["review", "common"]);
  useFocusBack();
  const [name, setName] = useState(reviewer.get());
  const [isMissing, setMissing] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === "") return setMissing(true);
    reviewer.set(name.trim());
    onNamed();
  }

  return (
    <Modal opened onClose={onClose} title={t("reviewer.title")} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            data-autofocus
            label={t("reviewer.name")}
            description={t("reviewer.hint")}
            maxLength={80}
            value={name}
            error={isMissing && name.trim() === "" ? t("reviewer.missing") : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit">{t("reviewer.save")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
