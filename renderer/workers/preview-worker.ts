// A thin shell round shared/packet: keeps packets open and draws the pages that the window asks for, one by one.
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
  const opened = new Map<number, { readonly packet: Promise<OpenSource>; readonly closing: AbortController }>();

  async function answer(order: Exclude<PreviewOrder, { kind: "close" }>): Promise<PreviewReply> {
    const { id } = order;
    switch (order.kind) {
      case "open": {
        const closing = new AbortController();
        const packet = open(order.view, closing.signal);
        opened.set(id, { packet, closing });
        return { id, kind: "opened", packet: viewed((await packet).outline) };
      }
      case "draw": {
        const known = opened.get(order.opened);
        if (known === undefined) throw new Error("the packet was closed meanwhile");
        return { id, kind: "drawn", bytes: await drawPageOf(client, await known.packet, order.page) };
      }
    }
  }
  function close(number: number): void {
    opened.get(number)?.closing.abort();
    opened.delete(number);
  }

  self.addEventListener("message", async ({ data }: MessageEvent<PreviewOrder>) => {
    if (data.kind === "close") return close(data.opened);
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
