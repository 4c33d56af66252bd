// Brings the decisions of volunteers back: files and passphrase in, agreement and conflicts out.
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { shell } from "../../../api/bridge.ts";
import { ask } from "../../../api/engine.ts";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { useFocusBack } from "../../../components/focus-back.ts";
import { reviewAnew } from "../../../state/review/session.ts";
import { DecisionsResult } from "./DecisionsResult.tsx";
import { fileName } from "./file-name.ts";
import classes from "./packs.module.css";

export function ImportDecisionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(["duplicates", "common"]);
  useFocusBack();
  const [files, setFiles] = useState<readonly string[]>([]);
  const [passphrase, setPassphrase] = useState("");
  const importing = useMutation({
    mutationFn: () => ask((client) => client.review.importDecisions({ files: [...files], passphrase })),
    onSuccess: reviewAnew,
  });
  const isReady = files.length > 0 && passphrase.trim() !== "";

  async function choose() {
    const chosen = await shell.chooseFiles("decisions", true);
    if (chosen.length > 0) setFiles(chosen);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isReady) importing.mutate();
  }

  return (
    <Modal
      opened
      size={640}
      onClose={onClose}
      title={t("bring.title")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      {importing.data !== undefined ? (
        <DecisionsResult result={importing.data} onClose={onClose} />
      ) : (
        <form onSubmit={submit}>
          <Stack gap="md">
            <Text>{t("bring.text")}</Text>
            <Group gap="sm" align="flex-start">
              <Button data-autofocus variant="default" onClick={() => void choose()}>
                {t("bring.choose")}
              </Button>
              <ul className={classes["chosen"]} aria-label={t("bring.files")}>
                {files.map((file) => (
                  <li key={file}>{fileName(file)}</li>
                ))}
              </ul>
            </Group>
            <TextInput
              label={t("bring.passphrase")}
              description={t("bring.passphraseHint")}
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
            {importing.error !== null && <FailureAlert error={importing.error} />}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {t("common:cancel")}
              </Button>
              <Button type="submit" disabled={!isReady} loading={importing.isPending}>
                {t("bring.import", { count: files.length })}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
