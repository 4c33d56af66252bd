// Packets: for each mission what is sealed and what waits, with the real PDF beside it.
import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle, IconFileText } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MissionPackets } from "#shared/contract/packets.ts";
import { ask } from "../../api/engine.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { Screen } from "../../components/Screen.tsx";
import { useCurrentCampaign, useOverview } from "../../state/campaigns.ts";
import { keys } from "../../state/queries.ts";
import { goTo } from "../../state/screens.ts";
import { useStore } from "../../state/store.ts";
import { MissionList } from "./MissionList.tsx";
import type { Blocked } from "./NextPacket.tsx";
import { PreviewPane } from "./PreviewPane.tsx";
import classes from "./packets.module.css";
import { type Preview, preview } from "./preview.ts";
import { usePacketActions } from "./use-packet-actions.ts";

export function PacketsScreen() {
  const { t } = useTranslation("packets");
  const campaign = useCurrentCampaign().data?.campaign;
  const list = useQuery({ queryKey: keys.packets, queryFn: () => ask((client) => client.packets.list()) });
  const [justSealed, setJustSealed] = useState<string | null>(null);
  const actions = usePacketActions(campaign?.id ?? "", setJustSealed);
  const made = useStore(preview);
  const missions = list.data?.missions ?? [];
  const shown = made !== null && made.campaignId === campaign?.id && isUpToDate(made, missions) ? made : null;
  const waiting = missions.reduce((sum, row) => sum + row.waiting, 0);

  return (
    <Screen title={t("title")} note={waiting > 0 && t("note", { count: waiting, waiting })} fill>
      {list.error !== null && <FailureAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && missions.length > 0 && (
        <Notices blocked={list.data.blocked} unrouted={list.data.unrouted} />
      )}
      {list.data !== undefined && missions.length === 0 && (
        <NoPackets blocked={list.data.blocked} unrouted={list.data.unrouted} />
      )}
      {missions.length > 0 && campaign !== undefined && (
        <div className={classes["halves"]}>
          <MissionList
            rows={missions}
            campaign={campaign}
            blocked={list.data?.blocked ?? null}
            actions={actions}
            justSealed={justSealed}
            shownPacket={shown?.source.kind === "sealed" ? shown.source.packetId : null}
          />
          <PreviewPane preview={shown} />
        </div>
      )}
    </Screen>
  );
}

function isUpToDate({ source, waiting }: Preview, missions: readonly MissionPackets[]): boolean {
  if (source.kind === "sealed") return true;
  return missions.some((row) => row.mission.id === source.missionId && row.waiting === waiting);
}

type Hindrances = { readonly blocked: Blocked; readonly unrouted: number };

/** No mission has signers: says which step of the work comes before the packets. */
function NoPackets({ blocked, unrouted }: Hindrances) {
  const { t } = useTranslation("packets");
  const hasSigners = useOverview().data?.collected !== 0;
  const step = !hasSigners ? "import" : (blocked ?? (unrouted > 0 ? "unrouted" : "import"));
  const words = {
    import: { text: t("empty.text"), button: t("empty.action"), screen: "import" },
    duplicates: { text: t("blocked.duplicates"), button: t("blocked.goToDuplicates"), screen: "duplicates" },
    routing: { text: t("blocked.routing"), button: t("blocked.goToRouting"), screen: "missions" },
    unrouted: { text: t("unrouted", { count: unrouted }), button: t("goToUnrouted"), screen: "missions" },
  } as const;
  return (
    <EmptyState
      icon={<IconFileText size={40} stroke={1.5} />}
      title={t("empty.title")}
      text={words[step].text}
      action={<Button onClick={() => goTo(words[step].screen)}>{words[step].button}</Button>}
    />
  );
}

function Notices({ blocked, unrouted }: Hindrances) {
  const { t } = useTranslation("packets");
  if (blocked === null && unrouted === 0) return null;
  const byDuplicates = blocked === "duplicates";
  return (
    <div className={classes["notices"]}>
      {blocked !== null && (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} data-testid="packets-blocked">
          <div className={classes["notice"]}>
            <span>{t(`blocked.${blocked}`)}</span>
            <Button size="compact-sm" onClick={() => goTo(byDuplicates ? "duplicates" : "missions")}>
              {t(byDuplicates ? "blocked.goToDuplicates" : "blocked.goToRouting")}
            </Button>
          </div>
        </Alert>
      )}
      {unrouted > 0 && blocked === null && (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} data-testid="packets-unrouted">
          <div className={classes["notice"]}>
            <span>{t("unrouted", { count: unrouted })}</span>
            <Button size="compact-sm" variant="default" onClick={() => goTo("missions")}>
              {t("goToUnrouted")}
            </Button>
          </div>
        </Alert>
      )}
    </div>
  );
}
