// The files that were made and the passphrase that opens them. Nobody can tell the passphrase again.
import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fileName } from "./file-name.ts";
import classes from "./packs.module.css";

type Props = {
  readonly passphrase: string;
  readonly files: readonly { readonly file: string; readonly pairs: number }[];
  readonly onClose: () => void;
};

export function MadePacks({ passphrase, files, onClose }: Props) {
  const { t } = useTranslation("duplicates");
  const [isWritten, setWritten] = useState(false);
  return (
    <Stack gap="md" data-testid="made-packs">
      <div>
        <Text size="sm" c="dimmed">
          {t("packs.passphrase")}
        </Text>
        <p className={classes["passphrase"]} data-testid="passphrase">
          {passphrase}
        </p>
        <Text>{t("packs.passphraseOnce")}</Text>
      </div>
      <div className={classes["scroller"]}>
        <table className={classes["files"]}>
          <tbody>
            {files.map(({ file, pairs }) => (
              <tr key={file}>
                <td title={file}>{fileName(file)}</td>
                <td>{t("packs.pairs", { count: pairs })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text>{t("packs.giveAway")}</Text>
      <Group justify="space-between" gap="xs">
        <Checkbox
          data-autofocus
          label={t("packs.written")}
          checked={isWritten}
          onChange={(event) => setWritten(event.currentTarget.checked)}
        />
        <Button disabled={!isWritten} onClick={onClose}>
          {t("packs.done")}
        </Button>
      </Group>
    </Stack>
  );
}
