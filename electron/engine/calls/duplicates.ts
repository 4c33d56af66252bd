// Answers the calls of the Duplicates screen.

import { duplicatesSummary } from "#core/pipeline/find-duplicates.ts";
import { splitCluster } from "#core/pipeline/review.ts";
import { searchClusters } from "#core/pipeline/search-clusters.ts";
import type { MemberRow } from "#core/store/clusters.ts";
import { type KeptFields, keptFields } from "#core/store/matching.ts";
import type { Cluster } from "#shared/contract/duplicates.ts";
import { settle, settleAsync } from "#shared/errors/outcome.ts";
import { exactKey } from "#shared/matching/exact.ts";
import { signatureKeys } from "#shared/normalise/keys.ts";
import { jobEvents } from "../job-events.ts";
import { calls } from "./context.ts";

const { duplicates } = calls;

export const duplicatesCalls = {
  find: duplicates.find.handler(({ context, input, signal }) =>
    jobEvents(signal, (control) => context.session.runLongJob("findDuplicates", input, control)),
  ),
  summary: duplicates.summary.handler(({ context }) => settle(() => duplicatesSummary(context.session.store().reader))),
  clusters: duplicates.clusters.handler(({ context, input: { search, offset, limit } }) =>
    settleAsync(async () => {
      const { total, members } = await searchClusters(context.session.store().reader, search.trim(), offset, limit);
      return { total, clusters: groupByCluster(members, keptFields(context.session.store().reader)) };
    }),
  ),
  split: duplicates.split.handler(({ context, input }) =>
    settle(() => splitCluster(context.session.store(), input.signatureIds, input.by)),
  ),
};

/** By rule when all members have the key of the first one; otherwise a comparison linked at least one of them. */
function tierOf(members: readonly MemberRow[]): Cluster["tier"] {
  const keys = members.map((member) => signatureKeys(member));
  const [first] = keys;
  if (first === undefined || new Set(keys.map(exactKey)).size > 1 || exactKey(first) === null) return "compared";
  return first.email === null ? "name_postcode_country" : "email_name";
}

function groupByCluster(rows: readonly MemberRow[], kept: ReadonlyMap<number, KeptFields>): Cluster[] {
  const clusters = new Map<number, MemberRow[]>();
  for (const row of rows) {
    const members = clusters.get(row.clusterId);
    if (members === undefined) clusters.set(row.clusterId, [row]);
    else members.push(row);
  }
  return [...clusters].map(([id, members]) => ({
    id,
    printed: kept.get(id) ?? null,
    tier: tierOf(members),
    members: members.map(({ packetId, line, clusterId: _, ...member }) => ({
      ...member,
      sealed: packetId === null || line === null ? null : { packetId, line },
    })),
  }));
}
