// Asks before a packet is sealed: says what is fixed for ever, and lists who cannot be printed as they write themselves.
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ViewedPacket } from "#shared/contract/packet-worker.ts";
import type { MissionPackets } from "#shared/contract/packets.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import { ask } from "../../../api/engine.ts";
import { countryName } from "../../../app/format.ts";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { useFocusBack } from "../../../components/focus-back.ts";
import { keys } from "../../../state/queries.ts";
import { useSettingsSentence } from "../settings/use-settings-sentence.ts";
import { useSizeWords } from "../size-words.ts";
import type { SealOrder } from "../use-packet-actions.ts";
import classes from "./seal.module.css";
import { maySeal, sealedCount } from "./seal-choice.ts";
import { UndrawableList } from "./UndrawableList.tsx";

type Props = {
  readonly row: MissionPackets;
  readonly settings: PacketSettings;
  /** Known once the draft is laid out. */
  readonly size: ViewedPacket | null;
  readonly onSeal: (order: SealOrder) => Promise<void>;
  readonly onClose: () => void;
};

export function SealDialog({ row, settings, size, onSeal, onClose }: Props) {
  const { t } = useTranslation(["packets", "common"]);
  useFocusBack();
  const sentence = useSettingsSentence();
  const sizeWords = useSizeWords();
  const { mission, waiting, waitingOriginals: originals, packets } = row;
  const { data: found, error } = useQuery({
    queryKey: [...keys.undrawable, mission.id],
    queryFn: () => ask((client) => client.packets.undrawable({ missionId: mission.id })),
  });
  const [choice, setChoice] = useState(settings.undrawable);
  const undrawable = found?.signers ?? null;
  // Those who are held back are not on the list that the draft was laid out with.
  const isWhole = choice !== "hold" || undrawable === 0;
  const sealed = sealedCount(waiting + originals, undrawable ?? 0, choice);

  return (
    <Modal
      opened
      size={640}
      onClose={onClose}
      title={t("next.sealTitle", { city: mission.city })}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Stack gap="md">
        <dl className={classes["facts"]}>
          <dt>{t("seal.mission")}</dt>
          <dd>
            {t("mission.name", { city: mission.city, country: countryName(mission.receivingState) })}
            {packets.length > 0 && ` · ${t("next.supplement")}`}
          </dd>
          <dt>{t("seal.signers")}</dt>
          <dd data-testid="seal-signers">
            {t("seal.waiting", { count: sealed })}
            {originals > 0 && ` · ${t("seal.originals", { count: originals })}`}
          </dd>
          <dt>{t("seal.size")}</dt>
          <dd>{size === null ? t("seal.sizeUnknown") : isWhole ? sizeWords(size) : t("seal.sizeHeld")}</dd>
          <dt>{t("seal.settings")}</dt>
          <dd>{sentence(settings)}</dd>
        </dl>
        {error === null ? null : <FailureAlert error={error} />}
        {found !== undefined && found.signers > 0 && (
          <UndrawableList count={found.signers} signers={found.first} choice={choice} onChoose={setChoice} />
        )}
        <Text>{t("seal.forEver")}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("common:cancel")}
          </Button>
          <Button
            disabled={!maySeal(undrawable, choice) || sealed === 0}
            onClick={() => {
              onClose();
              void onSeal({ mission, settings: { ...settings, undrawable: choice } });
            }}
          >
            {t("next.seal")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
