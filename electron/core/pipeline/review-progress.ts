// How far the review is: how many pairs are open, decided and in the second look, by everything the queue can be narrowed to.
import { setImmediate } from "node:timers/promises";
import type { StoreReader } from "#core/store/connection.ts";
import { countDecisions, listReviewers } from "#core/store/decisions.ts";
import { listMissions, readRoutes } from "#core/store/missions.ts";
import { guardsFrom } from "#core/store/pairs.ts";
import { openPairsAfter, type QueuePlace } from "#core/store/review-queue.ts";
import { listSourceFiles, signatureRanges } from "#core/store/source-files.ts";
import { untilNextEventAsync } from "#core/store/until-next-event.ts";
import type { ReviewProgress } from "#shared/contract/review.ts";
import { type NameScript, nameScripts, type PairGuard, pairGuards } from "#shared/model/review.ts";

/** Open pairs that are counted between two pauses: about 5 ms of work. */
const atOnce = 1000;
const hour = 3_600_000;

type OpenCounts = Pick<ReviewProgress, "open" | "bands" | "guards" | "scripts" | "sources" | "missions">;

/** How far the review is. Other calls are answered while the open pairs are counted. */
export async function reviewProgress(reader: StoreReader, now: string): Promise<ReviewProgress> {
  const counts = await untilNextEventAsync(reader, "open pairs", () => countOpen(reader));
  const { same, different, unsure } = countDecisions(reader);
  const anHourAgo = new Date(Date.parse(now) - hour).toISOString();
  const reviewers = listReviewers(reader, anHourAgo);
  return {
    ...counts,
    second: unsure,
    decided: same + different,
    reviewers: reviewers.map(({ by, decisions, lately }) => ({ by, decisions, lastHour: lately })),
  };
}

/** Counts in one pass; a pair of two source files or of two missions counts for both. */
async function countOpen(reader: StoreReader): Promise<OpenCounts> {
  const ranges = [...signatureRanges(reader)];
  const sourceOf = (id: number) => ranges.find(([, { last }]) => id <= last)?.[0];
  const routes = readRoutes(reader);
  const missionOf = (country: string | null) => (country === null ? undefined : routes.get(country));
  const bands = createTally<number>();
  const guards = createTally<PairGuard>();
  const scripts = createTally<NameScript>();
  const sources = createTally<number>();
  const missions = createTally<string>();
  let open = 0;
  let last: QueuePlace | null = null;
  for (;;) {
    const pairs = openPairsAfter(reader, last, atOnce);
    for (const pair of pairs) {
      bands.add(Math.floor(pair.score));
      for (const guard of guardsFrom(pair.guards)) guards.add(guard);
      scripts.add(pair.script);
      sources.addBoth(sourceOf(pair.leftId), sourceOf(pair.rightId));
      missions.addBoth(missionOf(pair.leftCountry), missionOf(pair.rightCountry));
    }
    open += pairs.length;
    if (pairs.length < atOnce) break;
    last = pairs.at(-1) ?? null;
    await setImmediate();
  }
  return {
    open,
    bands: [...bands.counts].map(([from, n]) => ({ from, to: from + 1, open: n })).toSorted((a, b) => b.from - a.from),
    guards: pairGuards.flatMap((guard) => guards.counted(guard).map((n) => ({ guard, open: n }))),
    scripts: nameScripts.flatMap((script) => scripts.counted(script).map((n) => ({ script, open: n }))),
    sources: listSourceFiles(reader).flatMap(({ id, name }) =>
      sources.counted(id).map((n) => ({ sourceFileId: id, name, open: n })),
    ),
    missions: listMissions(reader)
      .flatMap(({ id, city }) => missions.counted(id).map((n) => ({ missionId: id, city, open: n })))
      .toSorted((a, b) => b.open - a.open || (a.missionId < b.missionId ? -1 : 1)),
  };
}

function createTally<Value>() {
  const counts = new Map<Value, number>();
  function add(value: Value | undefined): void {
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return {
    counts,
    add,
    /** Counts a pair for the values of its two sides, once when they are the same. */
    addBoth(left: Value | undefined, right: Value | undefined): void {
      add(left);
      if (right !== left) add(right);
    },
    /** The count of a value, in a list; no count when no pair has it. */
    counted(value: Value): readonly number[] {
      const known = counts.get(value);
      return known === undefined ? [] : [known];
    },
  };
}
