// Makes all packets at once: seals what waits everywhere, then saves what is not saved yet into one folder.
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import type { PacketLists } from "../PacketsView.tsx";
import { usePacketActions } from "../use-packet-actions.ts";
import { MakeAllDialog } from "./MakeAllDialog.tsx";

type Props = { readonly lists: PacketLists; readonly settings: PacketSettings };

export function MakeAllButton({ lists, settings }: Props) {
  const { t } = useTranslation("packets");
  const [opened, { open, close }] = useDisclosure(false);
  const actions = usePacketActions(() => undefined);
  const { missions, blocked } = lists;
  const rows =
    blocked === null ? missions.filter(({ waiting, waitingOriginals }) => waiting + waitingOriginals > 0) : [];
  const unsaved = missions.flatMap(({ packets }) => packets.filter(({ state }) => state === "sealed"));
  const count = rows.length + unsaved.length;
  if (count === 0) return null;
  return (
    <>
      <Button disabled={actions.busy} onClick={open}>
        {t("all.button")}
      </Button>
      {opened && (
        <MakeAllDialog rows={rows} unsaved={unsaved} settings={settings} onMake={actions.makeAll} onClose={close} />
      )}
    </>
  );
}
