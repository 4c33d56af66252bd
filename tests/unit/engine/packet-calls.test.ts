// The calls of the Packets screen and of its worker: what the window makes through them is what the command line makes.
import { readFileSync } from "node:fs";
import path from "node:path";
import { createRouterClient } from "@orpc/server";
import { expect, it, onTestFinished } from "vitest";
import { unattended } from "#core/pipeline/job.ts";
import { makePackets } from "#core/pipeline/packets/make-packets.ts";
import type { PacketSource } from "#shared/contract/packets.ts";
import { ExpectedFailure, type Outcome } from "#shared/errors/outcome.ts";
import { defaultPacketSettings, type PacketSettings } from "#shared/model/packet-settings.ts";
import { type OpenPacket, openPacket } from "#shared/packet/packet.ts";
import { outlinePage } from "#shared/packet/plan.ts";
import { router } from "../../../electron/engine/router.ts";
import { createSession } from "../../../electron/engine/session.ts";
import {
  differentSigners,
  resources,
  routedCampaign,
  storeOptions,
  type TestCampaign,
} from "../../support/workspace.ts";

const denmark = "RU-DK-kobenhavn";
const id = `${denmark}-1`;
const settings: PacketSettings = {
  ...defaultPacketSettings,
  order: "name",
  layout: { ...defaultPacketSettings.layout, linesPerPage: 30, sheetsPerVolume: 20 },
};

function openWindow({ store, folder, file }: TestCampaign) {
  store.close();
  const session = createSession(resources, folder, storeOptions);
  onTestFinished(() => session.close());
  session.open(file);
  return { session, client: createRouterClient(router, { context: { session } }) };
}
type Client = ReturnType<typeof openWindow>["client"];

function valueIn<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ExpectedFailure(outcome.failure);
}

async function sealInWindow(client: Client): Promise<void> {
  for await (const event of await client.packets.seal({ missionId: denmark, settings })) {
    if (event.kind === "end") valueIn(event.outcome);
  }
}

/** What the worker of the window does. */
async function openInWorker(client: Client, source: PacketSource) {
  const [assets, document, plans] = await Promise.all([
    client.packets.assets(),
    client.packets.document(source).then(valueIn),
    client.packets.plan(source).then(valueIn),
  ]);
  const packet: OpenPacket = await openPacket(
    { ...assets, readFont: (name) => client.packets.font({ name }) },
    document,
  );
  return { packet, outline: packet.layOut(plans) };
}

it("volumes that the window draws from the calls are the files of the command line to the byte, labels too", async () => {
  const campaign = await routedCampaign(differentSigners(1300, "DK", "a"));
  const { session, client } = openWindow(campaign);
  await sealInWindow(client);
  const source = { kind: "sealed", packetId: id } as const;
  const { packet, outline } = await openInWorker(client, source);
  const folder = path.join(campaign.folder, "window");
  for (const { number, firstLine, lastLine } of outline.volumes) {
    const rendering = packet.startVolume(outline, number);
    const range = { source, list: "online", from: firstLine, to: lastLine } as const;
    for await (const batch of await client.packets.lines(range)) await rendering.addLines("online", batch);
    const { bytes, pages, codes, csv } = await rendering.finish();
    const volume = {
      packetId: id,
      volume: number,
      folder,
      bytes: bytes.slice(),
      pages,
      firstLine,
      lastLine,
      codes,
      csvSha256: csv?.sha256 ?? null,
    };
    valueIn(await client.packets.saveVolume(volume));
  }
  valueIn(await client.packets.saveLabels({ packetId: id, folder, bytes: (await packet.drawLabels(outline)).slice() }));
  expect(valueIn(await client.packets.writeManifest({ folder, packetIds: [id] }))).toEqual({
    savedTo: path.join(folder, "manifest.json"),
    files: outline.volumes.length + 1,
  });
  const out = path.join(campaign.folder, "command-line");
  await makePackets(session.store(), resources, { folder: out, missions: [], settings }, unattended);
  for (const file of [...outline.volumes.map(({ number }) => `${id}-volume-${number}.pdf`), `${id}-labels.pdf`]) {
    expect(readFileSync(path.join(folder, file)).equals(readFileSync(path.join(out, file))), file).toBe(true);
  }
});

it("any page of a draft is drawn from its plan and its own lines, as the sealed page but for the mark of a draft", async () => {
  const campaign = await routedCampaign(differentSigners(1300, "DK", "a"));
  const { client } = openWindow(campaign);
  const source = { kind: "draft", missionId: denmark, settings } as const;
  const { packet, outline } = await openInWorker(client, source);
  const page = outlinePage(outline, 30);
  const lines = [];
  const range = { source, list: "online", from: page.firstLine, to: page.lastLine } as const;
  for await (const batch of await client.packets.lines(range)) lines.push(...batch);
  expect(lines.map(({ line }) => line)).toEqual(
    Array.from({ length: page.lastLine - page.firstLine + 1 }, (_, index) => page.firstLine + index),
  );
  const drawn = await packet.drawPage(outline, page.page, lines);
  expect(Buffer.from(drawn.subarray(0, 5)).toString()).toBe("%PDF-");
  await sealInWindow(client);
  expect((await openInWorker(client, { kind: "sealed", packetId: id })).outline.plans).toEqual(outline.plans);
});

it("settings are kept with the campaign, and those out of bounds are refused", async () => {
  const { client } = openWindow(await routedCampaign([{}]));
  expect(valueIn(await client.packets.settings())).toEqual(defaultPacketSettings);
  valueIn(await client.packets.saveSettings({ ...settings, secondLanguage: "en" }));
  expect(valueIn(await client.packets.settings())).toEqual({ ...settings, secondLanguage: null });
  const wild = { ...settings, layout: { ...settings.layout, linesPerPage: 91 } };
  await expect(client.packets.saveSettings(wild)).rejects.toThrow();
});

it("a withdrawn signer is listed, told in the search and in the cluster, and comes back", async () => {
  const { client } = openWindow(await routedCampaign([{ email: "a@mail.example" }, { email: "a@mail.example" }]));
  expect(valueIn(await client.signers.withdraw({ signatureId: 2 }))).toMatchObject({ signatureId: 1, lines: [] });
  expect(valueIn(await client.signers.withdrawn({ offset: 0, limit: 10 }))).toMatchObject({ total: 1 });
  expect(valueIn(await client.search.signer({ signatureId: 1 }))).toMatchObject({ rank: -2, mission: null });
  const { clusters } = valueIn(await client.duplicates.clusters({ search: "", offset: 0, limit: 10 }));
  expect(clusters[0]?.members.map(({ rank }) => rank)).toEqual([-2, 1]);
  valueIn(await client.signers.restore({ signatureId: 1 }));
  expect(valueIn(await client.campaign.overview())).toMatchObject({ counted: 1, duplicates: 1, withdrawn: 0 });
});
