// Answers the calls of the Duplicates screen.

import { duplicatesSummary, findDuplicates, joinAgain, splitCluster } from "#core/pipeline/find-duplicates.ts";
import { listClusters, type MemberRow } from "#core/store/clusters.ts";
import type { Cluster } from "#shared/contract/duplicates.ts";
import { settle } from "#shared/errors/outcome.ts";
import { canonicalEmail } from "#shared/normalise/emails.ts";
import { jobEvents } from "../job-events.ts";
import { calls } from "./context.ts";

const { duplicates } = calls;

export const duplicatesCalls = {
  find: duplicates.find.handler(({ context, signal }) =>
    jobEvents(signal, (control) => findDuplicates(context.session.store(), control)),
  ),
  summary: duplicates.summary.handler(({ context }) => settle(() => duplicatesSummary(context.session.store().reader))),
  clusters: duplicates.clusters.handler(({ context, input }) =>
    settle(() => {
      const { total, members } = listClusters(
        context.session.store().reader,
        input.search.trim(),
        input.offset,
        input.limit,
      );
      return { total, clusters: groupByCluster(members) };
    }),
  ),
  split: duplicates.split.handler(({ context, input }) =>
    settle(() => ({ signers: splitCluster(context.session.store(), input.signatureIds) })),
  ),
  undoSplit: duplicates.undoSplit.handler(({ context, input }) =>
    settle(() => ({ signers: joinAgain(context.session.store(), input.signatureIds) })),
  ),
};

/** A usable e-mail address is what a cluster was linked by; every member has the same one. */
function tierOf(members: readonly MemberRow[]): Cluster["tier"] {
  const email = members[0]?.email ?? null;
  return email !== null && canonicalEmail(email) !== null ? "email_name" : "name_postcode_country";
}

function groupByCluster(rows: readonly MemberRow[]): Cluster[] {
  const clusters = new Map<number, MemberRow[]>();
  for (const row of rows) {
    const members = clusters.get(row.clusterId);
    if (members === undefined) clusters.set(row.clusterId, [row]);
    else members.push(row);
  }
  return [...clusters].map(([id, members]) => ({
    id,
    tier: tierOf(members),
    members: members.map(({ packetId, line, clusterId: _, ...member }) => ({
      ...member,
      sealed: packetId === null || line === null ? null : { packetId, line },
    })),
  }));
}
