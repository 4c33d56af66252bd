// The packet that a mission's waiting signers would get: its language and paper, a draft to look at, the seal.
import { Button, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MissionPackets } from "#shared/contract/packets.ts";
import { type Campaign, packetLanguages, paperSizes } from "#shared/model/campaign.ts";
import { ConfirmButton } from "../../components/ConfirmButton.tsx";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import { goTo } from "../../state/screens.ts";
import { useOrder } from "./orders.ts";
import classes from "./packets.module.css";
import type { PacketActions } from "./use-packet-actions.ts";

export type Blocked = "duplicates" | "routing" | null;

type NextPacketProps = {
  readonly row: MissionPackets;
  readonly campaign: Campaign;
  readonly blocked: Blocked;
  readonly actions: PacketActions;
};

export function NextPacket({ row, campaign, blocked, actions }: NextPacketProps) {
  const { t } = useTranslation(["packets", "common"]);
  const { mission, waiting, waitingOriginals: originals } = row;
  const [order, changeOrder] = useOrder(campaign, mission.id);
  if (waiting + originals === 0) return <p className={classes["reason"]}>{t("mission.nothingWaiting")}</p>;
  if (blocked !== null) return <BlockedReason blocked={blocked} />;
  return (
    <fieldset
      className={`${classes["line"]} ${classes["next"]}`}
      aria-label={t("next.group", { city: mission.city })}
      data-testid={`next-${mission.id}`}
    >
      <div className={classes["words"]}>
        <p className={classes["packetId"]}>{t(row.packets.length === 0 ? "next.first" : "next.supplement")}</p>
        <p className={classes["quiet"]}>
          <ExactNumber value={waiting} testId="waiting" /> {t("next.waitWord", { count: waiting })}
          {originals > 0 && <span data-testid="waiting-originals"> {t("next.originals", { count: originals })}</span>}
        </p>
      </div>
      <div className={classes["buttons"]}>
        <NativeSelect
          size="xs"
          aria-label={t("next.language")}
          value={order.language}
          data={packetLanguages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
          onChange={({ currentTarget }) => {
            const language = packetLanguages.find((value) => value === currentTarget.value);
            if (language !== undefined) changeOrder({ language });
          }}
        />
        <NativeSelect
          size="xs"
          aria-label={t("next.paper")}
          value={order.paper}
          data={paperSizes.map((value) => ({ value, label: t(`paper.${value}`) }))}
          onChange={({ currentTarget }) => {
            const paper = paperSizes.find((value) => value === currentTarget.value);
            if (paper !== undefined) changeOrder({ paper });
          }}
        />
        <Button
          size="compact-sm"
          variant="default"
          disabled={actions.busy}
          onClick={() => void actions.previewDraft(row, order)}
        >
          {t("next.preview")}
        </Button>
        <ConfirmButton
          label={t("next.seal")}
          title={t("next.sealTitle", { city: mission.city })}
          text={[
            t("next.sealText", {
              count: waiting,
              language: t(`common:language.${order.language}`),
              paper: t(`paper.${order.paper}`),
            }),
            ...(originals === 0 ? [] : [t("next.sealOriginals", { count: originals })]),
          ].join(" ")}
          destructive={false}
          button={{ size: "compact-sm", variant: "filled", disabled: actions.busy }}
          onConfirm={() => actions.seal(mission.id, order)}
        />
      </div>
    </fieldset>
  );
}

function BlockedReason({ blocked }: { readonly blocked: NonNullable<Blocked> }) {
  const { t } = useTranslation("packets");
  const byDuplicates = blocked === "duplicates";
  return (
    <p className={classes["reason"]}>
      {t(byDuplicates ? "mission.blockedDuplicates" : "mission.blockedRouting")}{" "}
      <Button size="compact-sm" variant="subtle" onClick={() => goTo(byDuplicates ? "duplicates" : "missions")}>
        {t(byDuplicates ? "blocked.goToDuplicates" : "blocked.goToRouting")}
      </Button>
    </p>
  );
}
