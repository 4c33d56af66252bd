// How packets of the campaign are made, as somebody last chose it.
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import type { StoreReader, StoreWriter } from "./connection.ts";

export function storedPacketSettings(reader: StoreReader): PacketSettings | null {
  const row = reader.get<{ settings: string }>("SELECT settings FROM packet_settings");
  return row === undefined ? null : (JSON.parse(row.settings) as PacketSettings);
}

export function storePacketSettings(writer: StoreWriter, settings: PacketSettings): void {
  writer.run(
    `INSERT INTO packet_settings (one, settings) VALUES (1, ?)
     ON CONFLICT (one) DO UPDATE SET settings = excluded.settings`,
    [JSON.stringify(settings)],
  );
}
