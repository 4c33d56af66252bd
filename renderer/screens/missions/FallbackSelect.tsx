// The mission that gets the signers whose country has no open embassy.
import { Select, Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MissionDirectory } from "#shared/contract/missions.ts";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import classes from "./MissionsScreen.module.css";
import { missionName } from "./mission-words.ts";
import { useSetFallback } from "./use-missions.ts";

export function FallbackSelect({ directory }: { readonly directory: MissionDirectory }) {
  const { t } = useTranslation("missions");
  const setFallback = useSetFallback();
  const options = directory.missions
    .filter(({ status }) => status === "open")
    .map((mission) => ({ value: mission.id, label: missionName(mission) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <div className={classes["fallback"]}>
      <Tooltip label={t("fallback.hint")}>
        <span className={classes["fallbackLabel"]}>{t("fallback.label")}</span>
      </Tooltip>
      <Select
        w={240}
        aria-label={t("fallback.label")}
        placeholder={t("fallback.none")}
        data={options}
        value={directory.fallbackMission}
        onChange={(missionId) => setFallback.mutate(missionId)}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("fallback.none") }}
        limit={300}
      />
      {setFallback.error === null ? null : <FailureAlert error={setFallback.error} onDismiss={setFallback.reset} />}
    </div>
  );
}
