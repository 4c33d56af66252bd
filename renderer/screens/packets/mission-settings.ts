// What a mission's next packet is made of: the settings of the campaign with what was chosen for the mission, and its signers.
import type { PacketView } from "#shared/contract/packet-worker.ts";
import type { MissionPackets } from "#shared/contract/packets.ts";
import type { PacketLanguage } from "#shared/model/campaign.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";

/** The languages of missions where they are not the campaign's. */
export type Orders = { readonly [missionId: string]: PacketLanguage };

/** The settings for a mission. A language that would stand beside itself changes places with the campaign's first. */
export function settingsFor(settings: PacketSettings, chosen: Orders, missionId: string): PacketSettings {
  const language = chosen[missionId] ?? settings.language;
  const secondLanguage = settings.secondLanguage === language ? settings.language : settings.secondLanguage;
  return { ...settings, language, secondLanguage };
}

/** Another text when the draft of a mission's next packet may hold other signers, or take back other lines. */
export function draftStamp({ waiting, waitingOriginals, packets }: MissionPackets): string {
  const withdrawn = packets.reduce((sum, packet) => sum + packet.withdrawn, 0);
  return [waiting, waitingOriginals, withdrawn].join(" ");
}

/** The draft of a mission's next packet, to look at. */
export function draftView(row: MissionPackets, settings: PacketSettings, chosen: Orders): PacketView {
  const { mission, changed } = row;
  const order = settingsToShow(settingsFor(settings, chosen, mission.id));
  return { source: { kind: "draft", missionId: mission.id, settings: order }, letter: null, stamp: String(changed) };
}

/** The settings of a draft to look at. Nothing of it is printed, so 〓 shows where a character is missing instead of a refusal. */
export function settingsToShow(settings: PacketSettings): PacketSettings {
  return settings.undrawable === "refuse" ? { ...settings, undrawable: "geta" } : settings;
}
