// The signatures that look like no people, loaded in pages, and the decisions on them with the way back.
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { JunkSignature } from "#shared/contract/import.ts";
import type { JunkReason } from "#shared/model/signature.ts";
import { ask } from "../../api/engine.ts";
import { tellFailure } from "../../state/jobs.ts";
import { keys } from "../../state/queries.ts";

export type JunkFilter = { readonly reason: JunkReason | null; readonly held: boolean | null };

const pageSize = 200;
const largestPage = 1000;
/** As many as one call may decide. */
const largestDecision = 100_000;

function junkPage(filter: JunkFilter, offset: number, limit: number) {
  return ask((client) => client.import.junk({ ...filter, offset, limit }));
}

export function useJunk(filter: JunkFilter) {
  const pages = useInfiniteQuery({
    queryKey: [...keys.junk, filter.reason, filter.held],
    queryFn: ({ pageParam }) => junkPage(filter, pageParam, pageSize),
    initialPageParam: 0,
    getNextPageParam: (last, _pages, offset) =>
      offset + last.signatures.length < last.total ? offset + last.signatures.length : undefined,
    placeholderData: (earlier) => earlier,
  });
  const first = pages.data?.pages[0];
  return {
    signatures: pages.data?.pages.flatMap((page) => page.signatures) ?? [],
    /** Null before the first answer. */
    total: first?.total ?? null,
    byReason: first?.byReason ?? {},
    error: pages.error,
    retry: () => void pages.refetch(),
    loadMore: () => {
      if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
    },
  };
}

/** Every signature of the filter, those that are not loaded too. */
export async function allJunk(filter: JunkFilter): Promise<readonly JunkSignature[]> {
  const found: JunkSignature[] = [];
  for (;;) {
    const page = await junkPage(filter, found.length, largestPage);
    found.push(...page.signatures);
    if (found.length >= page.total || page.signatures.length === 0) return found;
  }
}

type Decision = { readonly signatureIds: readonly number[]; readonly count: boolean };

type Decided = {
  readonly signatures: number;
  /** Chosen ones that stay as they were because of a sealed line, of which this is the first. */
  readonly left: number;
  readonly sealed: { readonly packet: string; readonly line: number } | null;
};

/** What was decided last: offered to be undone, or just undone. */
export type LastDecision = Decision & Decided & { readonly kind: "decided" | "undone" };

async function send({ signatureIds, count }: Decision): Promise<Decided> {
  let decided: Decided = { signatures: 0, left: 0, sealed: null };
  for (let start = 0; start < signatureIds.length; start += largestDecision) {
    const part = signatureIds.slice(start, start + largestDecision);
    const { signatures, left, sealed } = await ask((client) => client.import.decideJunk({ signatureIds: part, count }));
    decided = {
      signatures: decided.signatures + signatures,
      left: decided.left + left,
      sealed: decided.sealed ?? sealed,
    };
  }
  return decided;
}

export function useJunkDecisions(onDone: () => void) {
  const { t } = useTranslation("import");
  const [last, setLast] = useState<LastDecision | null>(null);
  const deciding = useMutation({
    mutationFn: send,
    onSuccess: (decided, decision) => {
      setLast({ ...decision, ...decided, kind: "decided" });
      onDone();
    },
    onError: (error, { count }) => tellFailure(t(count ? "junk.count" : "junk.hold"), error),
  });
  const undoing = useMutation({
    mutationFn: ({ signatureIds, count }: Decision) => send({ signatureIds, count: !count }),
    onSuccess: (decided, decision) => {
      setLast({ ...decision, ...decided, kind: "undone" });
      onDone();
    },
    onError: (error) => tellFailure(t("junk.undo"), error),
  });
  const busy = deciding.isPending || undoing.isPending;
  return {
    last,
    busy,
    /** Decides on those that stand otherwise, so that the way back leads exactly to where they stood. */
    decide: (chosen: ReadonlyMap<number, boolean>, count: boolean) => {
      const signatureIds = [...chosen].filter(([, held]) => held === count).map(([id]) => id);
      if (!busy && signatureIds.length > 0) deciding.mutate({ signatureIds, count });
    },
    undo: () => {
      if (!busy && last?.kind === "decided") undoing.mutate(last);
    },
    forget: () => setLast(null),
  };
}
