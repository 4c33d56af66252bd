// A seal that is killed half way: the file holds all of a packet or nothing of it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { firstBrokenEvent } from "#core/store/events.ts";
import { openStore } from "#core/store/store.ts";
import { pinnedNode } from "../../../../support/cli.ts";
import { sealFor } from "../../../../support/packets.ts";
import {
  countRows,
  differentSigners,
  projectRoot,
  resources,
  routedCampaign,
  storeOptions,
} from "../../../../support/workspace.ts";

const denmark = "RU-DK-kobenhavn";
const signers = 3000;
const source = (file: string) => JSON.stringify(path.join(projectRoot, file));

/** Seals up to its half, says so, and waits there to be killed. */
const sealing = `
  import { writeSync } from "node:fs";
  import { openStore } from ${source("electron/core/store/store.ts")};
  import { sealPacket } from ${source("electron/core/pipeline/packets/seal-packet.ts")};
  import { defaultPacketSettings as settings } from ${source("shared/model/packet-settings.ts")};
  const store = openStore(process.argv[2], { clock: () => "2026-11-21T10:00:00.000Z", actor: "killed" });
  function progress(phase, done) {
    if (phase !== "writing" || done < ${signers / 2}) return;
    writeSync(1, "half way");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
  }
  const choice = { missionId: ${JSON.stringify(denmark)}, settings };
  await sealPacket(store, ${JSON.stringify(resources)}, choice, { signal: new AbortController().signal, progress });`;

it("a process killed while it stores the lines leaves no packet, and the next seal gives all of it", async () => {
  const { store, folder, file } = await routedCampaign(differentSigners(signers, "DK", "a"));
  const events = countRows(store, "event");
  store.close();
  const program = path.join(folder, "seal.mjs");
  writeFileSync(program, sealing);
  const child = spawn(pinnedNode, [program, file], { cwd: projectRoot });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
  const again = openStore(file, storeOptions);
  try {
    expect([countRows(again, "packet"), countRows(again, "packet_line"), countRows(again, "event")]).toEqual([
      0,
      0,
      events,
    ]);
    expect(again.reader.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(await sealFor(again, denmark)).toMatchObject({ id: `${denmark}-1`, signers });
    expect([countRows(again, "packet_line"), firstBrokenEvent(again.reader)]).toEqual([signers, null]);
  } finally {
    again.close();
  }
}, 60_000);
