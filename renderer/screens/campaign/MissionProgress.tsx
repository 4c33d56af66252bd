// The funnel per mission; each row leads to the mission's packets.
import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CampaignOverview } from "#shared/contract/campaign.ts";
import { countryName } from "../../app/format.ts";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import { goTo } from "../../state/screens.ts";
import classes from "./CampaignScreen.module.css";

export function MissionProgress({ overview }: { readonly overview: CampaignOverview }) {
  const { t } = useTranslation("campaign");
  const rows = overview.missions.filter(({ counted }) => counted > 0).toSorted((a, b) => b.counted - a.counted);
  if (rows.length === 0) return <p className={classes["quiet"]}>{t("missions.empty")}</p>;
  return (
    <Table
      aria-label={t("missions.label")}
      highlightOnHover
      verticalSpacing={6}
      tabularNums
      className={classes["table"]}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("missions.mission")}</Table.Th>
          <Table.Th ta="end">{t("missions.counted")}</Table.Th>
          <Table.Th ta="end">{t("missions.printed")}</Table.Th>
          <Table.Th ta="end">{t("missions.delivered")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ mission, counted, printed, delivered }) => {
          const name = `${mission.city}, ${countryName(mission.receivingState)}`;
          return (
            <Table.Tr key={mission.id} data-mission={mission.id}>
              <Table.Td>
                <button
                  type="button"
                  className={classes["link"]}
                  aria-label={t("missions.open", { mission: name })}
                  onClick={() => goTo("packets", { missionId: mission.id })}
                >
                  {name}
                </button>
              </Table.Td>
              <Table.Td ta="end">
                <ExactNumber value={counted} />
              </Table.Td>
              <Table.Td ta="end">
                <ExactNumber value={printed} />
              </Table.Td>
              <Table.Td ta="end">
                <ExactNumber value={delivered} />
              </Table.Td>
            </Table.Tr>
          );
        })}
        {overview.unrouted === 0 ? null : (
          <Table.Tr>
            <Table.Td>
              <button type="button" className={classes["link"]} onClick={() => goTo("missions")}>
                {t("missions.unrouted")}
              </button>
            </Table.Td>
            <Table.Td ta="end">
              <ExactNumber value={overview.unrouted} testId="overview-unrouted" />
            </Table.Td>
            <Table.Td />
            <Table.Td />
          </Table.Tr>
        )}
      </Table.Tbody>
    </Table>
  );
}
