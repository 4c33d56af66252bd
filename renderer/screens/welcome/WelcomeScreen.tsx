// The first screen when no campaign is open: new, open, recent, and the demo on an empty profile.
import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle, IconFolderOpen, IconPlus, IconUserCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { shell } from "../../api/bridge.ts";
import { JobNotices } from "../../app/JobNotices.tsx";
import { CancelledNote, RunningJobLine } from "../../app/StatusLine.tsx";
import { ThemeMenu } from "../../app/ThemeMenu.tsx";
import { useCampaignActions, useRecentCampaigns } from "../../state/campaigns.ts";
import { openDialog } from "../../state/dialogs.ts";
import { useJob } from "../../state/jobs.ts";
import { OpenPackDialog } from "../volunteer/OpenPackDialog.tsx";
import { DemoOffer } from "./DemoOffer.tsx";
import { RecentList } from "./RecentList.tsx";
import classes from "./WelcomeScreen.module.css";

/** The main process loads the window with this when it had to start the engine again. */
const engineStopped = new URLSearchParams(window.location.search).get("engine") === "stopped";

export function WelcomeScreen() {
  const { t } = useTranslation(["welcome", "frame"]);
  const { open, openPath } = useCampaignActions();
  const { data: recent } = useRecentCampaigns();
  const { running } = useJob();
  const busy = running !== null;
  const [pack, setPack] = useState<string | null>(null);

  async function choosePack(): Promise<void> {
    const [file] = await shell.chooseFiles("pack", false);
    if (file !== undefined) setPack(file);
  }

  return (
    <main tabIndex={-1} className={classes["welcome"]} data-testid="welcome">
      <div className={classes["column"]}>
        <h1 className={classes["name"]}>{t("frame:product")}</h1>
        <p className={classes["tagline"]}>{t("tagline")}</p>
        <div className={classes["buttons"]}>
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={busy}
            onClick={() => openDialog("newCampaign")}
          >
            {t("new")}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            disabled={busy}
            onClick={() => void open()}
          >
            {t("open")}
          </Button>
          <Button
            variant="default"
            leftSection={<IconUserCheck size={16} aria-hidden />}
            disabled={busy}
            onClick={() => void choosePack()}
          >
            {t("openPack")}
          </Button>
        </div>
        <div className={classes["notices"]}>
          {engineStopped ? (
            <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={t("engineStopped.message")}>
              {t("engineStopped.next")}
            </Alert>
          ) : null}
          <JobNotices />
          <CancelledNote />
        </div>
        {busy ? (
          <div className={classes["job"]}>
            <RunningJobLine />
          </div>
        ) : null}
        {recent === undefined ? null : (
          <>
            {recent.length === 0 ? null : (
              <RecentList recent={recent} disabled={busy} onOpen={(path) => void openPath(path)} />
            )}
            <DemoOffer prominent={recent.length === 0} disabled={busy} />
          </>
        )}
        <p className={classes["offline"]}>{t("offline")}</p>
      </div>
      {pack === null ? null : <OpenPackDialog file={pack} onClose={() => setPack(null)} />}
      <div className={classes["corner"]}>
        <ThemeMenu />
      </div>
    </main>
  );
}
