// Import: from signature exports and paper sheets to signatures, with every row accounted for.
import { Button, Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/engine.ts";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { Screen } from "../../components/Screen.tsx";
import { ViewTabs } from "../../components/ViewTabs.tsx";
import { useCurrentCampaign, useOverview } from "../../state/campaigns.ts";
import { importView, importViews } from "../../state/import-view.ts";
import { useJob } from "../../state/jobs.ts";
import { keys } from "../../state/queries.ts";
import { useStore } from "../../state/store.ts";
import { drafts, keepDraftsOf } from "./drafts.ts";
import { ExportsView } from "./ExportsView.tsx";
import classes from "./import.module.css";
import { importDrafts, readyDrafts } from "./import-drafts.ts";
import { JunkReview } from "./JunkReview.tsx";
import { PaperView } from "./PaperView.tsx";
import { keepPaperOf, storeSheet } from "./paper-draft.ts";
import { storeButtonId } from "./paper-keys.ts";
import { followDrafts } from "./surveys.ts";

export function ImportScreen() {
  const { t } = useTranslation("import");
  const view = useStore(importView);
  const campaignId = useCurrentCampaign().data?.campaign.id;
  useEffect(() => {
    if (campaignId === undefined) return;
    keepDraftsOf(campaignId);
    keepPaperOf(campaignId);
  }, [campaignId]);
  useEffect(followDrafts, []);
  const sources = useQuery({ queryKey: keys.sourceFiles, queryFn: () => ask((client) => client.import.list()) });
  const held = useOverview().data?.held ?? 0;
  const files = sources.data ?? [];
  const sheets = files.filter(({ kind }) => kind === "paper");
  const counts = { exports: files.length - sheets.length, paper: sheets.length, junk: held };

  return (
    <Screen
      title={t("title")}
      fill
      actions={
        view === "exports" && (
          <Button variant="default" onClick={() => importView.set("paper")}>
            {t("action.enterPaper")}
          </Button>
        )
      }
      action={<PrimaryAction />}
    >
      <ViewTabs
        value={view}
        onChange={(value) => importView.set(importViews.find((one) => one === value) ?? "exports")}
        panelClass={classes["panel"]}
      >
        <Tabs.List aria-label={t("view.label")}>
          {importViews.map((one) => (
            <Tabs.Tab
              key={one}
              value={one}
              rightSection={
                <span className={classes["tabCount"]}>
                  <ExactNumber value={counts[one]} testId={`import-tab-${one}`} />
                </span>
              }
            >
              {t(`view.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {sources.error !== null && <FailureAlert error={sources.error} onRetry={() => void sources.refetch()} />}
        <Tabs.Panel value="exports">
          <ExportsView files={sources.data} />
        </Tabs.Panel>
        <Tabs.Panel value="paper">
          <PaperView sheets={sheets} />
        </Tabs.Panel>
        <Tabs.Panel value="junk">
          <JunkReview />
        </Tabs.Panel>
      </ViewTabs>
    </Screen>
  );
}

function PrimaryAction() {
  const { t } = useTranslation("import");
  const view = useStore(importView);
  const list = useStore(drafts);
  const job = useJob();
  if (view === "paper") {
    return (
      <Button id={storeButtonId} onClick={() => void storeSheet()}>
        {t("paper.store")}
      </Button>
    );
  }
  const open = list.filter((draft) => draft.state.kind !== "imported");
  if (view === "junk" || open.length === 0) return null;
  const ready = readyDrafts(list);
  const importing = open.some((draft) => draft.state.kind === "importing");

  function start() {
    void importDrafts(job.perform, (file, index, total) =>
      total === 1 ? t("action.job", { file }) : t("action.jobOf", { file, index, total }),
    );
  }

  return (
    <Button disabled={ready.length === 0 || job.running !== null} onClick={start}>
      {importing ? t("action.importing") : t("action.importFiles", { count: Math.max(1, ready.length) })}
    </Button>
  );
}
