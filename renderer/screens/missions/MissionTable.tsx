// The directory of missions as a table.
import { ActionIcon } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { countryName } from "../../app/format.ts";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import { StateMark } from "../../components/StateMark.tsx";
import type { TableColumn } from "../../components/table-columns.ts";
import { VirtualTable } from "../../components/VirtualTable.tsx";
import { type MissionRow, missionName, statusTones } from "./mission-words.ts";

type Props = {
  readonly rows: readonly MissionRow[];
  /** The mission to show first. */
  readonly focus: string | null;
  readonly onEdit: (mission: MissionRow) => void;
};

export function MissionTable({ rows, focus, onEdit }: Props) {
  const { t } = useTranslation(["missions", "common"]);
  const [chosen, setChosen] = useState({ focus, selected: focus });
  const selected = chosen.focus === focus ? chosen.selected : focus;

  const columns = useMemo<readonly TableColumn<MissionRow>[]>(
    () => [
      {
        id: "status",
        header: t("column.status"),
        width: 124,
        sortBy: (mission) => mission.status,
        cell: ({ status }) => <StateMark tone={statusTones[status]}>{t(`common:missionStatus.${status}`)}</StateMark>,
      },
      {
        id: "country",
        header: t("column.country"),
        width: 160,
        sortBy: ({ receivingState }) => countryName(receivingState),
        cell: ({ receivingState }) => countryName(receivingState),
      },
      { id: "city", header: t("column.city"), width: 140, sortBy: ({ city }) => city, cell: ({ city }) => city },
      {
        id: "address",
        header: t("column.address"),
        width: 200,
        grow: true,
        sortBy: ({ address }) => address,
        cell: ({ address }) => <span title={address}>{address}</span>,
      },
      {
        id: "kind",
        header: t("column.kind"),
        width: 140,
        sortBy: ({ kind }) => kind,
        cell: ({ kind }) => t(`common:missionKind.${kind}`),
      },
      {
        id: "signers",
        header: t("column.signers"),
        width: 96,
        align: "end",
        sortBy: ({ signers }) => signers,
        cell: ({ id, signers }) => <ExactNumber value={signers} testId={`signers-${id}`} />,
      },
      {
        id: "packets",
        header: t("column.packets"),
        width: 88,
        align: "end",
        sortBy: ({ packets }) => packets,
        cell: ({ packets }) => <ExactNumber value={packets} />,
      },
      {
        id: "edit",
        header: "",
        width: 56,
        cell: (mission) => (
          <ActionIcon
            aria-label={t("action.edit", { mission: missionName(mission) })}
            onClick={() => onEdit(mission)}
            onDoubleClick={(event) => event.stopPropagation()}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        ),
      },
    ],
    [t, onEdit],
  );

  return (
    <VirtualTable
      label={t("label")}
      columns={columns}
      rows={rows}
      rowId={(mission) => mission.id}
      selected={selected}
      onSelect={(mission) => setChosen({ focus, selected: mission.id })}
      onOpen={onEdit}
      initialSort={{ id: "signers", desc: true }}
      storageKey="missions"
      testId="missions-table"
    />
  );
}
