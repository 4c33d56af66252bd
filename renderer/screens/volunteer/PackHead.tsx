// The head of a volunteer's window: what is reviewed, how far it is, where the decisions lie, and the way out.
import { Button, Progress } from "@mantine/core";
import { IconDeviceFloppy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PackProgress } from "#shared/contract/volunteer.ts";
import { ThemeMenu } from "../../app/ThemeMenu.tsx";
import { tellFailure } from "../../state/jobs.ts";
import { closePack } from "../../state/volunteer.ts";
import classes from "./volunteer.module.css";

type Props = {
  readonly pack: PackProgress;
  /** The position of the pair at hand. */
  readonly at: number | null;
};

export function PackHead({ pack, at }: Props) {
  const { t } = useTranslation("volunteer");

  async function close() {
    try {
      await closePack();
    } catch (error) {
      tellFailure(t("close"), error);
    }
  }

  return (
    <header className={classes["head"]}>
      <div className={classes["headRow"]}>
        <h1 className={classes["title"]}>{t("title", { campaign: pack.campaign })}</h1>
        <span className={classes["quiet"]}>{t("part", { part: pack.part, count: pack.parts })}</span>
        <span className={classes["quiet"]}>{t("by", { by: pack.by })}</span>
        <span className={classes["grow"]} />
        <Button variant="default" onClick={() => void close()}>
          {t("close")}
        </Button>
        <ThemeMenu />
      </div>
      <Progress.Root size={6} radius={0}>
        <Progress.Section value={(100 * pack.decided) / Math.max(1, pack.pairs)} aria-label={t("progress")} />
      </Progress.Root>
      <div className={classes["headRow"]}>
        <strong data-testid="pack-decided" data-decided={pack.decided}>
          {t("decided", { decided: pack.decided, count: pack.pairs })}
        </strong>
        {at !== null && <span>{t("position", { at: at + 1 })}</span>}
        <span className={classes["grow"]} />
        <span className={classes["file"]} title={pack.decisionsFile}>
          <IconDeviceFloppy size={14} aria-hidden /> {t("keptIn", { file: pack.decisionsFile })}
        </span>
      </div>
    </header>
  );
}
