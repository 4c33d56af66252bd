// The deliveries: what happened at each mission, the latest first, and the form to record one.
import { Button } from "@mantine/core";
import { IconTruckDelivery } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState.tsx";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { Screen } from "../../components/Screen.tsx";
import { goTo, useScreen } from "../../state/screens.ts";
import classes from "./DeliveriesScreen.module.css";
import { DeliveryDrawer } from "./DeliveryDrawer.tsx";
import { MissionTimeline } from "./MissionTimeline.tsx";
import { byMission, packetChoices, useDeliveries, usePacketLists } from "./use-deliveries.ts";

export function DeliveriesScreen() {
  const { t } = useTranslation("deliveries");
  const { focus } = useScreen();
  const { data: deliveries, error, refetch } = useDeliveries();
  const { data: lists, error: listsError } = usePacketLists();
  const [recording, setRecording] = useState(focus.action === "record-delivery");
  const choices = packetChoices(lists?.missions ?? []);
  const record = (
    <Button
      leftSection={<IconTruckDelivery size={16} aria-hidden />}
      disabled={choices.length === 0}
      onClick={() => setRecording(true)}
    >
      {t("record")}
    </Button>
  );
  const failure = error ?? listsError;

  return (
    <Screen
      title={t("title")}
      note={deliveries === undefined ? null : t("summary", { count: deliveries.length })}
      action={record}
    >
      {failure === null ? null : <FailureAlert error={failure} onRetry={() => void refetch()} />}
      {deliveries === undefined || lists === undefined ? null : deliveries.length > 0 ? (
        <div className={classes["missions"]}>
          {byMission(deliveries).map((group) => (
            <MissionTimeline key={group.missionId} group={group} choices={choices} />
          ))}
        </div>
      ) : choices.length === 0 ? (
        <EmptyState
          icon={<IconTruckDelivery size={40} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.noPacket")}
          action={
            <Button variant="default" onClick={() => goTo("packets")}>
              {t("empty.packets")}
            </Button>
          }
        />
      ) : (
        <EmptyState
          icon={<IconTruckDelivery size={40} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.ready")}
        />
      )}
      {recording && choices.length > 0 ? (
        <DeliveryDrawer choices={choices} packetId={focus.packetId ?? null} onClose={() => setRecording(false)} />
      ) : null}
    </Screen>
  );
}
