// The side panel to add, edit or remove a mission.
import { Button, Drawer, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { missionKinds, missionStatuses } from "#shared/model/mission.ts";
import { ConfirmButton } from "../../components/ConfirmButton.tsx";
import { CountrySelect } from "../../components/CountrySelect.tsx";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { useFocusBack } from "../../components/focus-back.ts";
import { GrowingTextarea } from "../../components/GrowingTextarea.tsx";
import { useCurrentCampaign } from "../../state/campaigns.ts";
import { type MissionRow, missionName } from "./mission-words.ts";
import { type MissionFields, useRemoveMission, useSaveMission } from "./use-missions.ts";

type Props = {
  /** Null to add one. */
  readonly mission: MissionRow | null;
  readonly sendingState: string | null;
  readonly onClose: () => void;
};

function firstFields(mission: MissionRow | null, sendingState: string): MissionFields {
  if (mission === null) {
    return { sendingState, receivingState: "", kind: "embassy", city: "", address: "", status: "open", note: "" };
  }
  const { receivingState, kind, city, address, status, note } = mission;
  return { sendingState: mission.sendingState, receivingState, kind, city, address, status, note };
}

export function MissionDrawer({ mission, sendingState, onClose }: Props) {
  const { t } = useTranslation(["missions", "common"]);
  const { data: current } = useCurrentCampaign();
  const target = current?.campaign.targetState ?? sendingState ?? "RU";
  const [fields, setFields] = useState(() => firstFields(mission, target));
  const [checked, setChecked] = useState(false);
  const saving = useSaveMission();
  const removing = useRemoveMission();
  useFocusBack();

  function set<Name extends keyof MissionFields>(name: Name, value: MissionFields[Name]): void {
    setFields((earlier) => ({ ...earlier, [name]: value }));
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (fields.city.trim() === "" || fields.receivingState === "") return;
    saving.mutate({ id: mission?.id ?? null, fields }, { onSuccess: onClose });
  }

  return (
    <Drawer
      opened
      onClose={onClose}
      title={mission === null ? t("form.add") : missionName(mission)}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <NativeSelect
            data-autofocus
            label={t("form.status")}
            data={missionStatuses.map((status) => ({ value: status, label: t(`common:missionStatus.${status}`) }))}
            value={fields.status}
            onChange={(event) => {
              const status = missionStatuses.find((one) => one === event.currentTarget.value);
              if (status !== undefined) set("status", status);
            }}
          />
          <CountrySelect
            label={t("form.country")}
            value={fields.receivingState === "" ? null : fields.receivingState}
            error={checked && fields.receivingState === "" ? t("form.countryMissing") : null}
            onChange={(code) => set("receivingState", code ?? "")}
          />
          <TextInput
            label={t("form.city")}
            maxLength={200}
            value={fields.city}
            error={checked && fields.city.trim() === "" ? t("form.cityMissing") : null}
            onChange={(event) => set("city", event.currentTarget.value)}
          />
          <GrowingTextarea
            label={t("form.address")}
            minRows={2}
            maxLength={500}
            value={fields.address}
            onChange={(event) => set("address", event.currentTarget.value)}
          />
          <NativeSelect
            label={t("form.kind")}
            data={missionKinds.map((kind) => ({ value: kind, label: t(`common:missionKind.${kind}`) }))}
            value={fields.kind}
            onChange={(event) => {
              const kind = missionKinds.find((one) => one === event.currentTarget.value);
              if (kind !== undefined) set("kind", kind);
            }}
          />
          <GrowingTextarea
            label={t("form.note")}
            minRows={2}
            maxRows={8}
            maxLength={2000}
            value={fields.note}
            onChange={(event) => set("note", event.currentTarget.value)}
          />
          {saving.error === null ? null : <FailureAlert error={saving.error} onDismiss={saving.reset} />}
          {removing.error === null ? null : <FailureAlert error={removing.error} onDismiss={removing.reset} />}
          <Group justify="space-between">
            {mission === null ? (
              <span />
            ) : (
              <ConfirmButton
                label={t("action.remove")}
                title={t("remove.title")}
                text={t("remove.text", { mission: missionName(mission), count: mission.signers })}
                onConfirm={() => removing.mutate(mission.id, { onSuccess: onClose })}
              />
            )}
            <Button type="submit" loading={saving.isPending}>
              {mission === null ? t("action.add") : t("action.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}
