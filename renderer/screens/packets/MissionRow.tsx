// One mission: its signers, its sealed packets, and the packet that comes next.
import { useTranslation } from "react-i18next";
import type { ViewedPacket } from "#shared/contract/packet-worker.ts";
import type { MissionPackets } from "#shared/contract/packets.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import { countryName } from "../../app/format.ts";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import { type LanguageOption, NextPacket } from "./NextPacket.tsx";
import { PacketLine } from "./PacketLine.tsx";
import type { Blocked } from "./PacketsView.tsx";
import classes from "./packets.module.css";
import type { Preview } from "./preview/preview.ts";
import type { PacketActions } from "./use-packet-actions.ts";

/** What all rows of the list get. */
export type SharedByRows = {
  /** The languages of packets with their names. */
  readonly languages: readonly LanguageOption[];
  readonly settings: PacketSettings;
  readonly blocked: Blocked;
  readonly actions: PacketActions;
  readonly justSealed: string | null;
  /** Asks before it seals. */
  readonly onSeal: (missionId: string) => void;
  /** Prepares the draft of a mission until what is given is called: the pointer or the focus is on its row. */
  readonly onNear: (missionId: string) => () => void;
  /** What is in the preview. */
  readonly shown: Preview | null;
  /** The size of the draft in the preview, once it is laid out. */
  readonly draftSize: ViewedPacket | null;
};

type MissionRowProps = SharedByRows & { readonly row: MissionPackets };

export function MissionRow({ row, justSealed, shown, draftSize, ...shared }: MissionRowProps) {
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
          actions={shared.actions}
          focused={packet.id === justSealed}
          shown={shown?.kind === "sealed" && shown.packetId === packet.id}
        />
      ))}
      <NextPacket
        row={row}
        {...shared}
        shown={shown?.kind === "draft" && shown.missionId === mission.id}
        size={shown?.kind === "draft" && shown.missionId === mission.id ? draftSize : null}
      />
    </article>
  );
}
