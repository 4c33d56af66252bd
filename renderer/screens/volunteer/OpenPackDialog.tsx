// Asks a volunteer for the passphrase of a review pack and for a name.
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { useFocusBack } from "../../components/focus-back.ts";
import { reviewer } from "../../state/reviewer.ts";
import { openPack } from "../../state/volunteer.ts";

type Props = { readonly file: string; readonly onClose: () => void };

export function OpenPackDialog({ file, onClose }: Props) {
  const { t } = useTranslation(["volunteer", "common"]);
  useFocusBack();
  const [passphrase, setPassphrase] = useState("");
  const [name, setName] = useState(reviewer.get());
  const [isMissing, setMissing] = useState(false);
  const opening = useMutation({ mutationFn: () => openPack(file, passphrase.trim(), name.trim()) });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (passphrase.trim() === "" || name.trim() === "") return setMissing(true);
    reviewer.set(name.trim());
    opening.mutate();
  }

  const missing = (value: string) => (isMissing && value.trim() === "" ? t("open.missing") : null);
  return (
    <Modal opened onClose={onClose} title={t("open.title")} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {file}
          </Text>
          <TextInput
            data-autofocus
            label={t("open.passphrase")}
            description={t("open.passphraseHint")}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={passphrase}
            error={missing(passphrase)}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <TextInput
            label={t("open.name")}
            description={t("open.nameHint")}
            maxLength={80}
            value={name}
            error={missing(name)}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {opening.error !== null && <FailureAlert error={opening.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={opening.isPending}>
              {t("open.open")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
