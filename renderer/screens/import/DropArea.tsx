// Takes exports: dropped anywhere on the area, or chosen in a dialog.
import { Button } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { shell } from "../../api/bridge.ts";
import { addDrafts } from "./drafts.ts";
import classes from "./import.module.css";

type DropAreaProps = {
  /** True when there are files in the list already: the area then takes little room. */
  readonly small: boolean;
};

export function DropArea({ small }: DropAreaProps) {
  const { t } = useTranslation("import");
  const [over, setOver] = useState(false);

  async function choose() {
    addDrafts(await shell.chooseFiles("export", true));
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const paths = [...event.dataTransfer.files].map((file) => shell.pathOfDroppedFile(file));
    addDrafts(paths.filter((path) => path !== ""));
  }

  function onDragOver(event: DragEvent) {
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    setOver(true);
  }

  return (
    <section
      className={classes["drop"]}
      data-small={small}
      data-over={over}
      aria-label={t("drop.title")}
      data-testid="drop-area"
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <IconFileImport className={classes["dropIcon"]} size={small ? 24 : 40} stroke={1.5} aria-hidden />
      <div className={classes["dropWords"]}>
        <p className={classes["dropTitle"]}>{over ? t("drop.over") : t("drop.title")}</p>
        {!small && <p className={classes["quiet"]}>{t("drop.hint")}</p>}
      </div>
      <Button variant="default" onClick={choose}>
        {t("drop.choose")}
      </Button>
    </section>
  );
}
