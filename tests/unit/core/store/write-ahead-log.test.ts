// The write-ahead log: copied into the file by a thread of its own, small in a long session, empty when the file is closed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, statSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { firstBrokenEvent } from "#core/store/events.ts";
import { openStore, type Store } from "#core/store/store.ts";
import { logLimit } from "#core/store/write-ahead-log.ts";
import { pinnedNode } from "../../../support/cli.ts";
import { countRows, newCampaign, projectRoot, storeOptions, temporaryFolder } from "../../../support/workspace.ts";

const patience = { timeout: 20_000, interval: 20 };
const logSize = (file: string) => (existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0);

/** Writes as many bytes as asked for in one change. */
function writeMuch(store: Store, bytes: number): void {
  store.change("missions.changed", (writer) =>
    writer.run("UPDATE mission SET note = hex(randomblob(?)) WHERE id = 'RU-DK-kobenhavn'", [bytes / 2]),
  );
}

it("what was committed is in the file itself soon, while the campaign is open", async () => {
  const { store, file } = newCampaign();
  const before = statSync(file).size;
  writeMuch(store, 2 * logLimit);
  expect(statSync(file).size).toBe(before);
  await expect.poll(() => statSync(file).size, patience).toBeGreaterThan(before + logLimit);
});

it("a small change is not copied at once", async () => {
  const { store, file } = newCampaign();
  const { mtimeMs } = statSync(file);
  writeMuch(store, 1000);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
});

it("the log is empty again after each large change of a session", async () => {
  const { store, file } = newCampaign();
  for (let round = 0; round < 3; round += 1) {
    writeMuch(store, 2 * logLimit);
    expect(logSize(file)).toBeGreaterThan(logLimit);
    await expect.poll(() => logSize(file), patience).toBe(0);
  }
});

it("a log that a reader of another program still needs is cut when that has ended", async () => {
  const { store, file } = newCampaign();
  const other = new Database(file, { readonly: true });
  const reading = other.prepare("SELECT note FROM mission").iterate();
  reading.next();
  const before = statSync(file).size;
  writeMuch(store, 2 * logLimit);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(logSize(file)).toBeGreaterThan(logLimit);
  expect(statSync(file).size).toBeLessThan(before + logLimit);
  reading.return?.();
  other.close();
  writeMuch(store, 1000);
  await expect.poll(() => logSize(file), patience).toBeLessThan(logLimit);
  expect(statSync(file).size).toBeGreaterThan(before + logLimit);
});

it("closing while the thread copies leaves no log and all that was committed", async () => {
  const { store, file } = newCampaign();
  for (const wait of [0, 200, 230, 260]) {
    const open = openStore(file, storeOptions);
    writeMuch(open, 4 * logLimit);
    await new Promise((resolve) => setTimeout(resolve, wait));
    open.close();
  }
  const events = countRows(store, "event");
  store.close();
  expect(existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0).toBe(0);
  const again = openStore(file, storeOptions);
  expect([countRows(again, "event"), firstBrokenEvent(again.reader)]).toEqual([events, null]);
  again.close();
});

it("a failed job whose rows were brought to the disk already leaves nothing of them", async () => {
  const { store } = newCampaign();
  const job = store.job("missions.changed", async (writer) => {
    writer.exec("CREATE TABLE ballast (bytes BLOB)");
    for (let step = 0; step < 8; step += 1) {
      writer.run("INSERT INTO ballast VALUES (zeroblob(?))", [8 * logLimit]);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    throw new Error("half way");
  });
  await expect(job).rejects.toThrow("half way");
  expect(store.reader.all("SELECT name FROM sqlite_schema WHERE name = 'ballast'")).toEqual([]);
  expect(store.reader.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
});

it("a process killed after a commit and before or while its log is copied loses nothing", async () => {
  const folder = temporaryFolder();
  const { store, file } = newCampaign();
  store.close();
  const code = `
    import { openStore } from ${JSON.stringify(path.join(projectRoot, "electron/core/store/store.ts"))};
    const store = openStore(process.argv[1], { clock: () => "2026-11-21T10:00:00.000Z", actor: "killed" });
    store.change("missions.changed", (writer) => writer.run("UPDATE mission SET note = hex(zeroblob(100000))"));
    process.stdout.write("committed");
    setTimeout(() => undefined, 60_000);`;
  for (const [index, wait] of [0, 220, 260, 320].entries()) {
    const copy = path.join(folder, `${index}.petition`);
    copyFileSync(file, copy);
    const child = spawn(pinnedNode, ["--input-type=module", "-e", code, copy], { cwd: projectRoot });
    await once(child.stdout, "data");
    await new Promise((resolve) => setTimeout(resolve, wait));
    child.kill("SIGKILL");
    await once(child, "exit");
    const raw = new Database(copy);
    expect(raw.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(raw.prepare("SELECT min(length(note)) AS least FROM mission").get()).toEqual({ least: 200_000 });
    raw.close();
  }
}, 60_000);
