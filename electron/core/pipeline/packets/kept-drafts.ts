// Drafts of packets, made when they are first asked for or ahead of it, and kept until the signers or the words of a packet change.
import type { ResourceRoot } from "#core/files/resources.ts";
import { latestForPackets } from "#core/store/events.ts";
import type { Store } from "#core/store/store.ts";
import { untilNextEvent } from "#core/store/until-next-event.ts";
import { waitingByMission } from "#core/store/waiting-signers.ts";
import type { PacketChoice } from "#shared/contract/packets.ts";
import { ExpectedFailure, fail } from "#shared/errors/outcome.ts";
import { type JobControl, untilCancelled } from "../job.ts";
import type { PacketDraft } from "./draft-packet.ts";
import { openPacketDesk } from "./packet-desk.ts";
import { openPacketHand } from "./packet-hands.ts";
import type { UndrawableSigners } from "./undrawable-signers.ts";

/** Waiting signers up to whom a draft takes less time than a thread needs to start. */
const fewSigners = 1000;

/** Lines of the drafts that are kept, those at hand aside; each takes 4 bytes. */
const mostLines = 2_000_000;

/** Milliseconds after an answer in which nothing is made ahead: whoever asked now draws the page. */
const rest = 500;

/** What a draft takes beside its lines, its letter and its picture above all, as lines. */
const linesOfWords = 10_000;

type Kept = {
  readonly choice: PacketChoice;
  /** Another one when the draft may be another one. */
  readonly key: string;
  /** What it takes, as lines. */
  readonly size: number;
  readonly draft: Promise<PacketDraft>;
  /** The same, once it is there. */
  readonly made: { draft: PacketDraft | null };
  /** Those who wait for it: a draft for nobody is not made to its end. */
  readonly waiting: Set<JobControl>;
  readonly abandon: AbortController;
};

export type Drafts = {
  /**
   * The draft of a mission's next packet. All who ask for the same one share the work, which is given up when nobody waits for it
   * any more. Fails as draftPacket does, and with CANCELLED.
   */
  readonly ask: (choice: PacketChoice, control: JobControl) => Promise<PacketDraft>;
  /**
   * Makes a draft that nobody asked for yet, unless it is there, and gives way to whoever asks for one; false when it cannot be made.
   * Fails with CANCELLED alone.
   */
  readonly makeAhead: (choice: PacketChoice, control: JobControl) => Promise<boolean>;
  /** How many of these drafts can be kept beside each other, from the first on. */
  readonly room: (choices: readonly PacketChoice[]) => number;
  /** Waiting signers of a mission who cannot be drawn, as a kept draft tells or a search. Fails with CANCELLED. */
  readonly undrawable: (missionId: string, control: JobControl) => Promise<UndrawableSigners>;
  /** Keeps the thread of the drafts ready until what is given is called. */
  readonly hold: () => () => Promise<void>;
  /** Aborted when the campaign is closed. */
  readonly ended: AbortSignal;
  readonly end: () => void;
};

const draftsOf = new WeakMap<Store, Drafts>();

/** As {@link Drafts.ask}. */
export function keptDraft(
  store: Store,
  resources: ResourceRoot,
  choice: PacketChoice,
  control: JobControl,
): Promise<PacketDraft> {
  return keptDrafts(store, resources).ask(choice, control);
}

/** Ends what is made ahead of its being asked for: the campaign is being closed. */
export function endDrafts(store: Store): void {
  draftsOf.get(store)?.end();
}

/** The drafts of an open campaign. */
export function keptDrafts(store: Store, resources: ResourceRoot): Drafts {
  const drafts = draftsOf.get(store) ?? createDrafts(store, resources);
  draftsOf.set(store, drafts);
  return drafts;
}

function createDrafts(store: Store, resources: ResourceRoot): Drafts {
  const desk = openPacketDesk(store, resources);
  let kept: readonly Kept[] = [];
  let asking = 0;
  /** Settled when nobody asks and the rest after it is over; null since then. */
  let quiet: PromiseWithResolvers<void> | null = null;
  let resting: NodeJS.Timeout | undefined;
  /** Ends what is made ahead for now. */
  let giveWay = new AbortController();
  const ended = new AbortController();

  const keyOf = (choice: PacketChoice) =>
    JSON.stringify([latestForPackets(store.reader, choice.missionId), store.now().slice(0, 10), choice]);

  function signersOf(missionId: string): number {
    const waiting = untilNextEvent(store.reader, "waiting", () => waitingByMission(store.reader));
    const { online, originals } = waiting.get(missionId) ?? { online: 0, originals: 0 };
    return online + originals;
  }

  function start(choice: PacketChoice, key: string, isAhead: boolean): Kept {
    const waiting = new Set<JobControl>();
    const abandon = new AbortController();
    const signers = signersOf(choice.missionId);
    const control: JobControl = {
      signal: abandon.signal,
      progress(phase, done, total) {
        for (const one of waiting) one.progress(phase, done, total);
      },
    };
    // Nothing that nobody waits for keeps the calling thread from its answers.
    const hand = signers <= fewSigners && !isAhead ? openPacketHand(store.reader, resources) : desk;
    const made: { draft: PacketDraft | null } = { draft: null };
    const draft = hand.perform({ kind: "draft", choice, date: store.now().slice(0, 10) }, control).then((result) => {
      made.draft = result.draft;
      return result.draft;
    });
    // Nobody may be left to hear of a draft that was given up.
    draft.catch(() => undefined);
    return { choice, key, size: signers + linesOfWords, draft, made, waiting, abandon };
  }

  /** The last that was asked for comes first, and what there is no room for is let go. */
  function keep(one: Kept): void {
    let size = 0;
    kept = [one, ...kept.filter((other) => other !== one && !isReplacedBy(other, one))].filter((other) => {
      size += other.size;
      return other === one || size <= mostLines;
    });
  }

  async function share(choice: PacketChoice, control: JobControl, isAhead: boolean): Promise<PacketDraft> {
    const key = keyOf(choice);
    const known = kept.find((one) => one.key === key);
    // Whoever asks has the processor to themselves, unless it is that very draft that is being made.
    if (!isAhead && (known === undefined || known.made.draft !== null)) giveWay.abort();
    const one = known ?? start(choice, key, isAhead);
    keep(one);
    one.waiting.add(control);
    try {
      return await untilCancelled(one.draft, control.signal);
    } finally {
      one.waiting.delete(control);
      // One that failed is made anew when it is asked for again: what it failed for may be mended outside the file.
      if (one.made.draft === null && one.waiting.size === 0) {
        one.abandon.abort();
        kept = kept.filter((other) => other !== one);
      }
    }
  }

  function endRest(): void {
    quiet?.resolve();
    quiet = null;
  }
  /** Nothing is made ahead while it lasts, and a moment after. */
  async function whileAsking<T>(work: () => Promise<T>): Promise<T> {
    clearTimeout(resting);
    quiet ??= Promise.withResolvers();
    asking += 1;
    try {
      return await work();
    } finally {
      asking -= 1;
      if (asking === 0) resting = setTimeout(endRest, rest).unref();
    }
  }

  return {
    ask: (choice, control) => whileAsking(() => share(choice, control, false)),
    async makeAhead(choice, control) {
      for (;;) {
        while (quiet !== null) await untilCancelled(quiet.promise, control.signal);
        if (control.signal.aborted) fail("CANCELLED");
        giveWay = new AbortController();
        const signal = AbortSignal.any([control.signal, giveWay.signal]);
        try {
          await share(choice, { ...control, signal }, true);
          return true;
        } catch (error) {
          if (!(error instanceof ExpectedFailure) || control.signal.aborted) throw error;
          // What it failed of is told to whoever asks for it.
          if (!giveWay.signal.aborted) return false;
        }
      }
    },
    room(choices) {
      let size = 0;
      const first = choices.findIndex(({ missionId }) => {
        size += signersOf(missionId) + linesOfWords;
        return size > mostLines;
      });
      return first < 0 ? choices.length : Math.max(1, first);
    },
    undrawable: (missionId, control) =>
      whileAsking(async () => {
        const known = kept.find((one) => one.choice.missionId === missionId && one.key === keyOf(one.choice));
        if (known?.made.draft != null) return known.made.draft.undrawable;
        giveWay.abort();
        const hand = signersOf(missionId) <= fewSigners ? openPacketHand(store.reader, resources) : desk;
        return (await hand.perform({ kind: "undrawable", missionId }, control)).found;
      }),
    hold: desk.hold,
    ended: ended.signal,
    end: () => ended.abort(),
  };
}

/** True of a draft of the same packet as it was before something changed. */
function isReplacedBy(earlier: Kept, later: Kept): boolean {
  return JSON.stringify(earlier.choice) === JSON.stringify(later.choice) && earlier.waiting.size === 0;
}
