// Shows pages of packets without making them whole: one worker keeps the packet at hand open and draws page by page.
import type { PacketView, PreviewOrder, PreviewReply, ViewedPacket } from "#shared/contract/packet-worker.ts";
import { errorOf, type StartedWorker, startWorker } from "./packet-worker.ts";

export type OpenPreview = {
  readonly packet: ViewedPacket;
  /** A file of this one page. Fails when another preview was opened from the same viewer meanwhile. */
  readonly draw: (page: number) => Promise<Uint8Array>;
};

export type PacketViewer = {
  /** Opens a packet in place of the one before. */
  readonly open: (view: PacketView) => Promise<OpenPreview>;
  readonly end: () => void;
};

type Unnumbered<T> = T extends unknown ? Omit<T, "id"> : never;
type Waiting = { readonly resolve: (reply: PreviewReply) => void; readonly reject: (error: Error) => void };

/** A viewer with a worker of its own, which starts at once so that the first page need not wait for it. */
export function createPacketViewer(): PacketViewer {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const started = start(waiting);

  async function ask(order: Unnumbered<PreviewOrder>): Promise<{ readonly id: number; readonly reply: PreviewReply }> {
    const { worker } = await started;
    last += 1;
    const id = last;
    const reply = await new Promise<PreviewReply>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...order } satisfies PreviewOrder);
    });
    if (reply.kind === "failure" || reply.kind === "bug") throw errorOf(reply);
    return { id, reply };
  }

  return {
    open: async (view) => {
      const { id: opened, reply } = await ask({ kind: "open", view });
      if (reply.kind !== "opened") throw new Error("the preview worker answered something else");
      return {
        packet: reply.packet,
        draw: async (page) => {
          const drawn = await ask({ kind: "draw", opened, page });
          if (drawn.reply.kind !== "drawn") throw new Error("the preview worker answered something else");
          return drawn.reply.bytes;
        },
      };
    },
    end: () => {
      // A worker that did not start has nothing to end, and whoever asked it was told.
      started.then(({ end }) => end()).catch(() => undefined);
    },
  };
}

async function start(waiting: Map<number, Waiting>): Promise<StartedWorker> {
  const started = await startWorker(
    new Worker(new URL("../workers/preview-worker.ts", import.meta.url), { type: "module", name: "preview" }),
  );
  started.worker.addEventListener("message", ({ data }: MessageEvent<PreviewReply>) => {
    waiting.get(data.id)?.resolve(data);
    waiting.delete(data.id);
  });
  started.worker.addEventListener("error", (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || "the preview worker stopped"));
    waiting.clear();
  });
  started.worker.postMessage(started.port, [started.port]);
  return started;
}
