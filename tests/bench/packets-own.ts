// One run of the benchmark in a process of its own: the packet as it is made for an embassy, planned and drawn with cover letter, page
// codes and bookmarks, in volumes of so many sheets.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { openPacket } from "#shared/packet/packet.ts";
import { makeDocument } from "../unit/packet/sample.ts";
import { assets, rowBatches, tellTime } from "./packets-rows.ts";

const batchSize = 2000;
const [count = "58171", folder = ".", sheets = "1000"] = process.argv.slice(2);
const signers = Number(count);
const byCountry = [{ country: "DK", signers }];
const { parts } = defaultPacketSettings;
const layout = { ...defaultPacketSettings.layout, sheetsPerVolume: Number(sheets) };
const startedAt = performance.now();
const packet = await openPacket(assets, makeDocument(signers, { byCountry, parts, layout }));
const planning = packet.planList("online");
for (const batch of rowBatches(signers, batchSize)) await planning.add(batch);
const outline = packet.layOut({ online: planning.end(), originals: null });
for (const { number, firstLine, lastLine } of outline.volumes) {
  const rendering = packet.startVolume(outline, number);
  for (const batch of rowBatches(lastLine, batchSize, firstLine - 1)) await rendering.addLines("online", batch);
  writeFileSync(join(folder, `own-${number}.pdf`), (await rendering.finish()).bytes);
}
tellTime(startedAt);
