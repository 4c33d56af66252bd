// An open campaign file: transactions, the event log, one writer, readers that only read.
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { changeCampaign } from "#core/pipeline/campaign.ts";
import { setFallbackMission } from "#core/store/campaigns.ts";
import { firstBrokenEvent } from "#core/store/events.ts";
import { openStore, type Store } from "#core/store/store.ts";
import { countRows, eventLog, failureOf, newCampaign, storeOptions } from "../../../support/workspace.ts";

function fallback(store: Store): string | null | undefined {
  return store.reader.get<{ fallback_mission: string | null }>("SELECT fallback_mission FROM campaign")
    ?.fallback_mission;
}

function changeThreeTimes(store: Store): void {
  for (const title of ["One", "Two", "Three"]) changeCampaign(store, { title });
}

it("the chain of events holds from the first to the last", () => {
  const { store } = newCampaign();
  changeThreeTimes(store);
  expect(eventLog(store).map(({ kind }) => kind)).toEqual(["campaign.created", ...Array(3).fill("campaign.changed")]);
  expect(firstBrokenEvent(store.reader)).toBeNull();
});

it.each(["at", "kind", "actor", "facts", "hash", "previous_hash"])(
  "an event whose %s was changed behind the app's back is found",
  (column) => {
    const { store, file } = newCampaign();
    changeThreeTimes(store);
    store.close();
    const raw = new Database(file);
    raw.exec(`DROP TRIGGER event_is_not_changed; UPDATE event SET ${column} = ${column} || 'x' WHERE seq = 3`);
    raw.close();
    const again = openStore(file, storeOptions);
    expect(firstBrokenEvent(again.reader)).toBe(3);
    again.close();
  },
);

it("an event that was taken out of the middle is found", () => {
  const { store, file } = newCampaign();
  changeThreeTimes(store);
  store.close();
  const raw = new Database(file);
  raw.exec("DROP TRIGGER event_is_not_removed; DELETE FROM event WHERE seq = 2");
  raw.close();
  const again = openStore(file, storeOptions);
  expect(firstBrokenEvent(again.reader)).toBe(2);
  again.close();
});

it("events cannot be changed or removed", () => {
  const { store } = newCampaign();
  for (const sql of ["UPDATE event SET actor = 'x'", "DELETE FROM event"]) {
    expect(() => store.change("campaign.changed", (writer) => writer.run(sql))).toThrow("append-only");
  }
  expect(countRows(store, "event")).toBe(1);
});

it("a change that fails leaves neither its rows nor an event", () => {
  const { store } = newCampaign();
  const attempt = () =>
    store.change("fallback.set", (writer) => {
      setFallbackMission(writer, "RU-CH-bern");
      throw new Error("half way");
    });
  expect(attempt).toThrow("half way");
  expect(fallback(store)).toBeNull();
  expect(countRows(store, "event")).toBe(1);
  store.change("fallback.set", (writer) => setFallbackMission(writer, "RU-CH-bern"));
  expect(fallback(store)).toBe("RU-CH-bern");
});

it("a job that fails leaves neither its rows nor an event, and the next change works", async () => {
  const { store } = newCampaign();
  const job = store.job("fallback.set", async (writer) => {
    setFallbackMission(writer, "RU-CH-bern");
    await Promise.resolve();
    throw new Error("half way");
  });
  await expect(job).rejects.toThrow("half way");
  expect([fallback(store), countRows(store, "event")]).toEqual([null, 1]);
  changeCampaign(store, { title: "After it" });
  expect(countRows(store, "event")).toBe(2);
});

it("while a job runs, changes and other jobs are refused, what it wrote is not seen, and it can still end well", async () => {
  const { store } = newCampaign();
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const job = store.job("fallback.set", async (writer) => {
    setFallbackMission(writer, "RU-CH-bern");
    await gate;
  });
  expect((await failureOf(() => changeCampaign(store, { title: "Meanwhile" }))).code).toBe("STORE_BUSY");
  expect((await failureOf(() => store.job("fallback.set", async () => undefined))).code).toBe("STORE_BUSY");
  expect(fallback(store)).toBeNull();
  release();
  await job;
  expect(fallback(store)).toBe("RU-CH-bern");
  expect(eventLog(store).map(({ kind }) => kind)).toEqual(["campaign.created", "fallback.set"]);
});

it("a second program that writes while the first does is told that the file is in use", {
  timeout: 20_000,
}, async () => {
  const { store, file } = newCampaign();
  const other = openStore(file, storeOptions);
  const failure = store.change("fallback.set", () =>
    failureOf(() => changeCampaign(other, { title: "From elsewhere" })),
  );
  expect((await failure).code).toBe("STORE_IN_USE");
  changeCampaign(other, { title: "Later" });
  other.close();
  expect(firstBrokenEvent(store.reader)).toBeNull();
});

it("a reader has no way to write, not even with SQL", () => {
  const { store } = newCampaign();
  expect("run" in store.reader).toBe(false);
  expect(() => store.reader.all("DELETE FROM mission RETURNING id")).toThrow("readonly");
});

it("closing in the middle of a job takes it back", async () => {
  const { store, file } = newCampaign();
  const job = store.job("fallback.set", async (writer) => {
    setFallbackMission(writer, "RU-CH-bern");
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  store.close();
  await expect(job).rejects.toThrow();
  const again = openStore(file, storeOptions);
  expect([fallback(again), countRows(again, "event")]).toEqual([null, 1]);
  again.close();
});
