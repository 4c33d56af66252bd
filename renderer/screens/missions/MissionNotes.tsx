// What the last action on the Missions screen gave, or that the routing is out of date.
import { Alert } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CampaignOverview } from "#shared/contract/campaign.ts";
import type { MissionDirectory } from "#shared/contract/missions.ts";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import type { useExportMissions, useImportMissions, useRouting } from "./use-missions.ts";

type Props = {
  readonly routing: ReturnType<typeof useRouting>;
  readonly importing: ReturnType<typeof useImportMissions>;
  readonly exporting: ReturnType<typeof useExportMissions>;
  readonly directory: MissionDirectory | undefined;
  readonly overview: CampaignOverview | undefined;
};

export function MissionNotes({ routing, importing, exporting, directory, overview }: Props) {
  const { t } = useTranslation(["missions", "common"]);
  const stale = overview !== undefined && overview.collected > 0 && overview.routingStale;
  const sums = routing.data;
  const good = { color: "green", icon: <IconCheck aria-hidden />, withCloseButton: true, role: "status" } as const;
  const closeLabel = { closeButtonLabel: t("common:dismiss") };
  return (
    <>
      {routing.error === null ? null : <FailureAlert error={routing.error} onDismiss={routing.reset} />}
      {importing.error === null ? null : <FailureAlert error={importing.error} onDismiss={importing.reset} />}
      {exporting.error === null ? null : <FailureAlert error={exporting.error} onDismiss={exporting.reset} />}
      {sums === undefined || stale ? null : (
        <Alert {...good} {...closeLabel} onClose={routing.reset} data-testid="routing-result">
          {t("routed.done", {
            count: sums.missions.reduce((sum, { signers }) => sum + signers, 0),
            missions: sums.missions.filter(({ signers }) => signers > 0).length,
          })}{" "}
          {sums.unrouted === 0 ? t("routed.none") : null}
        </Alert>
      )}
      {importing.data === undefined || importing.data === null ? null : (
        <Alert {...good} {...closeLabel} onClose={importing.reset}>
          {t("imported", importing.data)}
        </Alert>
      )}
      {exporting.data === undefined || exporting.data === null ? null : (
        <Alert {...good} {...closeLabel} onClose={exporting.reset}>
          {t("exported", { count: exporting.data.missions })}
        </Alert>
      )}
      {stale ? (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} data-testid="routing-stale">
          {directory?.routed === true ? t("stale") : t("never")}
        </Alert>
      ) : null}
    </>
  );
}
