// What every group of settings gets: the settings as they are, and the way to change some of them.
import type { PacketSettings, PageLayout } from "#shared/model/packet-settings.ts";

export type SettingsFields = {
  readonly settings: PacketSettings;
  readonly onChange: (change: Partial<PacketSettings>) => void;
};

/** The change of settings that a change of the layout is. */
export function layoutChange({ layout }: PacketSettings, change: Partial<PageLayout>): Partial<PacketSettings> {
  return { layout: { ...layout, ...change } };
}
