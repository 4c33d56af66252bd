// What is derived is written when nobody else writes, without an event.
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import type { StoreWriter } from "#core/store/connection.ts";
import { countRows, newCampaign } from "../../../support/workspace.ts";

const raise = (writer: StoreWriter) => void writer.run("UPDATE search_state SET upto = upto + 1");
const upto = "SELECT upto FROM search_state";

it("is kept, without an event and without a word to those who wait for changes", () => {
  const { store } = newCampaign();
  let told = 0;
  store.onWritten(() => {
    told += 1;
  });
  expect(store.derive(raise)).toBe(true);
  expect(store.reader.get(upto)).toEqual({ upto: 1 });
  expect([countRows(store, "event"), told]).toEqual([1, 0]);
  store.change("campaign.changed", () => undefined);
  expect(told).toBe(1);
});

it("is left for later while a job runs, which keeps its own and no other", async () => {
  const { store } = newCampaign();
  await store.job("campaign.changed", async (writer) => {
    raise(writer);
    await Promise.resolve();
    expect(store.derive(raise)).toBe(false);
  });
  expect(store.reader.get(upto)).toEqual({ upto: 1 });
});

it("is left for later at once while another program writes", () => {
  const { store, file } = newCampaign();
  const other = new Database(file);
  other.exec("BEGIN IMMEDIATE");
  const start = performance.now();
  expect(store.derive(raise)).toBe(false);
  expect(performance.now() - start).toBeLessThan(1000);
  other.exec("COMMIT");
  other.close();
  expect(store.reader.get("SELECT 1 AS one")).toEqual({ one: 1 });
  expect(store.derive(raise)).toBe(true);
});

it("leaves nothing when it fails, and the next change waits for the disk again", () => {
  const { store } = newCampaign();
  const half = () =>
    store.derive((writer) => {
      raise(writer);
      throw new Error("half way");
    });
  expect(half).toThrow("half way");
  expect(store.reader.get(upto)).toEqual({ upto: 0 });
  store.change("campaign.changed", (writer) => {
    expect(writer.get("PRAGMA synchronous")).toEqual({ synchronous: 2 });
    expect(writer.get("PRAGMA busy_timeout")).toEqual({ timeout: 3000 });
  });
});
