// The calls that open and close campaigns: none takes a file from under a job.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { createRouterClient } from "@orpc/server";
import { expect, it, onTestFinished } from "vitest";
import { understandFile } from "#core/pipeline/inspect-file.ts";
import { router } from "../../../electron/engine/router.ts";
import { createSession } from "../../../electron/engine/session.ts";
import { differentSigners, newCampaign, plainCsv, resources, storeOptions } from "../../support/workspace.ts";

const busy = { ok: false, failure: { code: "STORE_BUSY" } };

it("a campaign whose job runs is neither closed nor left for another one, which is not made either", async () => {
  const { store, folder, file } = newCampaign();
  store.close();
  const session = createSession(resources, folder, storeOptions);
  onTestFinished(() => session.close());
  session.open(file);
  const client = createRouterClient(router, { context: { session } });
  const csv = path.join(folder, "export.csv");
  writeFileSync(csv, plainCsv(differentSigners(5000, "DK", "a")));
  const form = await understandFile(csv, resources, {});
  const other = path.join(folder, "other.petition");
  const job = await client.import.run({ path: csv, form });
  const ended = job.next();
  await expect.poll(() => session.store().isBusy()).toBe(true);
  expect(await client.campaign.close()).toMatchObject(busy);
  expect(await client.campaign.open({ path: file })).toMatchObject(busy);
  const fields = { path: other, title: "Another", targetState: "RU" };
  expect(await client.campaign.create(fields)).toMatchObject(busy);
  for (let event = await ended; event.done !== true; event = await job.next()) {
    if (event.value.kind === "end") expect(event.value.outcome).toMatchObject({ ok: true, value: { imported: 5000 } });
  }
  expect(await client.campaign.create(fields)).toMatchObject({ ok: true, value: { path: other } });
});
