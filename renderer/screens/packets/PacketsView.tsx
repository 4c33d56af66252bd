// The missions with their packets, the settings of the next ones, and the page at hand beside them.
import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PacketView } from "#shared/contract/packet-worker.ts";
import type { MissionPackets } from "#shared/contract/packets.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import type { SettingsInHand } from "../../state/packet-settings.ts";
import { useStore } from "../../state/store.ts";
import { MissionList } from "./MissionList.tsx";
import { draftView, type Orders, settingsFor } from "./mission-settings.ts";
import { Notices } from "./Notices.tsx";
import { orders } from "./orders.ts";
import classes from "./packets.module.css";
import { PreviewPane } from "./preview/PreviewPane.tsx";
import { type Preview, preview } from "./preview/preview.ts";
import { usePacketView, usePacketViewer } from "./preview/use-packet-view.ts";
import { SealDialog } from "./seal/SealDialog.tsx";
import { SettingsDrawer } from "./settings/SettingsDrawer.tsx";
import { useSettingsSentence } from "./settings/use-settings-sentence.ts";
import { usePacketActions } from "./use-packet-actions.ts";
import { usePreparedDrafts } from "./use-prepared-drafts.ts";

export type Blocked = "duplicates" | "routing" | null;

export type PacketLists = {
  readonly missions: readonly MissionPackets[];
  readonly blocked: Blocked;
  readonly unrouted: number;
};

type Props = { readonly lists: PacketLists; readonly inHand: SettingsInHand };

/** Milliseconds without another change until the draft is laid out anew. */
const settling = 300;

export function PacketsView({ lists, inHand }: Props) {
  const { t } = useTranslation(["packets", "packetSettings"]);
  const { missions, blocked, unrouted } = lists;
  const { settings } = inHand;
  const sentence = useSettingsSentence();
  const [isSetting, setSetting] = useState(false);
  const [sealing, setSealing] = useState<string | null>(null);
  const [justSealed, setJustSealed] = useState<string | null>(null);
  const actions = usePacketActions(setJustSealed);
  const chosen = useStore(orders);
  const shown = useShown(missions);
  const [settled] = useDebouncedValue(settings, settling);
  const row = missions.find(({ mission }) => shown?.kind === "draft" && mission.id === shown.missionId);
  const view = useMemo(() => viewOf(shown, row, settled, chosen), [shown, row, settled, chosen]);
  const viewer = usePacketViewer();
  const opened = usePacketView(viewer, view);
  const prepare = usePreparedDrafts(viewer, missions, settled, blocked === null && !actions.busy);
  const size = opened.isOpening || opened.error !== null ? null : (opened.opened?.packet ?? null);
  const sealingRow = missions.find(({ mission }) => mission.id === sealing);

  return (
    <>
      <Notices blocked={blocked} unrouted={unrouted} />
      <div className={classes["halves"]}>
        <div className={classes["left"]}>
          <div className={classes["settings"]}>
            <p className={classes["sentence"]} data-testid="settings-summary">
              <strong>{t("packetSettings:summary")}</strong> {sentence(settings)}
            </p>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
              onClick={() => setSetting(true)}
            >
              {t("packetSettings:open")}
            </Button>
          </div>
          <MissionList
            rows={missions}
            settings={settings}
            blocked={blocked}
            actions={actions}
            justSealed={justSealed}
            onSeal={setSealing}
            onNear={prepare}
            shown={shown}
            draftSize={shown?.kind === "draft" ? size : null}
          />
        </div>
        <PreviewPane
          preview={shown}
          title={row === undefined ? titleOf(shown) : t("preview.draftOf", { city: row.mission.city })}
          view={opened}
          onReprint={(packetId, page) => void actions.reprintPage(packetId, page)}
        />
      </div>
      {isSetting && <SettingsDrawer inHand={inHand} onClose={() => setSetting(false)} />}
      {sealingRow !== undefined && (
        <SealDialog
          row={sealingRow}
          settings={settingsFor(settings, chosen, sealingRow.mission.id)}
          size={size}
          onSeal={actions.seal}
          onClose={() => setSealing(null)}
        />
      )}
    </>
  );
}

/** What the preview shows, unless it is no longer there: a packet of an earlier campaign, a draft for nobody. */
function useShown(missions: readonly MissionPackets[]): Preview | null {
  const shown = useStore(preview);
  if (shown === null) return null;
  const isThere =
    shown.kind === "sealed"
      ? missions.some(({ packets }) => packets.some(({ id }) => id === shown.packetId))
      : missions.some(
          ({ mission, waiting, waitingOriginals }) => mission.id === shown.missionId && waiting + waitingOriginals > 0,
        );
  return isThere ? shown : null;
}

function viewOf(
  shown: Preview | null,
  row: MissionPackets | undefined,
  settings: PacketSettings,
  chosen: Orders,
): PacketView | null {
  switch (shown?.kind) {
    case undefined:
      return null;
    case "sealed":
      return { source: { kind: "sealed", packetId: shown.packetId }, letter: null, stamp: "" };
    case "draft":
      return row === undefined ? null : draftView(row, settings, chosen);
  }
}

function titleOf(shown: Preview | null): string {
  return shown?.kind === "sealed" ? shown.packetId : "";
}
