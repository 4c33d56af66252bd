// The form of what happened when a packet was brought to its mission.
import { Button, Drawer, Group, NativeSelect, Select, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type DeliveryOutcome, deliveredOutcomes, deliveryOutcomes } from "#shared/model/delivery.ts";
import { formatDate, today } from "../../app/format.ts";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { useFocusBack } from "../../components/focus-back.ts";
import { GrowingTextarea } from "../../components/GrowingTextarea.tsx";
import { checkDelivery, placeOf, sealingDay } from "./check-delivery.ts";
import { type PacketChoice, useRecordDelivery } from "./use-deliveries.ts";

type Props = {
  readonly choices: readonly PacketChoice[];
  /** The packet to begin with; the first that is not delivered otherwise. */
  readonly packetId: string | null;
  readonly onClose: () => void;
};

export function DeliveryDrawer({ choices, packetId, onClose }: Props) {
  const { t } = useTranslation(["deliveries", "common"]);
  const first = choices.find(({ packet }) => packet.id === packetId) ?? choices[0];
  const [chosenId, setChosenId] = useState(first?.packet.id ?? null);
  const [outcome, setOutcome] = useState<DeliveryOutcome | null>(null);
  const [date, setDate] = useState(today);
  const [place, setPlace] = useState(placeOf(first));
  const [receivedBy, setReceivedBy] = useState("");
  const [said, setSaid] = useState("");
  const [checked, setChecked] = useState(false);
  const recording = useRecordDelivery();
  useFocusBack();
  const chosen = choices.find(({ packet }) => packet.id === chosenId);
  const sealedOn = chosen === undefined ? null : sealingDay(chosen.packet.sealedAt);
  const dateProblem = checkDelivery(date, sealedOn, today());

  function choose(id: string | null): void {
    if (place === placeOf(chosen)) setPlace(placeOf(choices.find(({ packet }) => packet.id === id)));
    setChosenId(id);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (chosenId === null || outcome === null || dateProblem !== null) return;
    recording.mutate({ packetId: chosenId, outcome, date, place, receivedBy, said }, { onSuccess: onClose });
  }

  return (
    <Drawer opened onClose={onClose} title={t("form.title")} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Select
            data-autofocus
            label={t("form.packet")}
            description={
              chosen === undefined || sealedOn === null
                ? null
                : t("form.packetHint", { count: chosen.packet.signers, date: formatDate(sealedOn) })
            }
            data={choices.map(({ packet, mission }) => ({
              value: packet.id,
              label: t("form.packetOption", { packet: packet.id, mission: mission.city }),
            }))}
            value={chosenId}
            onChange={choose}
            allowDeselect={false}
            searchable
            error={checked && chosenId === null ? t("form.packetMissing") : null}
          />
          <NativeSelect
            label={t("form.outcome")}
            description={
              outcome === null ? null : deliveredOutcomes.has(outcome) ? t("form.counts") : t("form.countsNot")
            }
            data={[
              { value: "", label: "" },
              ...deliveryOutcomes.map((one) => ({ value: one, label: t(`common:outcome.${one}`) })),
            ]}
            value={outcome ?? ""}
            onChange={(event) => setOutcome(deliveryOutcomes.find((one) => one === event.currentTarget.value) ?? null)}
            error={checked && outcome === null ? t("form.outcomeMissing") : null}
          />
          <TextInput
            type="date"
            label={t("form.date")}
            value={date}
            {...(sealedOn === null ? {} : { min: sealedOn })}
            max={today()}
            onChange={(event) => setDate(event.currentTarget.value)}
            error={
              dateProblem === null
                ? null
                : t(`form.${dateProblem}`, { date: sealedOn === null ? "" : formatDate(sealedOn) })
            }
          />
          <GrowingTextarea
            label={t("form.place")}
            minRows={1}
            maxLength={500}
            value={place}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
          <TextInput
            label={t("form.receivedBy")}
            description={t("form.receivedByHint")}
            maxLength={500}
            value={receivedBy}
            onChange={(event) => setReceivedBy(event.currentTarget.value)}
          />
          <GrowingTextarea
            label={t("form.said")}
            minRows={3}
            maxRows={10}
            maxLength={5000}
            value={said}
            onChange={(event) => setSaid(event.currentTarget.value)}
          />
          {recording.error === null ? null : <FailureAlert error={recording.error} onDismiss={recording.reset} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={recording.isPending}>
              {t("form.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}
