// The process is killed in the middle of an import: the campaign is as before, and the import can be done again.
import { spawn } from "node:child_process";
import { existsSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { firstBrokenEvent } from "#core/store/events.ts";
import { openStore } from "#core/store/store.ts";
import { cliMain, handInJson, pinnedNode } from "../support/cli.ts";
import { countRows, differentSigners, plainCsv, storeOptions, temporaryFolder } from "../support/workspace.ts";

const rows = 300_000;
/** Bytes of the write-ahead log after which a good part of the rows is in the unfinished transaction. */
const midway = 8_000_000;

it("a killed import leaves the campaign as it was and can be done again", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, "killed.petition");
  const [small, large] = [path.join(folder, "small.csv"), path.join(folder, "large.csv")];
  writeFileSync(small, plainCsv(differentSigners(10, "DK", "small")));
  writeFileSync(large, plainCsv(differentSigners(rows, "DK", "large")));
  await handInJson(["new", file, "--title", "T", "--target", "RU"]);
  await handInJson(["import", file, small]);
  await handInJson(["duplicates", file]);
  await handInJson(["route", file]);
  const before = await handInJson(["report", file]);

  const child = spawn(pinnedNode, [cliMain, "import", file, large], { stdio: "ignore" });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on("exit", (_, signal) => resolve(signal)));
  const log = `${file}-wal`;
  while (child.exitCode === null && !(existsSync(log) && statSync(log).size > midway)) await sleep(5);
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
  expect(statSync(log).size).toBeGreaterThan(midway);

  const store = openStore(file, storeOptions);
  expect([countRows(store, "signature"), countRows(store, "source_file"), countRows(store, "rejected_row")]).toEqual([
    10, 1, 0,
  ]);
  expect(firstBrokenEvent(store.reader)).toBeNull();
  expect(store.reader.get("PRAGMA integrity_check")).toEqual({ integrity_check: "ok" });
  store.close();
  expect(await handInJson(["report", file])).toEqual(before);
  expect(await handInJson(["import", file, large])).toMatchObject({
    totals: { rowsRead: rows, imported: rows, rejected: 0 },
  });
  expect(await handInJson(["report", file])).toMatchObject({ collected: rows + 10 });
});
