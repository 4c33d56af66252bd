// Asks before all packets are made: which are sealed and saved, and who cannot be printed as they write themselves.
import { Button, Group, Modal, Stack, Table, Text } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MissionPackets, PacketRow } from "#shared/contract/packets.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import { ask } from "../../../api/engine.ts";
import { formatNumber } from "../../../app/format.ts";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { useFocusBack } from "../../../components/focus-back.ts";
import { keys } from "../../../state/queries.ts";
import { useStore } from "../../../state/store.ts";
import { settingsFor } from "../mission-settings.ts";
import { orders } from "../orders.ts";
import { useSettingsSentence } from "../settings/use-settings-sentence.ts";
import type { SealOrder } from "../use-packet-actions.ts";
import classes from "./seal.module.css";
import { maySeal } from "./seal-choice.ts";
import { UndrawableList } from "./UndrawableList.tsx";

type Props = {
  /** Missions with waiting signers. */
  readonly rows: readonly MissionPackets[];
  /** Packets that are sealed and not saved. */
  readonly unsaved: readonly PacketRow[];
  readonly settings: PacketSettings;
  readonly onMake: (orders: readonly SealOrder[], sealed: readonly string[]) => Promise<void>;
  readonly onClose: () => void;
};

export function MakeAllDialog({ rows, unsaved, settings, onMake, onClose }: Props) {
  const { t } = useTranslation(["packets", "common"]);
  useFocusBack();
  const sentence = useSettingsSentence();
  const chosen = useStore(orders);
  const found = useAllUndrawable(rows);
  const [choice, setChoice] = useState(settings.undrawable);
  const sealOrders = rows.map(({ mission }) => ({
    mission,
    settings: { ...settingsFor(settings, chosen, mission.id), undrawable: choice },
  }));

  return (
    <Modal
      opened
      size={640}
      onClose={onClose}
      title={t("all.title")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Stack gap="md">
        <Text>{sentence(settings)}.</Text>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <section className={classes["missions"]} tabIndex={0} aria-label={t("all.list")}>
          <Table stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("all.packet")}</Table.Th>
                <Table.Th>{t("all.step")}</Table.Th>
                <Table.Th className={classes["end"]}>{t("all.signers")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ mission, waiting, waitingOriginals }) => (
                <Table.Tr key={mission.id}>
                  <Table.Td>{mission.city}</Table.Td>
                  <Table.Td>{t("all.sealAndSave")}</Table.Td>
                  <Table.Td className={classes["end"]}>{formatNumber(waiting + waitingOriginals)}</Table.Td>
                </Table.Tr>
              ))}
              {unsaved.map(({ id, signers, originals }) => (
                <Table.Tr key={id}>
                  <Table.Td>{id}</Table.Td>
                  <Table.Td>{t("all.save")}</Table.Td>
                  <Table.Td className={classes["end"]}>{formatNumber(signers + originals)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
        {found.error === null ? null : <FailureAlert error={found.error} />}
        {found.count !== null && found.count > 0 && (
          <UndrawableList count={found.count} signers={found.first} choice={choice} onChoose={setChoice} />
        )}
        {rows.length > 0 && <Text>{t("all.forEver")}</Text>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("common:cancel")}
          </Button>
          <Button
            disabled={!maySeal(found.count, choice)}
            onClick={() => {
              onClose();
              void onMake(
                sealOrders,
                unsaved.map(({ id }) => id),
              );
            }}
          >
            {t("all.make", { count: rows.length + unsaved.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** The undrawable signers of all missions; the count is null until every mission answered. */
function useAllUndrawable(rows: readonly MissionPackets[]) {
  return useQueries({
    queries: rows.map(({ mission }) => ({
      queryKey: [...keys.undrawable, mission.id],
      queryFn: () => ask((client) => client.packets.undrawable({ missionId: mission.id })),
    })),
    combine: (results) => ({
      count: results.every(({ data }) => data !== undefined)
        ? results.reduce((sum, { data }) => sum + (data?.signers ?? 0), 0)
        : null,
      first: results.flatMap(({ data }) => data?.first ?? []),
      error: results.find(({ error }) => error !== null)?.error ?? null,
    }),
  });
}
