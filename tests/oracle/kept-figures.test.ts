// The kept figures of the screens against the same counted anew, after whatever a user may do in whatever order.
import fc from "fast-check";
import { expect, it } from "vitest";
import { recordDelivery } from "#core/pipeline/deliveries.ts";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { unattended } from "#core/pipeline/job.ts";
import { decideJunk } from "#core/pipeline/junk.ts";
import { addPaperSheet } from "#core/pipeline/paper-sheet.ts";
import { removeSource } from "#core/pipeline/remove-source.ts";
import { splitCluster, takeBack } from "#core/pipeline/review.ts";
import { chooseFallback, routeSigners, settleCountry } from "#core/pipeline/route-signers.ts";
import { restoreSigner, withdrawSigner } from "#core/pipeline/withdraw-signer.ts";
import { countOriginals, countSigners } from "#core/store/clusters.ts";
import { signersByCountry, unknownCountries } from "#core/store/missions.ts";
import { distinctSigners } from "#core/store/packet-lines.ts";
import { listPackets } from "#core/store/packets.ts";
import { listSourceFiles } from "#core/store/source-files.ts";
import type { Store } from "#core/store/store.ts";
import { waitingByMission } from "#core/store/waiting-signers.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { sealFor } from "../support/packets.ts";
import { importText, newCampaign, plainCsv, type Signer, type TestCampaign } from "../support/workspace.ts";
import { countedAnew, distinctSignersAnew } from "./counted-anew.ts";

/** Few names, so that many are the same signer, some of them only when their country is settled. */
const signer = fc.record({
  first: fc.constantFrom("Ida", "Bo", "Eva", "Per", "test"),
  last: fc.constantFrom("Holm", "Vos", "test"),
  email: fc.constantFrom("", "", "a@mail.example", "b@mail.example", "c@mail.example"),
  country: fc.constantFrom("DK", "DK", "NL", "NO", "CH", "", "Atlantis"),
});
const ids = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
const mission = fc.constantFrom("RU-DK-kobenhavn", "RU-NL-den-haag", "RU-NO-oslo", "RU-CH-bern");
const outcome = fc.constantFrom("accepted_in_meeting" as const, "refused" as const);
const nth = fc.nat({ max: 5 });

type Step = (campaign: TestCampaign, number: number) => unknown;

/** Everything that moves a figure. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.array(signer, { minLength: 1, maxLength: 12 }).map(importing) },
  { weight: 1, arbitrary: fc.array(signer, { minLength: 1, maxLength: 4 }).map(entering) },
  { weight: 3, arbitrary: fc.constant<Step>(({ store }) => findDuplicates(store, unattended)) },
  {
    weight: 1,
    arbitrary: ids.map<Step>(
      (chosen) =>
        ({ store }) =>
          splitCluster(store, chosen, "Ann"),
    ),
  },
  {
    weight: 1,
    arbitrary: nth.map<Step>(
      (round) =>
        ({ store }) =>
          takeBack(store, round + 1),
    ),
  },
  { weight: 2, arbitrary: fc.tuple(ids, fc.boolean()).map(deciding) },
  { weight: 3, arbitrary: fc.tuple(fc.integer({ min: 1, max: 40 }), fc.boolean()).map(withdrawing) },
  {
    weight: 4,
    arbitrary: mission.map<Step>(
      (missionId) =>
        ({ store }) =>
          findAndSeal(store, missionId),
    ),
  },
  { weight: 3, arbitrary: fc.tuple(nth, outcome).map(([index, what]) => delivering(index, what)) },
  {
    weight: 1,
    arbitrary: nth.map<Step>(
      (index) =>
        ({ store }) =>
          removeSource(store, idAt(store, index), unattended),
    ),
  },
  { weight: 2, arbitrary: fc.tuple(nth, fc.constantFrom("DK", "NL")).map(settling) },
  {
    weight: 1,
    arbitrary: mission.map<Step>(
      (missionId) =>
        ({ store }) =>
          chooseFallback(store, missionId),
    ),
  },
);

/** Withdraws the signer of a signature, or lets one count again. */
function withdrawing([signatureId, isUndone]: readonly [number, boolean]): Step {
  return ({ store }) => (isUndone ? restoreSigner(store, signatureId) : withdrawSigner(store, signatureId));
}

function importing(signers: readonly Signer[]): Step {
  return (campaign, number) => importText(campaign, `${number}.csv`, plainCsv(signers));
}

function entering(signers: readonly Signer[]): Step {
  return ({ store }, number) =>
    addPaperSheet(store, {
      sheet: String(number),
      date: null,
      lines: signers.map(({ first, last, country }, index) => ({
        line: index + 1,
        name: `${first} ${last}`,
        city: "Ry",
        postalCode: "8680",
        country: country?.length === 2 ? country : null,
      })),
      illegible: 0,
    });
}

function deciding([chosen, count]: readonly [readonly number[], boolean]): Step {
  return ({ store }) => decideJunk(store, chosen, count);
}

async function findAndSeal(store: Store, missionId: string): Promise<void> {
  await findDuplicates(store, unattended);
  await sealFor(store, missionId);
}

function delivering(index: number, what: "accepted_in_meeting" | "refused"): Step {
  return ({ store }) => {
    const packets = listPackets(store.reader);
    const packetId = packets[index % Math.max(1, packets.length)]?.id ?? "";
    return recordDelivery(store, { packetId, outcome: what, date: "2026-11-21", place: "", receivedBy: "", said: "" });
  };
}

function settling([index, country]: readonly [number, string]): Step {
  return ({ store }) => {
    const groups = unknownCountries(store.reader);
    const group = groups[index % Math.max(1, groups.length)];
    return group && settleCountry(store, group.sourceFileId, group.countryText, country);
  };
}

function idAt(store: Store, index: number): number {
  const files = listSourceFiles(store.reader);
  return files[index % Math.max(1, files.length)]?.id ?? 0;
}

function keptFigures({ reader }: Store) {
  const byCountry = signersByCountry(reader).toSorted((a, b) => ((a.country ?? "") < (b.country ?? "") ? -1 : 1));
  const waiting = [...waitingByMission(reader)].map(([missionId, counts]) => ({ missionId, ...counts }));
  return {
    signers: countSigners(reader),
    originals: countOriginals(reader),
    byCountry,
    waiting: waiting.toSorted((a, b) => (a.missionId < b.missionId ? -1 : 1)),
  };
}

function expectExactFigures(store: Store): void {
  expect(keptFigures(store)).toEqual(countedAnew(store.reader));
  const packets = listPackets(store.reader).map(({ id }) => id);
  for (const some of [packets, packets.slice(1), packets.slice(0, 2), packets.filter((_, index) => index % 2 === 0)]) {
    expect(distinctSigners(store.reader, some)).toBe(distinctSignersAnew(store.reader, some));
  }
}

it("every kept figure is what counting anew gives, after each of any sequence of steps", {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      const campaign = newCampaign();
      routeSigners(campaign.store);
      for (const [number, run] of steps.entries()) {
        try {
          await run(campaign, number);
        } catch (error) {
          if (!(error instanceof ExpectedFailure)) throw error;
        }
        expectExactFigures(campaign.store);
      }
      campaign.store.close();
    }),
    { numRuns: Number(process.env["FIGURE_RUNS"] ?? 15), endOnFailure: true },
  );
});

it("signers of refused packets stand in several, and count once", async () => {
  const campaign = newCampaign();
  const { store } = campaign;
  await importText(campaign, "1.csv", plainCsv([{ first: "Ida" }, { first: "Bo" }, { first: "Eva", country: "NL" }]));
  routeSigners(store);
  await findAndSeal(store, "RU-DK-kobenhavn");
  await delivering(0, "refused")(campaign, 0);
  await importText(campaign, "2.csv", plainCsv([{ first: "Per" }]));
  await findAndSeal(store, "RU-DK-kobenhavn");
  await delivering(0, "accepted_in_meeting")(campaign, 0);
  expect(store.reader.all("SELECT packets, signers FROM sealed_figure WHERE signers > 0 ORDER BY 1")).toEqual([
    { packets: "[1,2]", signers: 2 },
    { packets: "[2]", signers: 1 },
  ]);
  expectExactFigures(store);
});

it("an earlier signature that turns out to be a sealed signer's becomes its duplicate", async () => {
  const campaign = newCampaign();
  const { store } = campaign;
  await importText(campaign, "1.csv", plainCsv([{ country: "Atlantis" }, {}, { first: "Bo" }]));
  routeSigners(store);
  await findAndSeal(store, "RU-DK-kobenhavn");
  settleCountry(store, 1, "Atlantis", "DK");
  await findDuplicates(store, unattended);
  expect(store.reader.all("SELECT cluster_id, rank FROM signature WHERE id = 1")).toEqual([{ cluster_id: 2, rank: 1 }]);
  expectExactFigures(store);
  expect(waitingByMission(store.reader).size).toBe(0);
  splitCluster(store, [2], "Ann");
  expect(store.reader.all("SELECT signature_id AS id FROM sealed_uncounted")).toEqual([]);
  expectExactFigures(store);
});
