// The settings of a mission's next packet: those of the campaign, with what was chosen for the mission.
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

/** The settings of a draft to look at. Nothing of it is printed, so 〓 shows where a character is missing instead of a refusal. */
export function settingsToShow(settings: PacketSettings): PacketSettings {
  return settings.undrawable === "refuse" ? { ...settings, undrawable: "geta" } : settings;
}
