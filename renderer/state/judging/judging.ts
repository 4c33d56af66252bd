// Walks through pairs and judges them: pages are loaded ahead, decisions are sent in order behind. Knows no window, no engine.
import type { Verdict } from "#shared/model/review.ts";
import { createStore, type Store } from "../store.ts";
import { createOrderedSender } from "./ordered-sender.ts";

export type Entry<Pair> = {
  readonly key: string;
  readonly pair: Pair;
  /** The verdict that holds, or will hold once it is stored. */
  readonly verdict: Verdict | null;
  /** Passed over on the way to the next pair. */
  readonly isJudged: boolean;
};

/** Where pairs come from. */
export type PairQueue<Pair> = {
  /** True when a pair that was just loaded waits for nobody. */
  readonly isJudged: (pair: Pair) => boolean;
  /** The pairs after this one, or the first ones; `known` is how many the walk has. */
  readonly load: (
    after: Pair | null,
    known: number,
  ) => Promise<{ readonly total: number; readonly pairs: readonly Pair[]; readonly isLast: boolean }>;
};

/** What pairs are, and where decisions go. */
export type Bench<Pair, Receipt> = {
  readonly keyOf: (pair: Pair) => string;
  readonly verdictOf: (pair: Pair) => Verdict | null;
  readonly decide: (pair: Pair, verdict: Verdict) => Promise<Receipt>;
  readonly undo: (pair: Pair, receipt: Receipt, before: Verdict | null) => Promise<void>;
  /** True when a decision about the first pair may change what is shown of the second. */
  readonly touches: (decided: Pair, other: Pair) => boolean;
  /** Called at once for each verdict, also one that is taken back, before it is stored. */
  readonly onJudged?: (pair: Pair, before: Verdict | null, after: Verdict | null) => void;
  readonly onStored?: () => void;
  /** Milliseconds. */
  readonly now: () => number;
};

export type JudgingState<Pair> = {
  readonly entries: readonly Entry<Pair>[];
  /** The pair at hand; the number of entries when there is none, for now or at the end. */
  readonly at: number;
  /** Null before the first page. */
  readonly total: number | null;
  readonly isLoading: boolean;
  readonly isComplete: boolean;
  readonly loadError: unknown;
  /** The decision that could not be stored; it and what was decided after it wait, and no further one is taken. */
  readonly failed: { readonly key: string; readonly error: unknown } | null;
  /** Decisions that are not stored yet. */
  readonly waiting: number;
  readonly last: { readonly pair: Pair; readonly verdict: Verdict } | null;
  /** When each decision that holds was made. */
  readonly times: readonly number[];
};

export type Judging<Pair> = {
  readonly state: Store<JudgingState<Pair>>;
  /** Begins with another queue. What was decided can still be undone. */
  readonly show: (queue: PairQueue<Pair>) => void;
  readonly decide: (verdict: Verdict) => void;
  /** Takes the last decision back and goes to its pair. */
  readonly undo: () => void;
  readonly move: (step: number) => void;
  /** To the first pair that was passed over, if there is one. */
  readonly goToOpen: () => void;
  readonly retry: () => void;
  readonly giveUp: () => void;
  /** Loads what lies ahead anew, the pair at hand too. */
  readonly refresh: () => void;
  readonly settled: () => Promise<void>;
  /** Forgets everything, also what could not be stored. */
  readonly stop: () => void;
};

type Decision<Pair> = {
  readonly kind: "decision";
  readonly entry: Entry<Pair>;
  readonly verdict: Verdict;
  readonly time: number;
};
type Step<Pair> = Decision<Pair> | { readonly kind: "undo"; readonly of: Decision<Pair> };

/** So many pairs are kept ready. */
const ahead = 50;

const nothing = {
  entries: [],
  at: 0,
  total: null,
  isLoading: false,
  isComplete: false,
  loadError: null,
  failed: null,
  waiting: 0,
  last: null,
  times: [],
} as const;

export function createJudging<Pair, Receipt>(bench: Bench<Pair, Receipt>): Judging<Pair> {
  const state: Store<JudgingState<Pair>> = createStore<JudgingState<Pair>>(nothing);
  const receipts = new Map<Decision<Pair>, Receipt>();
  let queue: PairQueue<Pair> | null = null;
  let done: readonly Decision<Pair>[] = [];
  let failedStep: Step<Pair> | null = null;
  /** A load that an earlier walk began is not used. */
  let walk = 0;
  let mustRefresh = false;

  const sender = createOrderedSender<Step<Pair>>({ send, onSent, onFailed });

  function set(change: Partial<JudgingState<Pair>>): void {
    state.set({ ...state.get(), ...change });
  }

  function setDone(next: readonly Decision<Pair>[]): void {
    done = next;
    const last = next.at(-1);
    set({
      last: last === undefined ? null : { pair: last.entry.pair, verdict: last.verdict },
      times: next.map(({ time }) => time),
    });
  }

  // Loading

  function entryOf(pair: Pair): Entry<Pair> {
    const isJudged = queue?.isJudged(pair) ?? false;
    return { key: bench.keyOf(pair), pair, verdict: bench.verdictOf(pair), isJudged };
  }

  function nextOpen(entries: readonly Entry<Pair>[], from: number): number {
    const found = entries.findIndex((entry, index) => index >= from && !entry.isJudged);
    return found < 0 ? entries.length : found;
  }

  async function loadAhead(): Promise<void> {
    const { entries, at, isLoading, isComplete, loadError } = state.get();
    if (queue === null || isLoading || isComplete || loadError !== null || entries.length - at > ahead) return;
    const mine = walk;
    set({ isLoading: true });
    try {
      const page = await queue.load(entries.at(-1)?.pair ?? null, entries.length);
      if (mine !== walk) return;
      const now = state.get();
      const known = new Set(now.entries.map(({ key }) => key));
      const added = page.pairs.map(entryOf).filter(({ key }) => !known.has(key));
      const next = [...now.entries, ...added];
      const stoodAtEnd = now.at >= now.entries.length;
      set({
        entries: next,
        at: stoodAtEnd ? nextOpen(next, now.at) : now.at,
        total: now.total ?? page.total,
        isComplete: page.isLast,
        isLoading: false,
      });
      void loadAhead();
    } catch (error) {
      if (mine === walk) set({ isLoading: false, loadError: error });
    }
  }

  /** Asks for what follows the pair before the one at hand, and puts it in the place of what lay ahead. */
  async function refresh(): Promise<void> {
    const from = queue;
    mustRefresh = state.get().failed !== null;
    if (from === null || mustRefresh) return;
    await sender.settled();
    if (from !== queue) return;
    walk += 1;
    const mine = walk;
    const { entries, at } = state.get();
    set({ isLoading: true, loadError: null });
    try {
      const page = await from.load(entries[at - 1]?.pair ?? null, at);
      if (mine !== walk) return;
      const now = state.get();
      const fresh = page.pairs.map(entryOf);
      const freshOf = new Map(fresh.map((entry) => [entry.key, entry]));
      const walked = now.at > at ? now.at + 1 : at;
      const kept = now.entries
        .filter((entry, index) => index < walked || entry.isJudged)
        .map((entry) => (entry.isJudged ? entry : (freshOf.get(entry.key) ?? entry)));
      const known = new Set(kept.map(({ key }) => key));
      const next = [...kept, ...fresh.filter(({ key }) => !known.has(key))];
      const stillThere = next[now.at] !== undefined && next[now.at]?.key === now.entries[now.at]?.key;
      set({
        entries: next,
        at: stillThere ? now.at : nextOpen(next, now.at),
        total: Math.max(next.length, page.total + judgedHere(kept)),
        isComplete: page.isLast,
        isLoading: false,
      });
      void loadAhead();
    } catch (error) {
      if (mine === walk) set({ isLoading: false, loadError: error });
    }
  }

  function judgedHere(entries: readonly Entry<Pair>[]): number {
    return entries.filter((entry) => entry.isJudged && queue?.isJudged(entry.pair) === false).length;
  }

  // Deciding

  async function send(step: Step<Pair>): Promise<void> {
    if (step.kind === "decision") {
      receipts.set(step, await bench.decide(step.entry.pair, step.verdict));
      return;
    }
    const receipt = receipts.get(step.of);
    if (receipt === undefined) throw new Error("a decision without a receipt cannot be undone");
    await bench.undo(step.of.entry.pair, receipt, step.of.entry.verdict);
    receipts.delete(step.of);
  }

  function onSent(step: Step<Pair>): void {
    set({ waiting: sender.waiting() });
    bench.onStored?.();
    const decided = step.kind === "decision" ? step.entry.pair : step.of.entry.pair;
    const { entries, at } = state.get();
    if (entries.slice(at).some(({ pair }) => bench.touches(decided, pair))) mustRefresh = true;
    if (mustRefresh && sender.waiting() === 0) void refresh();
  }

  function onFailed(step: Step<Pair>, error: unknown): void {
    failedStep = step;
    const { entry } = step.kind === "decision" ? step : step.of;
    bringBack(entry, {});
    set({ failed: { key: entry.key, error }, waiting: sender.waiting() });
  }

  /** Stands at the entry's pair, with this changed; puts it back into the walk when it is no longer there. */
  function bringBack(entry: Entry<Pair>, change: Partial<Entry<Pair>>): void {
    const { entries, at } = state.get();
    const index = entries.findIndex(({ key }) => key === entry.key);
    if (index >= 0) {
      set({ at: index, entries: entries.map((one, i) => (i === index ? { ...one, ...change } : one)) });
    } else {
      set({ entries: [...entries.slice(0, at), { ...entry, ...change }, ...entries.slice(at)] });
    }
  }

  function judge(entry: Entry<Pair>, verdict: Verdict): void {
    const { entries, at } = state.get();
    const decision: Decision<Pair> = { kind: "decision", entry, verdict, time: bench.now() };
    const next = entries.map((one, index) => (index === at ? { ...one, verdict, isJudged: true } : one));
    set({ entries: next, at: nextOpen(next, at + 1) });
    setDone([...done, decision]);
    bench.onJudged?.(entry.pair, entry.verdict, verdict);
    sender.push(decision);
    set({ waiting: sender.waiting() });
    void loadAhead();
  }

  function decide(verdict: Verdict): void {
    const { entries, at, failed } = state.get();
    const entry = entries[at];
    // Whoever types quickly meant this verdict for a later pair: first it is settled what becomes of the one that failed.
    if (entry === undefined || failed !== null) return;
    judge(entry, verdict);
  }

  function undo(): void {
    const decision = done.at(-1);
    if (decision === undefined) return;
    setDone(done.slice(0, -1));
    bringBack(decision.entry, { verdict: decision.entry.verdict, isJudged: decision.entry.isJudged });
    bench.onJudged?.(decision.entry.pair, decision.verdict, decision.entry.verdict);
    if (failedStep === decision) clearFailed();
    if (!sender.takeBack(decision)) sender.push({ kind: "undo", of: decision });
    set({ waiting: sender.waiting() });
  }

  function clearFailed(): void {
    failedStep = null;
    set({ failed: null });
  }

  function retry(): void {
    const { entries, at } = state.get();
    clearFailed();
    set({ at: nextOpen(entries, at) });
    sender.retry();
  }

  function giveUp(): void {
    const step = failedStep;
    if (step === null) return;
    clearFailed();
    if (step.kind === "decision") {
      setDone(done.filter((decision) => decision !== step));
      bringBack(step.entry, { verdict: step.entry.verdict, isJudged: step.entry.isJudged });
      bench.onJudged?.(step.entry.pair, step.verdict, step.entry.verdict);
    } else {
      setDone([...done, step.of]);
      bringBack(step.of.entry, { verdict: step.of.verdict, isJudged: true });
      bench.onJudged?.(step.of.entry.pair, step.of.entry.verdict, step.of.verdict);
    }
    sender.takeBack(step);
    set({ waiting: sender.waiting() });
  }

  return {
    state,
    show: (next) => {
      walk += 1;
      const mine = walk;
      queue = next;
      set({ entries: [], at: 0, total: null, isLoading: false, isComplete: false, loadError: null });
      void sender.settled().then(() => {
        if (mine === walk) void loadAhead();
      });
    },
    decide,
    undo,
    move: (step) => {
      const { entries, at } = state.get();
      set({ at: Math.min(Math.max(0, at + step), entries.length) });
      void loadAhead();
    },
    goToOpen: () => set({ at: nextOpen(state.get().entries, 0) }),
    retry,
    giveUp,
    refresh: () => void refresh(),
    settled: () => sender.settled(),
    stop: () => {
      walk += 1;
      queue = null;
      sender.stop();
      receipts.clear();
      failedStep = null;
      mustRefresh = false;
      done = [];
      state.set(nothing);
    },
  };
}
