// A thin shell round shared/packet: keeps one packet open and draws the pages that the window asks for, one by one.
import { createEngineClient } from "#shared/contract/client.ts";
import type { PreviewOrder, PreviewReply, ViewedPacket, WorkerReady } from "#shared/contract/packet-worker.ts";
import type { PacketOutline } from "#shared/packet/plan.ts";
import { createOpener, drawPageOf, faultOf, type OpenSource } from "./open-source.ts";

declare const self: DedicatedWorkerGlobalScope;

/** The first message brings the port; the window ends the worker, and its port with it. */
self.addEventListener("message", ({ data }: MessageEvent<MessagePort>) => serve(data), { once: true });
self.postMessage({ kind: "ready" } satisfies WorkerReady);

function serve(port: MessagePort): void {
  port.start();
  const client = createEngineClient(port);
  const open = createOpener(client);
  let shown: { readonly number: number; readonly packet: Promise<OpenSource> } | null = null;

  async function answer(order: PreviewOrder): Promise<PreviewReply> {
    switch (order.kind) {
      case "open": {
        const packet = open(order.view);
        shown = { number: order.id, packet };
        return { id: order.id, kind: "opened", packet: viewed((await packet).outline) };
      }
      case "draw": {
        if (shown?.number !== order.opened) throw new Error("another packet was opened meanwhile");
        const bytes = await drawPageOf(client, await shown.packet, order.page);
        return { id: order.id, kind: "drawn", bytes };
      }
    }
  }

  self.addEventListener("message", async ({ data }: MessageEvent<PreviewOrder>) => {
    const reply = await answer(data).catch((error: unknown) => ({ id: data.id, ...faultOf(error) }));
    self.postMessage(reply, { transfer: reply.kind === "drawn" ? [reply.bytes.buffer] : [] });
  });
}

function viewed({ pages, sheets, volumes }: PacketOutline): ViewedPacket {
  return {
    pages,
    sheets,
    volumes: volumes.length,
    sections: volumes.flatMap(({ number, runs }) =>
      runs.filter(({ part }) => part !== "blank").map(({ part, firstPage }) => ({ volume: number, part, firstPage })),
    ),
  };
}
