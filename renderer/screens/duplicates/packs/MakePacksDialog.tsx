// Divides the open pairs into files for volunteers, and tells the passphrase once.
import { Button, Group, Modal, NumberInput, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { shell } from "../../../api/bridge.ts";
import { ask } from "../../../api/engine.ts";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { useFocusBack } from "../../../components/focus-back.ts";
import { MadePacks } from "./MadePacks.tsx";

type Props = { readonly open: number; readonly onClose: () => void };

export function MakePacksDialog({ open, onClose }: Props) {
  const { t } = useTranslation(["duplicates", "common"]);
  useFocusBack();
  const [parts, setParts] = useState(3);
  const [overlap, setOverlap] = useState(10);
  const making = useMutation({
    mutationFn: async () => {
      const folder = await shell.chooseFolder();
      if (folder === null) return null;
      return ask((client) => client.review.makePacks({ parts, overlap: overlap / 100, folder }));
    },
  });
  const made = making.data ?? null;

  function submit(event: FormEvent) {
    event.preventDefault();
    making.mutate();
  }

  return (
    <Modal
      opened
      size={560}
      onClose={onClose}
      // The passphrase is told once: a stray click or key must not take it away.
      closeOnClickOutside={made === null}
      closeOnEscape={made === null}
      withCloseButton={made === null}
      title={made === null ? t("packs.makeTitle") : t("packs.madeTitle")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      {made !== null ? (
        <MadePacks passphrase={made.passphrase} files={made.files} onClose={onClose} />
      ) : (
        <form onSubmit={submit}>
          <Stack gap="md">
            <Text>{t("packs.makeText", { count: open })}</Text>
            <Group gap="md" grow align="flex-start">
              <NumberInput
                data-autofocus
                label={t("packs.parts")}
                description={t("packs.partsHint")}
                min={1}
                max={50}
                allowDecimal={false}
                clampBehavior="strict"
                value={parts}
                onChange={(next) => typeof next === "number" && setParts(next)}
              />
              <NumberInput
                label={t("packs.overlap")}
                description={t("packs.overlapHint")}
                min={0}
                max={100}
                allowDecimal={false}
                clampBehavior="strict"
                suffix=" %"
                disabled={parts < 2}
                value={overlap}
                onChange={(next) => typeof next === "number" && setOverlap(next)}
              />
            </Group>
            {making.error !== null && <FailureAlert error={making.error} />}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {t("common:cancel")}
              </Button>
              <Button type="submit" loading={making.isPending} disabled={open === 0}>
                {t("packs.make", { count: parts })}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
