// A thin shell round shared/packet: makes the files of a sealed packet volume by volume, and hands each to the engine to write.
import { createEngineClient, type EngineClient } from "#shared/contract/client.ts";
import type { MakingOrder, MakingProgress, MakingReply, WorkerReady } from "#shared/contract/packet-worker.ts";
import type { RenderedVolume } from "#shared/packet/draw-volume.ts";
import type { VolumeOutline } from "#shared/packet/plan.ts";
import { createOpener, drawPageOf, faultOf, linesOf, type OpenSource, unwrap } from "./open-source.ts";

declare const self: DedicatedWorkerGlobalScope;

/** The first message brings the port, each further one an order; to cancel one the window ends the worker. */
self.addEventListener("message", ({ data }: MessageEvent<MessagePort>) => serve(data), { once: true });
self.postMessage({ kind: "ready" } satisfies WorkerReady);

function serve(port: MessagePort): void {
  port.start();
  const client = createEngineClient(port);
  const openSource = createOpener(client);
  self.addEventListener("message", async ({ data: order }: MessageEvent<MakingOrder>) => {
    try {
      const { packetId } = order;
      const open = await openSource({ source: { kind: "sealed", packetId }, letter: null, stamp: "" });
      reply({ kind: "made", savedTo: await make(client, open, order) });
    } catch (error) {
      reply(faultOf(error));
    }
  });
}

function reply(message: MakingReply): void {
  self.postMessage(message);
}

async function make(
  client: EngineClient,
  open: OpenSource,
  { packetId, what }: MakingOrder,
): Promise<readonly string[]> {
  const { outline, packet, document } = open;
  switch (what.kind) {
    case "packet": {
      const { folder } = what;
      const savedTo: string[] = [];
      for (const volume of outline.volumes) {
        const made = await drawVolume(client, open, volume);
        const { bytes, pages, firstLine, lastLine, codes } = made;
        const csvSha256 = made.csv?.sha256 ?? null;
        const file = { packetId, volume: volume.number, folder, bytes, pages, firstLine, lastLine, codes, csvSha256 };
        savedTo.push(unwrap(await client.packets.saveVolume(file)).savedTo);
      }
      if (document.parts.labels) {
        const bytes = (await packet.drawLabels(outline)).slice();
        savedTo.push(unwrap(await client.packets.saveLabels({ packetId, folder, bytes })).savedTo);
      }
      return savedTo;
    }
    case "volume": {
      const volume = outline.volumes.find(({ number }) => number === what.volume);
      if (volume === undefined) throw new Error(`The packet has no volume ${what.volume}.`);
      const { bytes } = await drawVolume(client, open, volume);
      const piece = { kind: "volume", volume: volume.number } as const;
      return [unwrap(await client.packets.saveReprint({ packetId, what: piece, path: what.path, bytes })).savedTo];
    }
    case "page": {
      const bytes = await drawPageOf(client, open, what.page);
      const piece = { kind: "page", page: what.page } as const;
      return [unwrap(await client.packets.saveReprint({ packetId, what: piece, path: what.path, bytes })).savedTo];
    }
  }
}

type MadeVolume = RenderedVolume & { readonly bytes: Uint8Array<ArrayBuffer> };

async function drawVolume(client: EngineClient, open: OpenSource, volume: VolumeOutline): Promise<MadeVolume> {
  const { outline, packet, source } = open;
  const rendering = packet.startVolume(outline, volume.number);
  const progress = progressOf(open, volume);
  reply({ kind: "progress", ...progress(0) });
  const online = { list: "online", from: volume.firstLine, to: volume.lastLine } as const;
  for await (const batch of linesOf(client, source, online)) {
    await rendering.addLines("online", batch);
    reply({ kind: "progress", ...progress(batch.at(-1)?.line ?? 0) });
  }
  const { first, last } = volume.originals ?? { first: 0, last: 0 };
  for await (const batch of linesOf(client, source, { list: "originals", from: first, to: last })) {
    await rendering.addLines("originals", batch);
  }
  const made = await rendering.finish();
  return { ...made, bytes: made.bytes.slice() };
}

/** How far the packet is when an online line of the volume is drawn; pages are told by the share of the volume's lines. */
function progressOf({ outline }: OpenSource, volume: VolumeOutline): (line: number) => MakingProgress {
  const { firstPage, lastPage, firstLine, lastLine, number } = volume;
  return (line) => {
    const share = line < firstLine || lastLine === 0 ? 0 : (line - firstLine + 1) / (lastLine - firstLine + 1);
    const page = firstPage - 1 + Math.floor(share * (lastPage - firstPage + 1));
    return { volume: number, volumes: outline.volumes.length, page, pages: outline.pages };
  };
}
