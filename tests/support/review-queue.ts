// Campaigns with pairs that wait for a person, and what was decided about them.
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { unattended } from "#core/pipeline/job.ts";
import { recordDecisions } from "#core/pipeline/review.ts";
import type { Store } from "#core/store/store.ts";
import type { PairGuard, RoundKind, Verdict } from "#shared/model/review.ts";
import { importText, newCampaign, plainCsv, type Signer, type TestCampaign } from "./workspace.ts";

export type QueuedPair = { readonly left: number; readonly right: number; readonly guards?: readonly PairGuard[] };

/** Puts pairs of signatures into the queue, the first with the highest score. */
export function queuePairs(store: Store, pairs: readonly QueuedPair[]): void {
  store.change("duplicates.found", (writer) => {
    for (const [index, { left, right, guards = [] }] of pairs.entries()) {
      writer.run(
        `INSERT INTO pair (left_id, right_id, score, guards, parts, standing, script) VALUES (?, ?, ?, ?, '[]', 'review', 'latin')
         ON CONFLICT DO UPDATE SET score = excluded.score, guards = excluded.guards, standing = excluded.standing`,
        [left, right, 6 - index / pairs.length, guards.join(" ")],
      );
    }
  });
}

/** Two signers for each pair, who are alike but for the e-mail: signatures 1 and 2, 3 and 4, and so on. */
export function signersInPairs(pairs: number): readonly Signer[] {
  return Array.from({ length: pairs * 2 }, (_, index) => ({
    first: "Solveig",
    last: `Brattbakk${Math.floor(index / 2)}`,
    email: `s${index}@mail.example`,
    city: "Hammerfest",
    postcode: "9600",
    country: "NO",
  }));
}

/** A campaign in whose queue signatures 1 and 2, 3 and 4 … wait. */
export async function campaignWithQueue(pairs: number): Promise<TestCampaign> {
  const campaign = newCampaign();
  await importText(campaign, "queue.csv", plainCsv(signersInPairs(pairs)));
  await findDuplicates(campaign.store, unattended);
  queuePairs(
    campaign.store,
    Array.from({ length: pairs }, (_, index) => ({ left: 2 * index + 1, right: 2 * index + 2 })),
  );
  return campaign;
}

export type HoldingDecision = {
  readonly left: number;
  readonly verdict: Verdict;
  readonly kind: RoundKind;
  readonly by: string;
  readonly note: string;
};

/** The decisions that hold, by the left signature. */
export function holdingDecisions(store: Store): readonly HoldingDecision[] {
  return store.reader.all(
    `SELECT d.left_id AS left, d.verdict, r.kind, r.decided_by AS "by", r.note FROM decision d JOIN decision_round r ON r.id = d.round
     WHERE d.ended_by IS NULL ORDER BY d.left_id`,
  );
}

/** Decides as the office does, on its own screen. */
export function decideInOffice(store: Store, left: number, verdict: Verdict): void {
  const decision = { leftId: left, rightId: left + 1, verdict };
  recordDecisions(store, { kind: "pair", by: "Office", note: "" }, [decision]);
}

/** Takes every round of packs back, as undoing them one after the other does. */
export function undoPackRounds(store: Store): void {
  store.change("duplicates.found", (writer) => {
    writer.run(
      "UPDATE decision SET ended_by = round WHERE ended_by IS NULL AND round IN (SELECT id FROM decision_round WHERE kind = 'pack')",
    );
  });
}
