// The frame of an open campaign: sidebar, the screen, the status line.
import { useEffect, useRef } from "react";
import type { OpenCampaign } from "#shared/contract/campaign.ts";
import { CampaignScreen } from "../screens/campaign/CampaignScreen.tsx";
import { DeliveriesScreen } from "../screens/deliveries/DeliveriesScreen.tsx";
import { DuplicatesScreen } from "../screens/duplicates/DuplicatesScreen.tsx";
import { ImportScreen } from "../screens/import/ImportScreen.tsx";
import { MissionsScreen } from "../screens/missions/MissionsScreen.tsx";
import { warmUpPackets } from "../screens/packets/lay-out-ahead.ts";
import { PacketsScreen } from "../screens/packets/PacketsScreen.tsx";
import { useScreen } from "../state/screens.ts";
import { CrashBoundary } from "./CrashBoundary.tsx";
import classes from "./Frame.module.css";
import { JobNotices } from "./JobNotices.tsx";
import { Sidebar } from "./Sidebar.tsx";
import { StatusLine } from "./StatusLine.tsx";

const screens = {
  campaign: CampaignScreen,
  import: ImportScreen,
  duplicates: DuplicatesScreen,
  missions: MissionsScreen,
  packets: PacketsScreen,
  deliveries: DeliveriesScreen,
} as const;

export function Frame({ current }: { readonly current: OpenCampaign }) {
  const { screen } = useScreen();
  const main = useRef<HTMLElement>(null);
  const Shown = screens[screen];

  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost && screen !== undefined) main.current?.focus();
  }, [screen]);

  useEffect(() => warmUpPackets(), []);

  return (
    <div className={classes["frame"]}>
      <Sidebar current={current} />
      <main ref={main} tabIndex={-1} className={classes["main"]} data-testid={`screen-${screen}`}>
        <JobNotices />
        <div className={classes["screen"]}>
          <CrashBoundary key={screen}>
            <Shown />
          </CrashBoundary>
        </div>
      </main>
      <StatusLine />
    </div>
  );
}
