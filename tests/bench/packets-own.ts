// One run of the benchmark in a process of its own: the packet as it is made for an embassy.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openPacket } from "#shared/packet/packet.ts";
import { makeDocument } from "../unit/packet/sample.ts";
import { assets, rowBatches, tellTime } from "./packets-rows.ts";

const [count = "58171", folder = "."] = process.argv.slice(2);
const signers = Number(count);
const startedAt = performance.now();
const packet = await openPacket(assets, makeDocument(signers, { byCountry: [{ country: "DK", signers }] }));
const planning = packet.planList("online");
for (const batch of rowBatches(signers, 2000)) await planning.add(batch);
const outline = packet.layOut({ online: planning.end(), originals: null });
const rendering = packet.startVolume(outline, 1);
for (const batch of rowBatches(signers, 2000)) await rendering.addLines("online", batch);
const { bytes } = await rendering.finish();
writeFileSync(join(folder, "own.pdf"), bytes);
tellTime(startedAt);
