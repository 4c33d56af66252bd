// One run of the benchmark in a process of its own: the packet as it is made for an embassy.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startPacket } from "#shared/packet/packet.ts";
import { makeDocument } from "../unit/packet/sample.ts";
import { assets, rowBatches, tellTime } from "./packets-rows.ts";

const [count = "58171", folder = "."] = process.argv.slice(2);
const signers = Number(count);
const startedAt = performance.now();
const packet = await startPacket(assets, makeDocument(signers, { byCountry: [{ country: "DK", signers }] }));
for (const batch of rowBatches(signers, 2000)) await packet.addLines(batch);
const { bytes } = await packet.finish();
writeFileSync(join(folder, "own.pdf"), bytes);
tellTime(startedAt);
