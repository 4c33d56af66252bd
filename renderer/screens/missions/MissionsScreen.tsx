// The missions: the directory as a table, the routing, and the signers that no mission gets.
import { Button, Checkbox } from "@mantine/core";
import { IconRoute } from "@tabler/icons-react";
import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState.tsx";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { Screen } from "../../components/Screen.tsx";
import { SearchField } from "../../components/SearchField.tsx";
import { useOverview } from "../../state/campaigns.ts";
import { useJob } from "../../state/jobs.ts";
import { useScreen } from "../../state/screens.ts";
import { FallbackSelect } from "./FallbackSelect.tsx";
import { MissionDrawer } from "./MissionDrawer.tsx";
import { MissionNotes } from "./MissionNotes.tsx";
import classes from "./MissionsScreen.module.css";
import { MissionTable } from "./MissionTable.tsx";
import { findMissions, inOrder, type MissionRow } from "./mission-words.ts";
import { UnroutedBanner } from "./UnroutedBanner.tsx";
import { useExportMissions, useImportMissions, useMissionDirectory, useRouting } from "./use-missions.ts";

type Edited = { readonly mission: MissionRow | null };

export function MissionsScreen() {
  const { t } = useTranslation("missions");
  const { focus } = useScreen();
  const { running } = useJob();
  const { data: overview } = useOverview();
  const { data: directory, error, refetch } = useMissionDirectory();
  const routing = useRouting();
  const importing = useImportMissions();
  const exporting = useExportMissions();
  const [search, setSearch] = useState("");
  const [onlyWithSigners, setOnlyWithSigners] = useState(false);
  const [edited, setEdited] = useState<Edited | null>(focus.action === "add-mission" ? { mission: null } : null);
  const wanted = useDeferredValue(search);
  const missions = directory?.missions;
  const rows = useMemo(() => {
    const found = findMissions(inOrder(missions ?? []), wanted);
    return onlyWithSigners ? found.filter(({ signers }) => signers > 0) : found;
  }, [missions, wanted, onlyWithSigners]);
  const collected = overview?.collected ?? 0;

  return (
    <Screen
      fill
      title={t("title")}
      note={missions === undefined ? null : t("summary", { count: missions.length })}
      actions={
        <>
          <Button variant="default" loading={importing.isPending} onClick={() => importing.mutate()}>
            {t("action.import")}
          </Button>
          <Button variant="default" loading={exporting.isPending} onClick={() => exporting.mutate()}>
            {t("action.export")}
          </Button>
          <Button variant="default" onClick={() => setEdited({ mission: null })}>
            {t("action.add")}
          </Button>
        </>
      }
      action={
        <Button
          leftSection={<IconRoute size={16} aria-hidden />}
          disabled={collected === 0 || running !== null}
          loading={routing.isPending}
          onClick={() => routing.mutate()}
        >
          {t("action.route")}
        </Button>
      }
    >
      <div className={classes["notes"]}>
        {error === null ? null : <FailureAlert error={error} onRetry={() => void refetch()} />}
        <MissionNotes
          routing={routing}
          importing={importing}
          exporting={exporting}
          directory={directory}
          overview={overview}
        />
        {directory?.routed === true && directory.unrouted > 0 ? <UnroutedBanner count={directory.unrouted} /> : null}
      </div>
      <div className={classes["toolbar"]}>
        <SearchField label={t("search")} value={search} onChange={setSearch} />
        <Checkbox
          label={t("onlyWithSigners")}
          checked={onlyWithSigners}
          onChange={(event) => setOnlyWithSigners(event.currentTarget.checked)}
        />
        {directory === undefined ? null : <FallbackSelect directory={directory} />}
      </div>
      {missions === undefined ? null : rows.length > 0 ? (
        <MissionTable rows={rows} focus={focus.missionId ?? null} onEdit={(mission) => setEdited({ mission })} />
      ) : missions.length === 0 ? (
        <EmptyState
          title={t("empty.title")}
          text={t("empty.text")}
          action={<Button onClick={() => setEdited({ mission: null })}>{t("action.add")}</Button>}
        />
      ) : (
        <EmptyState title={t("empty.noMatch")} text={t("empty.noMatchText", { search })} />
      )}
      {edited === null ? null : (
        <MissionDrawer
          key={edited.mission?.id ?? "new"}
          mission={edited.mission}
          sendingState={missions?.[0]?.sendingState ?? null}
          onClose={() => setEdited(null)}
        />
      )}
    </Screen>
  );
}
