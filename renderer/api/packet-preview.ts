// Shows pages of packets without making them whole: one worker keeps a few packets open and draws page by page.
import type { PacketView, PreviewOrder, PreviewReply, ViewedPacket } from "#shared/contract/packet-worker.ts";
import { errorOf, type StartedWorker, startWorker } from "./packet-worker.ts";

export type OpenPreview = {
  readonly packet: ViewedPacket;
  /** A file of this one page. Fails when the packet was let go meanwhile, which the one that is shown never is. */
  readonly draw: (page: number) => Promise<Uint8Array>;
};

export type PacketViewer = {
  /** Opens a packet to be shown in place of the one before. One that is open already is there at once, with the pages that were drawn. */
  readonly open: (view: PacketView) => Promise<OpenPreview>;
  /** Opens a packet that may be shown next, beside the one that is shown; aborting gives up what nobody has asked to be shown since. */
  readonly prepare: (view: PacketView, signal: AbortSignal) => Promise<OpenPreview>;
  /** True when its worker has stopped by a mistake, which whoever asked was told. */
  readonly hasStopped: () => boolean;
  readonly end: () => void;
};

/** Packets that are kept open: the one that is shown, those before it, and what may come next. */
const most = 4;

type Unnumbered<T> = T extends unknown ? Omit<T, "id"> : never;
type AnsweredOrder = Exclude<PreviewOrder, { kind: "close" }>;
type Waiting = { readonly resolve: (reply: PreviewReply) => void; readonly reject: (error: Error) => void };
type Opening = { readonly id: number; readonly preview: Promise<OpenPreview>; isOpen: boolean };

/** A viewer with a worker of its own, which starts at once so that the first page need not wait for it. */
export function createPacketViewer(): PacketViewer {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let hasStopped = false;
  const started = start(waiting, () => {
    hasStopped = true;
  });
  started.catch(() => {
    hasStopped = true;
  });
  /** The last that was asked for comes last. */
  const openings = new Map<string, Opening>();
  let shown: string | null = null;

  async function ask(id: number, order: Unnumbered<AnsweredOrder>): Promise<PreviewReply> {
    const { worker } = await started;
    const reply = await new Promise<PreviewReply>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...order } satisfies PreviewOrder);
    });
    if (reply.kind === "failure" || reply.kind === "bug") throw errorOf(reply);
    return reply;
  }
  function nextNumber(): number {
    last += 1;
    return last;
  }
  async function openIn(id: number, view: PacketView): Promise<OpenPreview> {
    const reply = await ask(id, { kind: "open", view });
    if (reply.kind !== "opened") throw new Error("the preview worker answered something else");
    return {
      packet: reply.packet,
      draw: async (page) => {
        const drawn = await ask(nextNumber(), { kind: "draw", opened: id, page });
        if (drawn.kind !== "drawn") throw new Error("the preview worker answered something else");
        return drawn.bytes;
      },
    };
  }
  function letGo(key: string): void {
    const opening = openings.get(key);
    if (opening === undefined) return;
    openings.delete(key);
    const order: PreviewOrder = { kind: "close", opened: opening.id };
    started.then(({ worker }) => worker.postMessage(order)).catch(() => undefined);
  }
  /** The packet, opened anew or already open, which is now the last that is let go. */
  function openKept(key: string, view: PacketView): Opening {
    const opening = openings.get(key) ?? openAnew(key, view);
    openings.delete(key);
    openings.set(key, opening);
    const others = [...openings.keys()].filter((other) => other !== key && other !== shown);
    for (const oldest of others.slice(0, Math.max(0, openings.size - most))) letGo(oldest);
    return opening;
  }
  function openAnew(key: string, view: PacketView): Opening {
    const id = nextNumber();
    const opening: Opening = { id, preview: openIn(id, view), isOpen: false };
    opening.preview.then(
      () => {
        opening.isOpen = true;
      },
      // What failed is opened anew when it is asked for again.
      () => openings.get(key) === opening && letGo(key),
    );
    return opening;
  }
  function giveUp(key: string): void {
    if (openings.get(key)?.isOpen === false) letGo(key);
  }

  return {
    open(view) {
      const key = JSON.stringify(view);
      const before = shown;
      shown = key;
      if (before !== null && before !== key) giveUp(before);
      return openKept(key, view).preview;
    },
    prepare(view, signal) {
      const key = JSON.stringify(view);
      signal.addEventListener("abort", () => key !== shown && giveUp(key), { once: true });
      return openKept(key, view).preview;
    },
    hasStopped: () => hasStopped,
    end: () => {
      // A worker that did not start has nothing to end, and whoever asked it was told.
      started.then(({ end }) => end()).catch(() => undefined);
    },
  };
}

async function start(waiting: Map<number, Waiting>, onStop: () => void): Promise<StartedWorker> {
  const started = await startWorker(
    new Worker(new URL("../workers/preview-worker.ts", import.meta.url), { type: "module", name: "preview" }),
  );
  started.worker.addEventListener("message", ({ data }: MessageEvent<PreviewReply>) => {
    waiting.get(data.id)?.resolve(data);
    waiting.delete(data.id);
  });
  started.worker.addEventListener("error", (event) => {
    onStop();
    for (const { reject } of waiting.values()) reject(new Error(event.message || "the preview worker stopped"));
    waiting.clear();
  });
  started.worker.postMessage(started.port, [started.port]);
  return started;
}
