// How packets of the campaign are made: what somebody chose, or what is usual.
import { readCampaign } from "#core/store/campaigns.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { storedPacketSettings, storePacketSettings } from "#core/store/packet-settings.ts";
import type { Store } from "#core/store/store.ts";
import { defaultPacketSettings, type PacketSettings, secondBeside } from "#shared/model/packet-settings.ts";

/** The kept choice; before there is one, the usual settings in the campaign's first language. */
export function readPacketSettings(reader: StoreReader): PacketSettings {
  const stored = storedPacketSettings(reader);
  if (stored !== null) return { ...defaultPacketSettings, ...stored };
  const [language = defaultPacketSettings.language] = readCampaign(reader).languages;
  return { ...defaultPacketSettings, language };
}

/** Keeps the choice for the packets that are made next. A second language that is the first one, too, is none. */
export function savePacketSettings(store: Store, settings: PacketSettings): PacketSettings {
  const { language, secondLanguage } = settings;
  const kept = { ...settings, secondLanguage: secondBeside(language, secondLanguage) };
  return store.change("packets.settings", (writer, note) => {
    storePacketSettings(writer, kept);
    note({ language, second: kept.secondLanguage, paper: settings.paper });
    return kept;
  });
}
