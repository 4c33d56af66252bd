// Packets: what is sealed and what waits, the letters that lie in them, and the check of printed pages.
import { Button, Tabs } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState.tsx";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { Screen } from "../../components/Screen.tsx";
import { ViewTabs } from "../../components/ViewTabs.tsx";
import { useCurrentCampaign, useOverview } from "../../state/campaigns.ts";
import { usePacketSettings } from "../../state/packet-settings.ts";
import { packetsView, packetsViews } from "../../state/packets-view.ts";
import { goTo, useScreen } from "../../state/screens.ts";
import { useStore } from "../../state/store.ts";
import { CodesView } from "./codes/CodesView.tsx";
import { firstAsked } from "./lay-out-ahead.ts";
import { LettersView } from "./letters/LettersView.tsx";
import { type Blocked, type PacketLists, PacketsView } from "./PacketsView.tsx";
import { MakeAllButton } from "./seal/MakeAllButton.tsx";

export function PacketsScreen() {
  const { t } = useTranslation("packets");
  const campaign = useCurrentCampaign().data?.campaign;
  const list = useQuery(firstAsked.list);
  const inHand = usePacketSettings();
  const view = useStore(packetsView);
  const { focus } = useScreen();
  useEffect(() => {
    // A link to a packet or a mission leads to its row, wherever somebody was on this screen before.
    if (focus.packetId !== undefined || focus.missionId !== undefined) packetsView.set("packets");
  }, [focus]);
  const lists = list.data;
  const isReady = lists !== undefined && campaign !== undefined && inHand !== null;
  const waiting = (lists?.missions ?? []).reduce((sum, row) => sum + row.waiting, 0);

  return (
    <Screen
      title={t("title")}
      note={waiting > 0 && t("note", { count: waiting, waiting })}
      action={isReady && <MakeAllButton lists={lists} settings={inHand.settings} />}
      fill
    >
      {list.error !== null && <FailureAlert error={list.error} onRetry={() => void list.refetch()} />}
      {isReady && (
        <ViewTabs
          value={view}
          onChange={(value) => packetsView.set(packetsViews.find((one) => one === value) ?? "packets")}
        >
          <Tabs.List aria-label={t("view.label")}>
            {packetsViews.map((one) => (
              <Tabs.Tab key={one} value={one} data-testid={`packets-tab-${one}`}>
                {t(`view.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="packets">
            {lists.missions.length === 0 ? (
              <NoPackets blocked={lists.blocked} unrouted={lists.unrouted} />
            ) : (
              <PacketsView lists={lists} inHand={inHand} />
            )}
          </Tabs.Panel>
          <Tabs.Panel value="letters">
            <LettersView key={campaign.id} lists={lists} settings={inHand.settings} />
          </Tabs.Panel>
          <Tabs.Panel value="codes">
            <CodesView packets={lists.missions.flatMap(({ packets }) => packets)} />
          </Tabs.Panel>
        </ViewTabs>
      )}
    </Screen>
  );
}

type Hindrances = Pick<PacketLists, "unrouted"> & { readonly blocked: Blocked };

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
