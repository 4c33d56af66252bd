// Duplicates: which signatures are one signer, found by score and rule, judged and parted by hand.
import { Button, Tabs } from "@mantine/core";
import { IconFileImport, IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DuplicatesSummary } from "#shared/contract/duplicates.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { Screen } from "../../components/Screen.tsx";
import { ViewTabs } from "../../components/ViewTabs.tsx";
import { useDuplicates, useOverview } from "../../state/campaigns.ts";
import { duplicatesView, duplicatesViews } from "../../state/duplicates-view.ts";
import { useJob } from "../../state/jobs.ts";
import { reviewAnew } from "../../state/review/session.ts";
import { goTo } from "../../state/screens.ts";
import { useStore } from "../../state/store.ts";
import { ClustersView } from "./ClustersView.tsx";
import { HistoryView } from "./history/HistoryView.tsx";
import { VolunteersMenu } from "./packs/VolunteersMenu.tsx";
import { ReviewView } from "./review/ReviewView.tsx";
import { StaleAlert, SummaryNote } from "./Summary.tsx";
import { SettingsView } from "./settings/SettingsView.tsx";

export function DuplicatesScreen() {
  const { t } = useTranslation("duplicates");
  const job = useJob();
  const overview = useOverview();
  const summary = useDuplicates();
  const hasSignatures = (overview.data?.collected ?? 0) > 0;
  const found = summary.data ?? null;
  const needed = summary.data === null || found?.stale === true;

  async function find() {
    const ended = await job.run(t("action.job"), (client, signal) =>
      client.duplicates.find({ anew: false }, { signal }),
    );
    if (ended === undefined) return;
    duplicatesView.set(null);
    reviewAnew();
  }

  return (
    <Screen
      title={t("title")}
      fill
      note={found !== null && <SummaryNote summary={found} />}
      actions={found !== null && <VolunteersMenu toReview={found.toReview} />}
      action={
        hasSignatures && (
          <Button variant={needed ? "filled" : "default"} disabled={job.running !== null} onClick={() => void find()}>
            {t("action.find")}
          </Button>
        )
      }
    >
      {summary.error !== null && <FailureAlert error={summary.error} onRetry={() => void summary.refetch()} />}
      {overview.data !== undefined && !hasSignatures && (
        <EmptyState
          icon={<IconFileImport size={40} stroke={1.5} />}
          title={t("empty.noSignatures")}
          text={t("empty.noSignaturesText")}
          action={<Button onClick={() => goTo("import")}>{t("empty.goToImport")}</Button>}
        />
      )}
      {hasSignatures && summary.data === null && (
        <EmptyState
          icon={<IconUsers size={40} stroke={1.5} />}
          title={t("empty.notSearched")}
          text={t("empty.notSearchedText")}
        />
      )}
      {hasSignatures && found !== null && <Found summary={found} />}
    </Screen>
  );
}

function Found({ summary }: { readonly summary: DuplicatesSummary }) {
  const { t } = useTranslation("duplicates");
  const chosen = useStore(duplicatesView);
  const view = chosen ?? (summary.toReview > 0 ? "review" : "clusters");
  return (
    <>
      {summary.stale && <StaleAlert />}
      <ViewTabs
        value={view}
        onChange={(value) => duplicatesView.set(duplicatesViews.find((one) => one === value) ?? null)}
      >
        <Tabs.List aria-label={t("view.label")}>
          {duplicatesViews.map((one) => (
            <Tabs.Tab key={one} value={one} data-testid={`duplicates-tab-${one}`}>
              {one === "review" ? t("view.review", { count: summary.toReview }) : t(`view.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="review">
          <ReviewView />
        </Tabs.Panel>
        <Tabs.Panel value="clusters">
          <ClustersView summary={summary} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryView />
        </Tabs.Panel>
        <Tabs.Panel value="settings">
          <SettingsView />
        </Tabs.Panel>
      </ViewTabs>
    </>
  );
}
