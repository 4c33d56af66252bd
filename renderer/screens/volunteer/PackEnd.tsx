// The end of a pack: what was passed over, or that all is done and which file goes back.
import { Button, CopyButton, Group } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PackProgress } from "#shared/contract/volunteer.ts";
import { shell } from "../../api/bridge.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import classes from "./volunteer.module.css";

type Props = {
  readonly pack: PackProgress;
  readonly skipped: number;
  readonly onSkipped: () => void;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
};

export function PackEnd({ pack, skipped, onSkipped, canUndo, onUndo }: Props) {
  const { t } = useTranslation("volunteer");
  if (skipped > 0) {
    return (
      <EmptyState
        title={t("skipped", { count: skipped })}
        text={t("skippedText")}
        action={<Button onClick={onSkipped}>{t("goToSkipped")}</Button>}
      />
    );
  }
  return (
    <div className={classes["end"]} data-testid="pack-done">
      <EmptyState
        icon={<IconCircleCheck size={40} stroke={1.5} />}
        title={t("done")}
        text={t("doneText", { count: pack.pairs })}
        action={
          <>
            <p className={classes["path"]}>{pack.decisionsFile}</p>
            <Group gap="xs" justify="center">
              <Button onClick={() => shell.showInFolder(pack.decisionsFile)}>{t("show")}</Button>
              <CopyButton value={pack.decisionsFile}>
                {({ copied, copy }) => (
                  <Button variant="default" onClick={copy}>
                    {t(copied ? "copied" : "copy")}
                  </Button>
                )}
              </CopyButton>
              {canUndo && (
                <Button variant="subtle" onClick={onUndo}>
                  {t("undo")}
                </Button>
              )}
            </Group>
          </>
        }
      />
    </div>
  );
}
