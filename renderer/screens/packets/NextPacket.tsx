// The packet that a mission's waiting signers would get: its language, a draft to look at, the seal.
import { Button, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ViewedPacket } from "#shared/contract/packet-worker.ts";
import type { MissionPackets } from "#shared/contract/packets.ts";
import type { PacketLanguage } from "#shared/model/campaign.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import { useNearness } from "../../components/use-nearness.ts";
import { goTo } from "../../state/screens.ts";
import { useStore } from "../../state/store.ts";
import { settingsFor } from "./mission-settings.ts";
import { chooseLanguage, orders } from "./orders.ts";
import type { Blocked } from "./PacketsView.tsx";
import classes from "./packets.module.css";
import { showDraft } from "./preview/preview.ts";
import { useSizeWords } from "./size-words.ts";
import type { PacketActions } from "./use-packet-actions.ts";

export type LanguageOption = { readonly value: PacketLanguage; readonly label: string };

type NextPacketProps = {
  readonly languages: readonly LanguageOption[];
  readonly row: MissionPackets;
  readonly settings: PacketSettings;
  readonly blocked: Blocked;
  readonly actions: PacketActions;
  readonly onSeal: (missionId: string) => void;
  /** Prepares the draft until what is given is called. */
  readonly onNear: (missionId: string) => () => void;
  /** True while its draft is in the preview. */
  readonly shown: boolean;
  /** Known once the draft is laid out. */
  readonly size: ViewedPacket | null;
};

export function NextPacket({
  languages,
  row,
  settings,
  blocked,
  actions,
  onSeal,
  onNear,
  shown,
  size,
}: NextPacketProps) {
  const { t } = useTranslation(["packets", "common"]);
  const sizeWords = useSizeWords();
  const { mission, waiting, waitingOriginals: originals } = row;
  const order = settingsFor(settings, useStore(orders), mission.id);
  const { come, leave } = useNearness(() => onNear(mission.id));
  if (waiting + originals === 0) return <p className={classes["reason"]}>{t("mission.nothingWaiting")}</p>;
  if (blocked !== null) return <BlockedReason blocked={blocked} />;
  return (
    <fieldset
      className={`${classes["line"]} ${classes["next"]}`}
      aria-label={t("next.group", { city: mission.city })}
      data-testid={`next-${mission.id}`}
      data-shown={shown}
      onPointerEnter={come}
      onPointerLeave={leave}
      onFocus={come}
      onBlur={leave}
    >
      <div className={classes["words"]}>
        <p className={classes["packetId"]}>{t(row.packets.length === 0 ? "next.first" : "next.supplement")}</p>
        <p className={classes["quiet"]}>
          <ExactNumber value={waiting} testId="waiting" /> {t("next.waitWord", { count: waiting })}
          {originals > 0 && <span data-testid="waiting-originals"> {t("next.originals", { count: originals })}</span>}
          {size !== null && <span data-testid="draft-size"> · {sizeWords(size)}</span>}
        </p>
      </div>
      <div className={classes["buttons"]}>
        <NativeSelect
          size="xs"
          aria-label={t("next.language")}
          value={order.language}
          data={languages}
          onChange={({ currentTarget }) => {
            const language = languages.find(({ value }) => value === currentTarget.value);
            if (language !== undefined) chooseLanguage(mission.id, language.value);
          }}
        />
        <Button size="compact-sm" variant="default" onClick={() => showDraft(mission.id)}>
          {t("next.preview")}
        </Button>
        <Button
          size="compact-sm"
          variant="outline"
          disabled={actions.busy}
          onClick={() => {
            // What is about to be sealed can be seen behind the question.
            showDraft(mission.id);
            onSeal(mission.id);
          }}
        >
          {t("next.sealAsk")}
        </Button>
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
