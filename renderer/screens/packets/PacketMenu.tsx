// What else can be done with a sealed packet: its files opened to print, found, or made once more; its pages checked.
import { ActionIcon, Menu } from "@mantine/core";
import { IconDotsVertical, IconExternalLink, IconFolder, IconPrinter, IconQrcode, IconTag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PacketRow } from "#shared/contract/packets.ts";
import { packetsView } from "../../state/packets-view.ts";
import { packetAtHand } from "./codes/checks.ts";
import classes from "./packets.module.css";
import type { PacketActions } from "./use-packet-actions.ts";

type Props = { readonly packet: PacketRow; readonly actions: PacketActions };

export function PacketMenu({ packet, actions }: Props) {
  const { t } = useTranslation("packets");
  const { id, volumes, labels, size } = packet;
  const numbers = Array.from({ length: size?.volumes ?? 0 }, (_, index) => index + 1);
  const last = volumes.at(-1);
  return (
    <Menu position="bottom-end" width={256}>
      <Menu.Target>
        <ActionIcon aria-label={t("packet.more", { packet: id })} title={t("packet.more", { packet: id })}>
          <IconDotsVertical size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes["menu"]}>
        {volumes.map(({ number, savedTo }) => (
          <Menu.Item
            key={number}
            leftSection={<IconExternalLink size={16} aria-hidden />}
            onClick={() => void actions.open(savedTo)}
          >
            {numbers.length > 1 ? t("packet.openVolume", { volume: number }) : t("packet.open")}
          </Menu.Item>
        ))}
        {labels !== null && (
          <Menu.Item leftSection={<IconTag size={16} aria-hidden />} onClick={() => void actions.open(labels.savedTo)}>
            {t("packet.openLabels")}
          </Menu.Item>
        )}
        {last !== undefined && (
          <>
            <Menu.Item
              leftSection={<IconFolder size={16} aria-hidden />}
              onClick={() => actions.showInFolder(last.savedTo)}
            >
              {t("packet.show")}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        {numbers.map((number) => (
          <Menu.Item
            key={number}
            leftSection={<IconPrinter size={16} aria-hidden />}
            disabled={actions.busy}
            onClick={() => void actions.reprintVolume(id, number)}
          >
            {t("reprint.volume", { volume: number })}
          </Menu.Item>
        ))}
        <Menu.Item
          leftSection={<IconQrcode size={16} aria-hidden />}
          onClick={() => {
            packetAtHand.set(id);
            packetsView.set("codes");
          }}
        >
          {t("packet.checkPages")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
