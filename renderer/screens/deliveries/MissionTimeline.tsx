// What happened at one mission, the latest first.
import { Timeline } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { deliveredOutcomes } from "#shared/model/delivery.ts";
import { countryName, formatDate } from "../../app/format.ts";
import classes from "./DeliveriesScreen.module.css";
import type { MissionDeliveries, PacketChoice } from "./use-deliveries.ts";

type Props = { readonly group: MissionDeliveries; readonly choices: readonly PacketChoice[] };

export function MissionTimeline({ group, choices }: Props) {
  const { t } = useTranslation(["deliveries", "common"]);
  const mission = choices.find((choice) => choice.mission.id === group.missionId)?.mission;
  const name = mission === undefined ? group.missionId : `${mission.city}, ${countryName(mission.receivingState)}`;
  return (
    <section aria-label={t("timeline", { mission: name })} className={classes["mission"]}>
      <h2 className={classes["heading"]}>{name}</h2>
      <Timeline bulletSize={24} lineWidth={2} active={-1}>
        {group.deliveries.map((delivery) => {
          const delivered = deliveredOutcomes.has(delivery.outcome);
          const packet = choices.find((choice) => choice.packet.id === delivery.packetId)?.packet;
          return (
            <Timeline.Item
              key={delivery.id}
              data-testid="delivery"
              bullet={
                delivered ? (
                  <IconCheck size={14} aria-hidden className={classes["good"]} />
                ) : (
                  <IconX size={14} aria-hidden className={classes["bad"]} />
                )
              }
              title={
                <>
                  {t(`common:outcome.${delivery.outcome}`)}{" "}
                  <span className={classes["quiet"]}>{delivered ? t("signersCounted") : t("notCounted")}</span>
                </>
              }
            >
              <div className={classes["facts"]}>
                <time dateTime={delivery.date}>{formatDate(delivery.date)}</time>
                {delivery.place === "" ? null : <span>{delivery.place}</span>}
                {delivery.receivedBy === "" ? null : <span>{t("receivedBy", { name: delivery.receivedBy })}</span>}
              </div>
              <div className={classes["quiet"]}>
                {t("packet", { packet: delivery.packetId })}
                {packet === undefined ? null : ` · ${t("common:signers", { count: packet.signers })}`}
              </div>
              {delivery.said === "" ? null : <blockquote className={classes["said"]}>{delivery.said}</blockquote>}
            </Timeline.Item>
          );
        })}
      </Timeline>
    </section>
  );
}
