// The plan of a packet: which line begins which page of its lists, and which page of which volume holds what. Plain data.

/** The online signatories, or those whose originals on paper are enclosed. Each list counts its lines from 1. */
export type ListKind = "online" | "originals";

/** The pages of one list. */
export type ListPlan = {
  /** The first line of each page; empty when the list has no lines. */
  readonly firstLines: readonly number[];
  /** 0 when the list has no lines. */
  readonly lastLine: number;
};

/** The plans of a packet's lists; null for a list that is not printed. A sealed packet keeps them. */
export type PacketPlans = { readonly online: ListPlan | null; readonly originals: ListPlan | null };

/** What pages hold, in the order in which a packet has it. */
export type PagePart =
  | "cover"
  | "letter"
  | "withdrawn"
  | "delegation"
  | "translation"
  | "summary"
  | "list"
  | "originals"
  | "receiptForMission"
  | "receiptForDelegation"
  | "blank";

/** Pages of one part that follow each other in a volume. */
export type PageRun = {
  readonly part: PagePart;
  /** Counted through the whole packet from 1. */
  readonly firstPage: number;
  readonly pages: number;
  /** How many pages of the part stand before it, in this volume or an earlier one. */
  readonly offset: number;
};

/** Lines include both ends and are 0 when there are none. */
export type LineRange = { readonly firstLine: number; readonly lastLine: number };

export type VolumeOutline = LineRange & {
  readonly number: number;
  readonly firstPage: number;
  readonly lastPage: number;
  /** Of paper. */
  readonly sheets: number;
  /** Lines of the list of originals on paper that stand in it. */
  readonly originals: { readonly first: number; readonly last: number } | null;
  readonly runs: readonly PageRun[];
};

/** Everything that is known of a packet before a page of it is drawn. */
export type PacketOutline = {
  readonly pages: number;
  readonly sheets: number;
  readonly volumes: readonly VolumeOutline[];
  readonly plans: PacketPlans;
};

/** One page. `list` is null on pages without lines. */
export type PageOutline = LineRange & {
  readonly page: number;
  readonly volume: number;
  readonly part: PagePart;
  readonly list: ListKind | null;
  /** Which page of its part it is, from 0. */
  readonly index: number;
};

/** What stands on a page. @throws Error when the packet has no such page */
export function outlinePage(outline: PacketOutline, page: number): PageOutline {
  for (const volume of outline.volumes) {
    const run = volume.runs.find(({ firstPage, pages }) => page >= firstPage && page < firstPage + pages);
    if (run === undefined) continue;
    const index = run.offset + page - run.firstPage;
    const list = listOfPart(run.part);
    return { page, volume: volume.number, part: run.part, list, index, ...linesOfPage(outline.plans, list, index) };
  }
  throw new Error(`The packet has no page ${page}.`);
}

/** The list that a part prints. */
export function listOfPart(part: PagePart): ListKind | null {
  return part === "list" ? "online" : part === "originals" ? "originals" : null;
}

/** The lines on a page of a list, counted from 0. */
export function linesOfPage(plans: PacketPlans, list: ListKind | null, index: number): LineRange {
  const plan = list === null ? null : plans[list];
  if (plan === null) return { firstLine: 0, lastLine: 0 };
  const next = plan.firstLines[index + 1];
  return { firstLine: plan.firstLines[index] ?? 0, lastLine: next === undefined ? plan.lastLine : next - 1 };
}
