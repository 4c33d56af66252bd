// One mission: its signers, its sealed packets, and the packet that comes next.
import { useTranslation } from "react-i18next";
import type { MissionPackets } from "#shared/contract/packets.ts";
import type { Campaign } from "#shared/model/campaign.ts";
import { countryName } from "../../app/format.ts";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import { type Blocked, NextPacket } from "./NextPacket.tsx";
import { PacketLine } from "./PacketLine.tsx";
import classes from "./packets.module.css";
import type { PacketActions } from "./use-packet-actions.ts";

type MissionRowProps = {
  readonly row: MissionPackets;
  readonly campaign: Campaign;
  readonly blocked: Blocked;
  readonly actions: PacketActions;
  readonly justSealed: string | null;
  /** The packet in the preview. */
  readonly shownPacket: string | null;
};

export function MissionRow({ row, campaign, blocked, actions, justSealed, shownPacket }: MissionRowProps) {
  const { t } = useTranslation(["packets", "common"]);
  const { mission, signers, packets } = row;
  return (
    <article
      className={classes["mission"]}
      aria-label={t("mission.label", { city: mission.city })}
      data-testid={`mission-${mission.id}`}
    >
      <header className={classes["missionHead"]}>
        <h2 className={classes["missionName"]}>
          {t("mission.name", { city: mission.city, country: countryName(mission.receivingState) })}
        </h2>
        <span className={classes["quiet"]}>{t(`common:missionKind.${mission.kind}`)}</span>
        <span className={classes["missionSigners"]}>
          <ExactNumber value={signers} testId="mission-signers" /> {t("mission.signerWord", { count: signers })}
        </span>
      </header>
      {packets.map((packet) => (
        <PacketLine
          key={packet.id}
          packet={packet}
          actions={actions}
          focused={packet.id === justSealed}
          shown={packet.id === shownPacket}
        />
      ))}
      <NextPacket row={row} campaign={campaign} blocked={blocked} actions={actions} />
    </article>
  );
}
