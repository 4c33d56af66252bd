// The review over a whole campaign: its queue, what people decide, and what their decisions and settings do to the clusters.

import { expect, it } from "vitest";
import { duplicatesSummary, findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { unattended } from "#core/pipeline/job.ts";
import { previewSettings } from "#core/pipeline/preview-settings.ts";
import {
  acceptBand,
  bandSample,
  changeSettings,
  keepMember,
  openPairs,
  recordDecisions,
  reviewStanding,
  splitCluster,
  takeBack,
} from "#core/pipeline/review.ts";
import { reviewProgress } from "#core/pipeline/review-progress.ts";
import { reviewPage, reviewRounds } from "#core/pipeline/review-view.ts";
import { routeSigners } from "#core/pipeline/route-signers.ts";
import { withdrawSigner } from "#core/pipeline/withdraw-signer.ts";
import { everyOpenPair, openPairsAfter } from "#core/store/review-queue.ts";
import { waitingRows } from "#core/store/waiting-signers.ts";
import { shippedSettings, type Verdict } from "#shared/model/review.ts";
import { seededRandom } from "../../../support/chance.ts";
import { linesOfPacket, sealFor } from "../../../support/packets.ts";
import {
  certain,
  clusters,
  crowd,
  decide,
  demo,
  denmark,
  elsewhere,
  type Files,
  first,
  household,
  moved,
  type Names,
  neighbours,
  norwegian,
  person,
  queue,
  searched,
  standings,
  twoScripts,
} from "../../../support/review-campaign.ts";
import { countRows, failureOf, importText, plainCsv, type Signer, today } from "../../../support/workspace.ts";

const shippedClusters = ["gudrun+gudrun", "solveig1+solveig2"];
const shippedQueue = ["olena1+olena2", "finn1+finn2", "oddny1+oddny2", "torvald1+torvald2"];

it("links what is alike beyond doubt and queues the rest, the highest score first", async () => {
  const { store } = await searched();
  expect(clusters(store)).toEqual(shippedClusters);
  expect(queue(store)).toEqual(shippedQueue);
  const { pairs } = reviewPage(store.reader, everyOpenPair, null, 100);
  for (const { score, parts } of pairs) expect(parts.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(score, 4);
  expect(pairs[0]).toMatchObject({ guards: ["scripts"], decision: null, others: [] });
});

it("never links two people of one household by themselves, and asks about their mailbox only when told to", async () => {
  const islanders = household.map((one) => ({ ...one, city: "Anholt", postcode: "8592" }));
  const { store } = await searched([["first.csv", [...islanders, ...crowd]]]);
  const lowest = { linkAt: -4, reviewFrom: -4, oneMailboxTwoPeople: false };
  await changeSettings(store, lowest, unattended);
  expect(queue(store, { guard: "household" })).toEqual(["lund+lund"]);
  expect(queue(store, { guard: "sharedMailbox" })).toEqual(["lund+lund"]);
  expect(clusters(store).join()).not.toContain("lund");
  await changeSettings(store, { ...lowest, oneMailboxTwoPeople: true }, unattended);
  expect(queue(store, { guard: "household" })).toEqual([]);
  expect(clusters(store).join()).not.toContain("lund");
});

it("pages of the queue follow each other by place, also when a decision was made between them", async () => {
  const { store } = await searched();
  const { total, pairs } = reviewPage(store.reader, everyOpenPair, null, 2);
  expect(total).toBe(4);
  const last = pairs.at(-1);
  if (last === undefined) throw new Error("no pairs");
  const place = { score: last.score, leftId: last.left.signatureId, rightId: last.right.signatureId };
  decide(store, "olena1", "olena2", "different");
  expect(queue(store, {}, place, 1)).toEqual(shippedQueue.slice(2, 3));
  expect(queue(store, {}, place)).toEqual(shippedQueue.slice(2));
});

it("narrows the queue by source file, guard, script, mission and band of scores", async () => {
  const { store } = await searched();
  routeSigners(store);
  expect(queue(store, { sourceFileId: 1 })).toEqual(shippedQueue);
  expect(queue(store, { sourceFileId: 2 })).toEqual(["finn1+finn2"]);
  expect(queue(store, { guard: "scripts" })).toEqual(["olena1+olena2"]);
  expect(queue(store, { guard: "household" })).toEqual([]);
  expect(queue(store, { script: "mixed" })).toEqual(["olena1+olena2"]);
  expect(queue(store, { script: "latin" })).toEqual(shippedQueue.slice(1));
  expect(queue(store, { missionId: denmark })).toEqual(["olena1+olena2", "oddny1+oddny2", "torvald1+torvald2"]);
  expect(queue(store, { missionId: denmark, script: "latin" })).toEqual(["oddny1+oddny2", "torvald1+torvald2"]);
  const [top, next] = reviewPage(store.reader, everyOpenPair, null, 2).pairs;
  expect(queue(store, { from: next?.score ?? 0, to: top?.score ?? 0 })).toEqual(["finn1+finn2"]);
});

it("counts of the progress add up to the open pairs, as the narrowed queues do", async () => {
  const { store } = await searched();
  routeSigners(store);
  decide(store, "torvald1", "torvald2", "unsure");
  const progress = await reviewProgress(store.reader, today);
  const open = openPairs(store.reader).length;
  const sum = (counts: readonly { readonly open: number }[]) => counts.reduce((all, one) => all + one.open, 0);
  expect(progress).toMatchObject({
    open,
    second: 1,
    decided: 0,
    reviewers: [{ by: "Ann", decisions: 1, lastHour: 1 }],
  });
  expect([sum(progress.bands), sum(progress.scripts), open]).toEqual([3, 3, 3]);
  for (const { from, to, open: n } of progress.bands) expect(queue(store, { from, to })).toHaveLength(n);
  for (const { guard, open: n } of progress.guards) expect(queue(store, { guard })).toHaveLength(n);
  for (const { script, open: n } of progress.scripts) expect(queue(store, { script })).toHaveLength(n);
  for (const { sourceFileId, open: n } of progress.sources) expect(queue(store, { sourceFileId })).toHaveLength(n);
  for (const { missionId, open: n } of progress.missions) expect(queue(store, { missionId })).toHaveLength(n);
  expect(progress.sources.map(({ open: n }) => n)).toEqual([3, 1]);
});

it("open pairs are walked through in steps, each once, however many a step takes", async () => {
  const { store } = await searched();
  const ids = (pairs: readonly { readonly leftId: number; readonly rightId: number }[]) =>
    pairs.map(({ leftId, rightId }) => `${leftId} ${rightId}`);
  const all = openPairsAfter(store.reader, null, 100);
  expect(ids(all).toSorted()).toEqual(ids(openPairs(store.reader)).toSorted());
  const steps: string[] = [];
  for (let [last] = openPairsAfter(store.reader, null, 1); last; [last] = openPairsAfter(store.reader, last, 1)) {
    steps.push(...ids([last]));
  }
  expect(steps).toEqual(ids(all));
});

it("a decision links or parts at once, leaves the queue, and holds through a search over everything", async () => {
  const { store } = await searched();
  decide(store, "torvald1", "torvald2", "same");
  decide(store, "solveig1", "solveig2", "different");
  decide(store, "oddny1", "oddny2", "unsure");
  const decided = ["gudrun+gudrun", "torvald1+torvald2"];
  expect(clusters(store)).toEqual(decided);
  expect(queue(store)).toEqual(["olena1+olena2", "finn1+finn2"]);
  expect(queue(store, { state: "second" })).toEqual(["oddny1+oddny2"]);
  expect(queue(store, { state: "decided" })).toEqual(["solveig1+solveig2", "torvald1+torvald2"]);
  expect(queue(store, { state: "decided", by: "Bo" })).toEqual([]);
  const before = standings(store);
  await findDuplicates(store, unattended, { anew: true });
  expect(clusters(store)).toEqual(decided);
  expect(queue(store)).toEqual(["olena1+olena2", "finn1+finn2"]);
  expect(standings(store)).toEqual(before);
  expect(duplicatesSummary(store.reader)).toMatchObject({ decided: 2, unsure: 1, toReview: 2, duplicates: 2 });
});

it("two who are different are not linked over a third, whose link a person then sees", async () => {
  const three = [1, 2, 3].map((number) => person(`solveig${number}`, "Solveig Brattbakk", "Ry", "8680"));
  const { store } = await searched([["first.csv", [...three, ...crowd]]]);
  expect(clusters(store)).toEqual(["solveig1+solveig2+solveig3"]);
  decide(store, "solveig1", "solveig3", "different");
  expect(clusters(store)).toEqual(["solveig1+solveig2"]);
  expect(queue(store)).toEqual(["solveig2+solveig3"]);
  decide(store, "solveig2", "solveig3", "same");
  expect(clusters(store)).toEqual(["solveig2+solveig3"]);
  await findDuplicates(store, unattended, { anew: true });
  expect(clusters(store)).toEqual(["solveig2+solveig3"]);
});

it("a later decision replaces an earlier one, and taking it back restores that", async () => {
  const { store } = await searched();
  const before = [clusters(store), standings(store)];
  const same = decide(store, "torvald1", "torvald2", "same", "Ann");
  const linked = [clusters(store), standings(store)];
  const different = decide(store, "torvald2", "torvald1", "different", "Bo");
  expect(clusters(store)).toEqual(shippedClusters);
  expect((await failureOf(() => takeBack(store, same))).code).toBe("ROUND_UNKNOWN");
  expect(takeBack(store, different)).toMatchObject({ decisions: 1, toReview: 3 });
  expect([clusters(store), standings(store)]).toEqual(linked);
  expect(takeBack(store, same)).toMatchObject({ decisions: 1, toReview: 4 });
  expect([clusters(store), standings(store)]).toEqual(before);
  expect(reviewRounds(store.reader, 0, 10)).toMatchObject({
    total: 2,
    rounds: [
      { id: different, by: "Bo", decisions: 1, holding: 0 },
      { id: same, by: "Ann", decisions: 1, holding: 0 },
    ],
  });
});

it("a round that is unknown or was taken back is not taken back, and nothing is written", async () => {
  const { store } = await searched();
  const round = decide(store, "torvald1", "torvald2", "same");
  takeBack(store, round);
  const events = countRows(store, "event");
  for (const unknown of [round, 999])
    expect((await failureOf(() => takeBack(store, unknown))).code).toBe("ROUND_UNKNOWN");
  expect(countRows(store, "event")).toBe(events);
});

it("members that are split off are different from the rest and from each other, until that is taken back", async () => {
  const four = [1, 2, 3, 4].map((number) => person(`solveig${number}`, "Solveig Brattbakk", "Ry", "8680"));
  const { store } = await searched([["first.csv", [...four, ...crowd]]]);
  const { round } = splitCluster(store, [2, 4], "Ann");
  expect(clusters(store)).toEqual(["solveig1+solveig3"]);
  expect(queue(store)).toEqual([]);
  await findDuplicates(store, unattended, { anew: true });
  expect(clusters(store)).toEqual(["solveig1+solveig3"]);
  expect(takeBack(store, round).decisions).toBe(5);
  expect(clusters(store)).toEqual(["solveig1+solveig2+solveig3+solveig4"]);
  expect((await failureOf(() => splitCluster(store, [5], "Ann"))).code).toBe("SIGNATURE_UNKNOWN");
});

it("the rest of a band is decided only after its whole sample was judged alike, in one round that can be taken back", async () => {
  const { families, women } = demo<Names>("dutch.json");
  const movers = Array.from({ length: 25 }, (_, index) => {
    const name = `${(women[index] ?? "").replaceAll(" ", "")} ${(families[index] ?? "").replaceAll(" ", "")}`;
    return [person(`ry${index}`, name, "Ry", "8680"), person(`skive${index}`, name, "Skive", "")];
  }).flat();
  const { store } = await searched([["first.csv", [...movers, ...crowd]]]);
  const band = { from: 0, to: 7 };
  const { open, needed, pairs } = bandSample(store.reader, band);
  expect([open, needed]).toEqual([25, 20]);
  const accept = () => acceptBand(store, band, "same", "Ann");
  const judge = (verdict: Verdict, of: typeof pairs) => {
    for (const { leftId, rightId } of of)
      recordDecisions(store, { kind: "pair", by: "Ann" }, [{ leftId, rightId, verdict }]);
  };
  judge("same", pairs.slice(0, 19));
  judge("different", pairs.slice(19));
  expect(await failureOf(accept)).toMatchObject({ code: "REVIEW_BAND_UNCHECKED", params: { agreed: 19, needed: 20 } });
  judge("same", pairs.slice(19));
  expect(bandSample(store.reader, band)).toMatchObject({ open: 5, needed: 20, same: 20, different: 0, unsure: 0 });
  const { round, decisions, toReview } = accept();
  expect([decisions, toReview, clusters(store).length]).toEqual([5, 0, 25]);
  expect(takeBack(store, round)).toMatchObject({ decisions: 5, toReview: 5 });
  expect(clusters(store)).toHaveLength(20);
});

it("a higher threshold moves links to the review as its preview said; what is certain by rule stays linked", async () => {
  const { store } = await searched();
  const third = reviewPage(store.reader, everyOpenPair, null, 3).pairs.at(-1);
  const settings = { linkAt: 15, reviewFrom: third?.score ?? 0, oneMailboxTwoPeople: false };
  const standing = reviewStanding(store.reader);
  const before = [clusters(store), standings(store)];
  const preview = await previewSettings(store, settings, unattended);
  expect(preview.before).toEqual({ links: 2, ...standing });
  expect([clusters(store), standings(store)]).toEqual(before);
  const after = await changeSettings(store, settings, unattended);
  expect(preview.after).toEqual({ links: 1, ...after });
  expect(clusters(store)).toEqual(["gudrun+gudrun"]);
  expect(queue(store)).toEqual(["solveig1+solveig2", ...shippedQueue.slice(0, 3)]);
  await findDuplicates(store, unattended, { anew: true });
  expect(reviewStanding(store.reader)).toEqual(after);
  await changeSettings(store, shippedSettings, unattended);
  expect([clusters(store), standings(store)]).toEqual(before);
});

it("a preview of the settings that hold says what is, also where a signer has withdrawn", async () => {
  const { store } = await searched([["first.csv", first]]);
  withdrawSigner(store, 1);
  const preview = await previewSettings(store, shippedSettings, unattended);
  expect(preview.before).toMatchObject(reviewStanding(store.reader));
  expect(preview.after).toEqual(preview.before);
});

it("refuses thresholds below the lowest kept score or in the wrong order", async () => {
  const { store } = await searched([["first.csv", first]]);
  for (const [linkAt, reviewFrom] of [
    [7, -5],
    [2, 3],
  ] as const) {
    const settings = { linkAt, reviewFrom, oneMailboxTwoPeople: false };
    expect((await failureOf(() => previewSettings(store, settings, unattended))).code).toBe("REVIEW_SETTINGS");
    expect((await failureOf(() => changeSettings(store, settings, unattended))).code).toBe("REVIEW_SETTINGS");
  }
});

const spelled = [
  person("bodil1", "BODIL BRATTBAKK", "", "8680"),
  person("bodil2", "Bodil Brattbakk", "Ry", "8680"),
  person("other", "Ebbe Skov", "Ry", "8680"),
];

it("a chosen member counts for its cluster and is printed with the chosen name and city, now and when sealed", async () => {
  const { store } = await searched([["first.csv", [...spelled, ...crowd.slice(0, 200)]]]);
  expect(clusters(store)).toEqual(["bodil1+bodil2"]);
  routeSigners(store);
  const printed = () => [...waitingRows(store.reader, denmark)].filter(({ name }) => /^bodil b/i.test(name));
  expect(printed()).toMatchObject([{ row: 1, name: "BODIL BRATTBAKK", city: null }]);
  keepMember(store, { signatureId: 1, nameFrom: 2, cityFrom: 1 });
  expect(printed()).toMatchObject([{ row: 1, name: "Bodil Brattbakk", city: null }]);
  keepMember(store, { signatureId: 2, nameFrom: 1, cityFrom: 1 });
  expect(printed()).toMatchObject([{ row: 2, name: "BODIL BRATTBAKK", city: null }]);
  await findDuplicates(store, unattended, { anew: true });
  expect(printed()).toMatchObject([{ row: 2, name: "BODIL BRATTBAKK", city: null }]);
  keepMember(store, { signatureId: 1, nameFrom: 2, cityFrom: 2 });
  expect((await failureOf(() => keepMember(store, { signatureId: 2, nameFrom: 3, cityFrom: 2 }))).code).toBe(
    "SIGNATURE_UNKNOWN",
  );
  const { id: packet } = await sealFor(store, denmark);
  const lines = linesOfPacket(store.reader, packet);
  expect(lines[0]).toMatchObject({ line: 1, name: "Bodil Brattbakk", city: "Ry" });
  expect(lines.filter(({ name }) => /^bodil b/i.test(name ?? ""))).toHaveLength(1);
  expect((await failureOf(() => keepMember(store, { signatureId: 2, nameFrom: 1, cityFrom: 1 }))).code).toBe(
    "CLUSTER_SEALED",
  );
});

it("links and queues the same whatever the order in which the files came", async () => {
  const files: Files = [
    ["a.csv", [...neighbours.slice(0, 1), ...moved.slice(0, 1), ...elsewhere, ...crowd.slice(0, 150)]],
    ["b.csv", [...twoScripts.slice(0, 1), ...household, ...certain.slice(0, 1), ...norwegian]],
    [
      "c.csv",
      [...certain.slice(1), ...neighbours.slice(1), ...moved.slice(1), ...twoScripts.slice(1), ...crowd.slice(150)],
    ],
  ];
  const { store } = await searched(files);
  expect([clusters(store), queue(store)]).toEqual([shippedClusters, shippedQueue]);
  const { store: reversed } = await searched(files.toReversed());
  expect(clusters(reversed)).toEqual(shippedClusters);
  expect(standings(reversed)).toEqual(standings(store));
});

it("a search after another import finds what one over everything finds, decisions kept", async () => {
  const campaign = await searched([["first.csv", [...first, ...crowd.slice(0, 150)]]]);
  const { store } = campaign;
  decide(store, "torvald1", "torvald2", "same");
  const another = [...crowd.slice(150), ...norwegian.slice(1), person("torvald3", "Torvald Kvist", "Skive", "7800")];
  await importText(campaign, "second.csv", plainCsv(another));
  await findDuplicates(store, unattended);
  const found = [clusters(store), queue(store)];
  // Pairs that are known stay known below the lowest kept score; a search over everything forgets them.
  const kept = standings(store).filter((line) => Number(line.split(" ")[1]) >= -4);
  await findDuplicates(store, unattended, { anew: true });
  expect([clusters(store), queue(store)]).toEqual(found);
  expect(standings(store)).toEqual(kept);
  expect(clusters(store)).toContain("torvald1+torvald2+torvald3");
});

it("a cancelled search changes neither pairs nor links", async () => {
  const campaign = await searched();
  const { store } = campaign;
  await importText(campaign, "third.csv", plainCsv([person("torvald3", "Torvald Kvist", "Skive", "7800")]));
  const before = [clusters(store), standings(store), countRows(store, "event")];
  const later = new AbortController();
  const whenComparing = { signal: later.signal, progress: () => later.abort() };
  for (const control of [{ ...unattended, signal: AbortSignal.abort() }, whenComparing]) {
    expect((await failureOf(() => findDuplicates(store, control, { anew: true }))).code).toBe("CANCELLED");
    expect([clusters(store), standings(store), countRows(store, "event")]).toEqual(before);
  }
});

it("linking around a decision gives what linking everything anew gives", async () => {
  const below = seededRandom(7);
  const pick = <T>(values: readonly [T, ...T[]]): T => values[below(values.length)] ?? values[0];
  const alike = Array.from({ length: 80 }, (): Signer => {
    const given = pick(["Solveig", "Solvej", "Torvald", "Thorvald", "Oddny", "Олена", "Olena"]);
    const name = `${given} ${pick(["Brattbakk", "Bratbakk", "Kvist", "Qvist", "Ravn"])}${pick(["", "a", "e", "o"])}`;
    return person(`alike${below(40)}`, name, pick(["Ry", "Skive", ""]), pick(["8680", "7800", ""]));
  });
  const { store } = await searched([["first.csv", [...alike, ...crowd]]]);
  const state = () => [
    standings(store),
    store.reader.all("SELECT id, cluster_id, rank FROM signature WHERE rank > 0 ORDER BY id"),
  ];
  const rounds: number[] = [];
  for (let step = 0; step < 20; step++) {
    const last = step % 4 === 3 ? rounds.pop() : undefined;
    if (last !== undefined) takeBack(store, last);
    else {
      const pairs = store.reader.all<{ leftId: number; rightId: number }>(
        "SELECT left_id AS leftId, right_id AS rightId FROM pair WHERE score > -2 ORDER BY left_id, right_id",
      );
      const pair = pairs[below(pairs.length)] ?? { leftId: 1, rightId: 2 };
      const verdict = pick(["same", "different", "unsure"] as const);
      rounds.push(recordDecisions(store, { kind: "pair", by: "Ann" }, [{ ...pair, verdict }]).round);
    }
    const around = state();
    await changeSettings(store, shippedSettings, unattended);
    expect(around).toEqual(state());
  }
});
