// Import: from signature exports to signatures, with every row accounted for.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/engine.ts";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { Screen } from "../../components/Screen.tsx";
import { useCurrentCampaign } from "../../state/campaigns.ts";
import { useJob } from "../../state/jobs.ts";
import { keys } from "../../state/queries.ts";
import { goTo } from "../../state/screens.ts";
import { useStore } from "../../state/store.ts";
import { DraftCard } from "./DraftCard.tsx";
import { DropArea } from "./DropArea.tsx";
import { drafts, keepDraftsOf, removeImported } from "./drafts.ts";
import classes from "./import.module.css";
import { importDrafts, readyDrafts } from "./import-drafts.ts";
import { ResultCard } from "./ResultCard.tsx";
import { SourceLog } from "./SourceLog.tsx";

export function ImportScreen() {
  const { t } = useTranslation("import");
  const job = useJob();
  const list = useStore(drafts);
  const campaignId = useCurrentCampaign().data?.campaign.id;
  useEffect(() => {
    if (campaignId !== undefined) keepDraftsOf(campaignId);
  }, [campaignId]);
  const sources = useQuery({ queryKey: keys.sourceFiles, queryFn: () => ask((client) => client.import.list()) });
  const ready = readyDrafts(list);
  const imported = list.filter((draft) => draft.state.kind === "imported");
  const open = list.filter((draft) => draft.state.kind !== "imported");
  const importing = open.some((draft) => draft.state.kind === "importing");

  function start() {
    void importDrafts(job.perform, (file, index, total) =>
      total === 1 ? t("action.job", { file }) : t("action.jobOf", { file, index, total }),
    );
  }

  return (
    <Screen
      title={t("title")}
      action={
        open.length > 0 && (
          <Button disabled={ready.length === 0 || job.running !== null} onClick={start}>
            {importing ? t("action.importing") : t("action.importFiles", { count: Math.max(1, ready.length) })}
          </Button>
        )
      }
    >
      <div className={classes["screen"]}>
        <DropArea small={list.length > 0 || (sources.data?.length ?? 0) > 0} />
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
              <Button variant="subtle" size="compact-sm" onClick={removeImported}>
                {t("action.dismissAll")}
              </Button>
            </div>
          </div>
        )}
        {sources.error !== null && <FailureAlert error={sources.error} onRetry={() => void sources.refetch()} />}
        {sources.data !== undefined && <SourceLog files={sources.data} />}
      </div>
    </Screen>
  );
}
