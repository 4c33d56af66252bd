// The facets of the queue: what it can be narrowed to, how many open pairs each value has, which one is chosen. Pure.
import type { QueueFilter, ReviewProgress } from "#shared/contract/review.ts";

export type FacetName = "state" | "band" | "guard" | "script" | "source" | "mission" | "by";

export type FacetValue = {
  readonly id: string;
  /** What to say for it: a word of the language by its key, or a name as it is. */
  readonly word: { readonly key: string } | { readonly name: string } | { readonly from: number; readonly to: number };
  /** Null where the count of open pairs says nothing. */
  readonly count: number | null;
  readonly isChosen: boolean;
  /** What choosing it changes, or letting it go when it is chosen. */
  readonly change: Partial<QueueFilter>;
};

export type Facet = { readonly name: FacetName; readonly values: readonly FacetValue[] };

/** The facets that have something to choose from. Counts are of open pairs, so they are told while open pairs are shown. */
export function facetsOf(progress: ReviewProgress, filter: QueueFilter): readonly Facet[] {
  const counted = (open: number) => (filter.state === "open" ? open : null);
  const facets: readonly Facet[] = [
    {
      name: "state",
      values: (["open", "second", "decided"] as const).map((state) => ({
        id: state,
        word: { key: state },
        count: progress[state],
        isChosen: filter.state === state,
        change: { state },
      })),
    },
    {
      name: "band",
      values: progress.bands.map(({ from, to, open }) => {
        const isChosen = filter.from === from && filter.to === to;
        return {
          id: `${from}`,
          word: { from, to },
          count: counted(open),
          isChosen,
          change: isChosen ? { from: null, to: null } : { from, to },
        };
      }),
    },
    {
      name: "guard",
      values: progress.guards.map(({ guard, open }) => {
        const isChosen = filter.guard === guard;
        return {
          id: guard,
          word: { key: guard },
          count: counted(open),
          isChosen,
          change: { guard: isChosen ? null : guard },
        };
      }),
    },
    {
      name: "script",
      values: progress.scripts.map(({ script, open }) => {
        const isChosen = filter.script === script;
        return {
          id: script,
          word: { key: script },
          count: counted(open),
          isChosen,
          change: { script: isChosen ? null : script },
        };
      }),
    },
    {
      name: "source",
      values: progress.sources.map(({ sourceFileId, name, open }) => {
        const isChosen = filter.sourceFileId === sourceFileId;
        return {
          id: String(sourceFileId),
          word: { name },
          count: counted(open),
          isChosen,
          change: { sourceFileId: isChosen ? null : sourceFileId },
        };
      }),
    },
    {
      name: "mission",
      values: progress.missions.map(({ missionId, city, open }) => {
        const isChosen = filter.missionId === missionId;
        return {
          id: missionId,
          word: { name: city },
          count: counted(open),
          isChosen,
          change: { missionId: isChosen ? null : missionId },
        };
      }),
    },
    {
      name: "by",
      values: progress.reviewers.map(({ by, decisions }) => {
        const isChosen = filter.by === by;
        return {
          id: by,
          word: { name: by },
          count: decisions,
          isChosen,
          change: { by: isChosen ? null : by },
        };
      }),
    },
  ];
  return facets.filter(({ values }) => values.length > 0);
}
