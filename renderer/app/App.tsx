// Welcome or the frame of the open campaign, with the dialogs and keys of the whole window.
import { useWindowEvent } from "@mantine/hooks";
import { FailureAlert } from "../components/FailureAlert.tsx";
import { VolunteerScreen } from "../screens/volunteer/VolunteerScreen.tsx";
import { WelcomeScreen } from "../screens/welcome/WelcomeScreen.tsx";
import { useCurrentCampaign } from "../state/campaigns.ts";
import { openDialog, useWindowDialog } from "../state/dialogs.ts";
import { goTo, screenNames } from "../state/screens.ts";
import { useOpenPack } from "../state/volunteer.ts";
import { CommandPalette } from "./CommandPalette.tsx";
import { Frame } from "./Frame.tsx";
import { NewCampaignDialog } from "./NewCampaignDialog.tsx";

export function App() {
  const { data: current, error, refetch } = useCurrentCampaign();
  const pack = useOpenPack();
  const dialog = useWindowDialog();

  useWindowEvent("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    // A dialog is answered or closed first: what it tells may be told once.
    if (event.target instanceof Element && event.target.closest("[aria-modal=true]") !== null) return;
    // A volunteer's window shows the review and nothing else.
    if (pack.data !== null && pack.data !== undefined) return;
    if (event.key.toLowerCase() === "k") {
      event.preventDefault();
      openDialog("palette");
      return;
    }
    const screen = screenNames[Number(event.key) - 1];
    if (screen === undefined || current === null || current === undefined) return;
    event.preventDefault();
    goTo(screen);
  });

  if (error !== null) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  if (pack.error !== null) return <FailureAlert error={pack.error} onRetry={() => void pack.refetch()} />;
  if (current === undefined || pack.data === undefined) return null;
  if (pack.data !== null) return <VolunteerScreen key={pack.data.file} pack={pack.data} />;
  return (
    <>
      {current === null ? <WelcomeScreen /> : <Frame key={current.campaign.id} current={current} />}
      {dialog === "newCampaign" ? <NewCampaignDialog /> : null}
      {dialog === "palette" ? <CommandPalette hasCampaign={current !== null} /> : null}
    </>
  );
}
