// Exports: the files that were dropped, how each is understood, what became of them, and the log of all of them.
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ListedSourceFile } from "#shared/contract/schemas.ts";
import { useOverview } from "../../state/campaigns.ts";
import { showImport } from "../../state/import-view.ts";
import { goTo } from "../../state/screens.ts";
import { useStore } from "../../state/store.ts";
import { DraftCard } from "./DraftCard.tsx";
import { DropArea } from "./DropArea.tsx";
import { drafts, removeImported } from "./drafts.ts";
import classes from "./import.module.css";
import { ResultCard } from "./ResultCard.tsx";
import { SourceLog } from "./SourceLog.tsx";

type ExportsViewProps = {
  /** Undefined while they are not loaded. */
  readonly files: readonly ListedSourceFile[] | undefined;
};

export function ExportsView({ files }: ExportsViewProps) {
  const { t } = useTranslation("import");
  const list = useStore(drafts);
  const held = useOverview().data?.held ?? 0;
  const imported = list.filter((draft) => draft.state.kind === "imported");
  const open = list.filter((draft) => draft.state.kind !== "imported");
  return (
    <div className={classes["screen"]}>
      <DropArea small={list.length > 0 || (files?.length ?? 0) > 0} />
      {open.map((draft) => (
        <DraftCard key={draft.path} draft={draft} openAtFirst={open.length === 1} />
      ))}
      {imported.length > 0 && (
        <div className={classes["results"]}>
          {imported.map(({ path, state }) =>
            state.kind === "imported" ? <ResultCard key={path} path={path} file={state.file} /> : null,
          )}
          <div className={classes["next"]}>
            <p>{t("result.next")}</p>
            <Button variant="default" size="compact-sm" onClick={() => goTo("duplicates")}>
              {t("result.goToDuplicates")}
            </Button>
            {held > 0 && (
              <Button variant="default" size="compact-sm" onClick={() => showImport("junk")}>
                {t("action.reviewJunk", { count: held })}
              </Button>
            )}
            <Button variant="subtle" size="compact-sm" onClick={removeImported}>
              {t("action.dismissAll")}
            </Button>
          </div>
        </div>
      )}
      {files !== undefined && <SourceLog files={files} />}
    </div>
  );
}
