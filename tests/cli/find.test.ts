// find on the command line: indexes what is missing, then finds.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import type { FoundSigners } from "#shared/contract/search.ts";
import { handIn, handInError, handInJson } from "../support/cli.ts";
import { plainCsv, temporaryFolder } from "../support/workspace.ts";

async function campaign(): Promise<string> {
  const folder = temporaryFolder();
  const file = path.join(folder, "a.petition");
  const csv = path.join(folder, "export.csv");
  const signers = [
    { first: "Anna", last: "Bergström", email: "anna@mail.example", city: "København" },
    { first: "ANNA", last: "Bergstrom", email: "anna+2@mail.example", city: "København" },
    { first: "Bo", last: "Lund", email: "bo@mail.example" },
  ];
  writeFileSync(csv, plainCsv(signers));
  await handInJson(["new", file, "--title", "T", "--target", "RU"]);
  await handInJson(["import", file, csv]);
  await handInJson(["duplicates", file]);
  await handInJson(["route", file]);
  return file;
}

it("finds by several words and tells where from, what counts and where to", async () => {
  const file = await campaign();
  const found = await handInJson<FoundSigners>(["find", file, "ann", "berg", "kobenhavn"]);
  expect(found).toMatchObject({
    more: false,
    notIndexed: 0,
    signers: [
      { signatureId: 1, sourceFile: "export.csv", row: 1, rank: 0, mission: { id: "RU-DK-kobenhavn" }, sealed: null },
      { signatureId: 2, row: 2, rank: 1, duplicateOf: 1 },
    ],
  });
  const { stdout } = await handIn(["find", file, "anna berg", "--limit", "1"]);
  expect(stdout).toBe(
    "Anna Bergström\tanna@mail.example\tKøbenhavn\tDK\texport.csv, row 1\tcounts\tRU-DK-kobenhavn\n" +
      "These are the first 1; more words narrow the search, --limit shows more.\n",
  );
  expect((await handIn(["find", file, "nobody"])).stdout).toBe("Nobody was found.\n");
});

it("of a campaign that is not there is an expected failure", async () => {
  expect((await handInError(["find", path.join(temporaryFolder(), "none.petition"), "ida"])).code).toBe(
    "STORE_FILE_MISSING",
  );
});
