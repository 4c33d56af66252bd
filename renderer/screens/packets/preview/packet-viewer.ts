// The one viewer of packets while a campaign is open: what it has started and read serves every packet that is looked at.
import { createPacketViewer, type PacketViewer } from "../../../api/packet-preview.ts";
import { onLeavingCampaign } from "../../../state/campaigns.ts";

let viewer: PacketViewer | null = null;

/** Its worker starts when it is first asked for, and anew when it has stopped by a mistake. */
export function packetViewer(): PacketViewer {
  if (viewer?.hasStopped() !== false) viewer = createPacketViewer();
  return viewer;
}

onLeavingCampaign(() => {
  viewer?.end();
  viewer = null;
  return Promise.resolve();
});
