// Duplicates: which signatures are one signer, found by rule and parted by hand.
import { Button } from "@mantine/core";
import { IconCircleCheck, IconFileImport, IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/engine.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { Screen } from "../../components/Screen.tsx";
import { useOverview } from "../../state/campaigns.ts";
import { useJob } from "../../state/jobs.ts";
import { keys } from "../../state/queries.ts";
import { goTo } from "../../state/screens.ts";
import { ClusterBrowser } from "./ClusterBrowser.tsx";
import { type DuplicatesSummary, Summary } from "./Summary.tsx";

export function DuplicatesScreen() {
  const { t } = useTranslation("duplicates");
  const job = useJob();
  const overview = useOverview();
  const summary = useQuery({
    queryKey: keys.duplicates,
    queryFn: () => ask((client) => client.duplicates.summary()),
  });
  const hasSignatures = (overview.data?.collected ?? 0) > 0;
  const needed = summary.data === null || summary.data?.stale === true;

  function find() {
    void job.run(t("action.job"), (client, signal) => client.duplicates.find(undefined, { signal }));
  }

  return (
    <Screen
      title={t("title")}
      fill
      action={
        hasSignatures && (
          <Button variant={needed ? "filled" : "default"} disabled={job.running !== null} onClick={find}>
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
      {hasSignatures && summary.data !== undefined && <Found summary={summary.data} />}
    </Screen>
  );
}

function Found({ summary }: { readonly summary: DuplicatesSummary | null }) {
  const { t } = useTranslation("duplicates");
  if (summary === null) {
    return (
      <EmptyState
        icon={<IconUsers size={40} stroke={1.5} />}
        title={t("empty.notSearched")}
        text={t("empty.notSearchedText")}
      />
    );
  }
  return (
    <>
      <Summary summary={summary} />
      {summary.duplicates === 0 && summary.splits === 0 ? (
        <EmptyState
          icon={<IconCircleCheck size={40} stroke={1.5} />}
          title={t("empty.none")}
          text={t("empty.noneText")}
          action={<Button onClick={() => goTo("missions")}>{t("empty.next")}</Button>}
        />
      ) : (
        <ClusterBrowser />
      )}
    </>
  );
}
