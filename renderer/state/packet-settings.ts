// How the next packets are made, as somebody chose for the campaign.
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import { keys } from "./queries.ts";
import { createSavedValue } from "./saved-value.ts";

const useSavedSettings = createSavedValue<PacketSettings>(
  keys.packetSettings,
  (client) => client.packets.settings(),
  (client, settings) => client.packets.saveSettings(settings),
);

export type SettingsInHand = {
  readonly settings: PacketSettings;
  readonly change: (change: Partial<PacketSettings>) => void;
  readonly isSaved: boolean;
  readonly error: unknown;
};

/** Null before the first answer. */
export function usePacketSettings(): SettingsInHand | null {
  const { value, set, isSaved, error } = useSavedSettings();
  if (value === undefined) return null;
  return { settings: value, change: (change) => set({ ...value, ...change }), isSaved, error };
}
