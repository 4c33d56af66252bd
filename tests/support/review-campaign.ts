// A campaign of invented people some of whom look alike, searched with the settings as shipped; its clusters and its queue.
import { readFileSync } from "node:fs";
import path from "node:path";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { unattended } from "#core/pipeline/job.ts";
import { recordDecisions } from "#core/pipeline/review.ts";
import { reviewPage } from "#core/pipeline/review-view.ts";
import { everyOpenPair, type QueueNarrowing, type QueuePlace } from "#core/store/review-queue.ts";
import type { Store } from "#core/store/store.ts";
import { shippedSettings, type Verdict } from "#shared/model/review.ts";
import { importText, newCampaign, plainCsv, resources, type Signer } from "./workspace.ts";

export const denmark = "RU-DK-kobenhavn";

export type Names = {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
};
type Places = { readonly cities: readonly { readonly name: string; readonly first: number; readonly step: number }[] };

export function demo<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(resources, "demo", "names", name), "utf8")) as T;
}

/** Danes of different names, so that names and places are as rare as they are among many. */
export const crowd: readonly Signer[] = (() => {
  const { women, men, families } = demo<Names>("danish.json");
  const { cities } = demo<Places>("places-dk.json");
  const given = [...women, ...men];
  return Array.from({ length: 300 }, (_, index) => {
    // Nobody shares both a given name and a city.
    const city = cities[(index + Math.floor(index / 204)) % cities.length];
    return {
      first: given[index % given.length] ?? "",
      last: families[(index * 7 + Math.floor(index / given.length)) % families.length] ?? "",
      email: `crowd${index}@mail.example`,
      city: city?.name ?? "",
      postcode: String((city?.first ?? 0) + (index % 3) * (city?.step ?? 0)).padStart(4, "0"),
    };
  });
})();

/** An invented person; the e-mail address names the signature in these tests. */
export function person(email: string, name: string, city: string, postcode: string, country = "DK"): Signer {
  const [first = "", last = ""] = name.split(" ");
  return { email: `${email}@mail.example`, first, last, city, postcode, country };
}

export const neighbours = [
  person("solveig1", "Solveig Brattbakk", "Ry", "8680"),
  person("solveig2", "Solveig Brattbakk", "Ry", "8680"),
];
export const moved = [
  person("torvald1", "Torvald Kvist", "Ry", "8680"),
  person("torvald2", "Torvald Kvist", "Skive", "7800"),
];
export const elsewhere = [person("oddny1", "Oddny Ravn", "Ry", "8680"), person("oddny2", "Oddny Ravn", "Skive", "")];
export const twoScripts = [
  person("olena1", "Олена Шевчук", "Ry", "8680"),
  person("olena2", "Olena Shevchuk", "Ry", "8680"),
];
export const norwegian = [
  person("finn1", "Finn Moe", "Bergen", "5003", "NO"),
  person("finn2", "Finn Moe", "Oslo", "", "NO"),
];
export const household = [person("lund", "Ingeborg Lund", "Ry", "8680"), person("lund", "Aksel Lund", "Ry", "8680")];
export const certain = [
  person("gudrun", "Gudrun Elkjær", "Ry", "8680"),
  person("gudrun", "Gudrun Elkjær", "Skive", "7800"),
];

export const first: readonly Signer[] = [
  ...neighbours,
  ...moved,
  ...elsewhere,
  ...twoScripts,
  ...household,
  ...certain,
  ...norwegian.slice(0, 1),
];
const second: readonly Signer[] = [...crowd, ...norwegian.slice(1)];

export type Files = readonly (readonly [name: string, signers: readonly Signer[]])[];
const everyone: Files = [
  ["first.csv", first],
  ["second.csv", second],
];

export async function searched(files: Files = everyone, settings = shippedSettings) {
  const campaign = newCampaign(settings);
  for (const [name, signers] of files) await importText(campaign, name, plainCsv(signers));
  await findDuplicates(campaign.store, unattended);
  return campaign;
}

function id(store: Store, name: string): number {
  const row = store.reader.get<{ id: number }>("SELECT min(id) AS id FROM signature WHERE email = ?", [
    `${name}@mail.example`,
  ]);
  return row?.id ?? 0;
}

export function decide(store: Store, left: string, right: string, verdict: Verdict, by = "Ann"): number {
  const decision = { leftId: id(store, left), rightId: id(store, right), verdict };
  return recordDecisions(store, { kind: "pair", by }, [decision]).round;
}

const word = (email: string | null) => (email ?? "").replace("@mail.example", "");

/** Clusters of two and more by the words of their members. */
export function clusters(store: Store): readonly string[] {
  const rows = store.reader.all<{ email: string; cluster: number }>(
    "SELECT email, coalesce(cluster_id, id) AS cluster FROM signature",
  );
  return [...Map.groupBy(rows, ({ cluster }) => cluster).values()]
    .filter((members) => members.length > 1)
    .map((members) =>
      members
        .map(({ email }) => word(email))
        .sort()
        .join("+"),
    )
    .sort();
}

/** A page of the queue by the words of both sides. */
export function queue(
  store: Store,
  narrowing: Partial<QueueNarrowing> = {},
  after: QueuePlace | null = null,
  limit = 100,
) {
  const { pairs } = reviewPage(store.reader, { ...everyOpenPair, ...narrowing }, after, limit);
  return pairs.map(({ left, right }) => [word(left.email), word(right.email)].sort().join("+"));
}

/** How every pair stands, by file and row, whatever the order of import; scores to a hundredth of a bit. */
export function standings(store: Store): readonly string[] {
  const side = (letter: string) =>
    `(SELECT f.name || ':' || s.row FROM signature s JOIN source_file f ON f.id = s.source_file_id WHERE s.id = ${letter}_id)`;
  return store.reader
    .all<{ left: string; right: string; score: number; standing: string; guards: string }>(
      `SELECT ${side("left")} AS left, ${side("right")} AS right, score, standing, guards FROM pair`,
    )
    .map(
      ({ left, right, score, standing, guards }) =>
        `${[left, right].sort().join("+")} ${score.toFixed(2)} ${standing} ${guards}`,
    )
    .sort();
}
