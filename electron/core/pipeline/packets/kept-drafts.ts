// Drafts of packets, made when they are first asked for and kept until the signers or the words of a packet change.
import type { ResourceRoot } from "#core/files/resources.ts";
import { latestForPackets } from "#core/store/events.ts";
import type { Store } from "#core/store/store.ts";
import type { PacketChoice } from "#shared/contract/packets.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import type { JobControl } from "../job.ts";
import type { PacketDraft } from "./draft-packet.ts";
import { openHandFor, performOnce } from "./packet-hands.ts";

/** Drafts that are kept: the one at hand, and those of other settings to which somebody returns. */
const mostKept = 4;

type Kept = {
  readonly key: string;
  readonly draft: Promise<PacketDraft>;
  /** Those who wait for it: a draft for nobody is not made to its end. */
  readonly waiting: Set<JobControl>;
  readonly abandon: AbortController;
};

const keptOf = new WeakMap<Store, Kept[]>();

/**
 * The draft of a mission's next packet. All who ask for the same one share the work, which is given up when nobody waits for it
 * any more. Fails as draftPacket does, and with CANCELLED.
 */
export async function keptDraft(
  store: Store,
  resources: ResourceRoot,
  choice: PacketChoice,
  control: JobControl,
): Promise<PacketDraft> {
  const all = keptOf.get(store) ?? [];
  keptOf.set(store, all);
  const date = store.now().slice(0, 10);
  const key = JSON.stringify([latestForPackets(store.reader, choice.missionId), date, choice]);
  const known = all.find((one) => one.key === key);
  const kept = known ?? startDraft(store, resources, choice, key, date);
  if (known !== undefined) all.splice(all.indexOf(known), 1);
  all.unshift(kept);
  all.length = Math.min(all.length, mostKept);
  kept.waiting.add(control);
  let isMade = false;
  try {
    const draft = await orCancelled(kept.draft, control.signal);
    isMade = true;
    return draft;
  } finally {
    kept.waiting.delete(control);
    // One that failed is made anew when it is asked for again: what it failed for may be mended outside the file.
    if (!isMade && kept.waiting.size === 0) {
      kept.abandon.abort();
      if (all.includes(kept)) all.splice(all.indexOf(kept), 1);
    }
  }
}

function startDraft(store: Store, resources: ResourceRoot, choice: PacketChoice, key: string, date: string): Kept {
  const waiting = new Set<JobControl>();
  const abandon = new AbortController();
  const draft = makeDraft(store, resources, choice, date, {
    signal: abandon.signal,
    progress(phase, done, total) {
      for (const control of waiting) control.progress(phase, done, total);
    },
  });
  // Nobody may be left to hear of a draft that was given up.
  draft.catch(() => undefined);
  return { key, draft, waiting, abandon };
}

async function makeDraft(
  store: Store,
  resources: ResourceRoot,
  choice: PacketChoice,
  date: string,
  control: JobControl,
): Promise<PacketDraft> {
  const hand = openHandFor(store, resources, choice.missionId);
  return (await performOnce(hand, { kind: "draft", choice, date }, control)).draft;
}

/** Fails with CANCELLED when the signal comes before the work has ended. */
async function orCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const cancelled = Promise.withResolvers<never>();
  const cancel = () => cancelled.reject(new ExpectedFailure({ code: "CANCELLED", params: {} }));
  signal.addEventListener("abort", cancel, { once: true });
  if (signal.aborted) cancel();
  try {
    return await Promise.race([work, cancelled.promise]);
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}
