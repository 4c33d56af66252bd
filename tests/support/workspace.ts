// Temporary folders, invented exports and open campaigns for tests; everything is removed after each test.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { onTestFinished } from "vitest";
import { createCampaign } from "#core/pipeline/campaign.ts";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { importFile } from "#core/pipeline/import-file.ts";
import { understandFile } from "#core/pipeline/inspect-file.ts";
import { type JobControl, unattended } from "#core/pipeline/job.ts";
import { routeSigners } from "#core/pipeline/route-signers.ts";
import { StoreWriter } from "#core/store/connection.ts";
import { readMatching, saveMatching } from "#core/store/matching.ts";
import type { Store } from "#core/store/store.ts";
import { ExpectedFailure, type Failure } from "#shared/errors/outcome.ts";
import type { MatchingSettings } from "#shared/model/review.ts";
import type { SourceFile } from "#shared/model/source-file.ts";

export const projectRoot = path.join(import.meta.dirname, "..", "..");
export const resources = path.join(projectRoot, "resources");

/** The clock of all tests. */
export const today = "2026-11-21T10:00:00.000Z";
export const storeOptions = { clock: () => today, actor: "test" };

/** A folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "hand-in-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type Signer = {
  readonly first?: string;
  readonly last?: string;
  readonly email?: string;
  readonly city?: string;
  readonly postcode?: string;
  readonly country?: string;
  readonly signedAt?: string;
};

/** A plain export of invented people; what is not said is the same for all. */
export function plainCsv(signers: readonly Signer[]): string {
  const rows = signers.map((s) =>
    [
      s.first ?? "Ida",
      s.last ?? "Holm",
      s.email ?? "",
      s.city ?? "Ry",
      s.postcode ?? "8680",
      s.country ?? "DK",
      s.signedAt ?? "2026-05-01",
    ].join(),
  );
  return ["first_name,last_name,email,city,postcode,country,signed_at", ...rows, ""].join("\n");
}

/** `count` signers of a country who are all different from each other and from those of another `tag`. */
export function differentSigners(count: number, country: string, tag: string): readonly Signer[] {
  return Array.from({ length: count }, (_, index) => ({
    country,
    last: `Vang${tag}`,
    email: `${tag}${index}@mail.example`,
  }));
}

export type TestCampaign = { readonly store: Store; readonly folder: string; readonly file: string };

/** Links only what is certain by rule: most tests say who is who by the e-mail address alone. */
const certainOnly: MatchingSettings = { linkAt: 90, reviewFrom: 90, oneMailboxTwoPeople: false };

/** An open campaign with the shipped missions of Russia. */
export function newCampaign(settings: MatchingSettings = certainOnly): TestCampaign {
  const folder = temporaryFolder();
  const file = path.join(folder, "test.petition");
  const store = createCampaign(file, { title: "Test petition", targetState: "RU", request: "Do it." }, resources, {
    ...storeOptions,
    id: "test-campaign",
  });
  onTestFinished(() => store.close());
  setUp(file, settings);
  return { store, folder, file };
}

/** Changes the settings past the event log, so that tests count their own events alone. */
function setUp(file: string, settings: MatchingSettings): void {
  const database = new Database(file);
  const writer = new StoreWriter(database);
  saveMatching(writer, { ...readMatching(writer), ...settings });
  database.close();
}

/** Writes an export and imports it. */
export async function importText(
  { store, folder }: Pick<TestCampaign, "store" | "folder">,
  name: string,
  text: string,
  control: JobControl = unattended,
): Promise<SourceFile> {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return importFile(store, file, await understandFile(file, resources, {}), control);
}

/** A campaign whose signers are imported, linked and routed, with Bern as the fallback when asked for. */
export async function routedCampaign(signers: readonly Signer[]): Promise<TestCampaign> {
  const campaign = newCampaign();
  await importText(campaign, "first.csv", plainCsv(signers));
  await findDuplicates(campaign.store, unattended);
  routeSigners(campaign.store);
  return campaign;
}

/** The expected failure of an operation; a bug or a success makes the test fail. */
export async function failureOf(operation: () => unknown): Promise<Failure> {
  try {
    await operation();
  } catch (error) {
    if (error instanceof ExpectedFailure) return error.failure;
    throw error;
  }
  throw new Error("The operation succeeded.");
}

export function countRows(
  store: Store,
  table: "signature" | "source_file" | "rejected_row" | "event" | "packet" | "packet_line",
): number {
  return store.reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
}

/** Facts of the log, for looking for what must not be in it. */
export function eventLog(store: Store): readonly { readonly kind: string; readonly facts: string }[] {
  return store.reader.all("SELECT kind, facts FROM event ORDER BY seq");
}
