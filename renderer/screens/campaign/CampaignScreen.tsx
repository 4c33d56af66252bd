// The campaign: the request and its facts at the left; how far it is, and the next step, at the right.
import { Alert, Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { Screen } from "../../components/Screen.tsx";
import { useCurrentCampaign, useOverview } from "../../state/campaigns.ts";
import { nextStep } from "../../state/nextStep.ts";
import { goTo } from "../../state/screens.ts";
import { CampaignForm } from "./CampaignForm.tsx";
import classes from "./CampaignScreen.module.css";
import { Funnel } from "./Funnel.tsx";
import { MissionProgress } from "./MissionProgress.tsx";

export function CampaignScreen() {
  const { t } = useTranslation("campaign");
  const { data: current } = useCurrentCampaign();
  const { data: overview, error, refetch } = useOverview();
  if (current === null || current === undefined) return null;
  const next = overview === undefined ? null : nextStep(overview, current.campaign);

  function follow(): void {
    if (next === null) return;
    if (next.step === "writeRequest") document.querySelector<HTMLElement>("[data-field=request]")?.focus();
    else goTo(next.step === "done" ? "deliveries" : next.screen);
  }

  return (
    <Screen
      title={t("title")}
      note={<span title={current.path}>{current.path.split(/[/]/).at(-1)}</span>}
      action={
        next === null ? null : (
          <Button
            rightSection={<IconArrowRight size={16} aria-hidden />}
            onClick={follow}
            data-testid="next-step-button"
          >
            {t(`next.button.${next.step}`)}
          </Button>
        )
      }
    >
      <div className={classes["halves"]}>
        <CampaignForm key={current.campaign.id} campaign={current.campaign} />
        <div className={classes["progress"]}>
          {error === null ? null : <FailureAlert error={error} onRetry={() => void refetch()} />}
          {next === null || overview === undefined ? null : (
            <>
              <Alert
                color={next.step === "done" ? "green" : "petrol"}
                title={t("next.label")}
                role="region"
                aria-label={t("next.label")}
                data-testid="next-step"
                data-step={next.step}
              >
                {t(`next.${next.step}`, { count: next.count })}
              </Alert>
              <Funnel overview={overview} />
              <MissionProgress overview={overview} />
            </>
          )}
        </div>
      </div>
    </Screen>
  );
}
