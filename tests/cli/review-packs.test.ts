// Review packs on the command line: made, judged, imported, with the passphrase from wherever it may come.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { openVolunteerPack } from "#core/pipeline/volunteer.ts";
import type { Verdict } from "#shared/model/review.ts";
import { cliMain, handIn, handInError, handInJson, pinnedNode } from "../support/cli.ts";
import { campaignWithQueue } from "../support/review-queue.ts";

type Packed = {
  readonly passphrase: string;
  readonly files: readonly { readonly file: string; readonly pairs: number }[];
};
type Imported = {
  readonly files: readonly { readonly by: string; readonly decisions: number; readonly isNew: boolean }[];
  readonly decided: number;
  readonly conflicts: number;
  readonly toReview: number;
  readonly agreement: readonly { readonly pairs: number; readonly kappa: number | null }[];
};

async function campaign(pairs: number) {
  const { store, file, folder } = await campaignWithQueue(pairs);
  store.close();
  return { file, out: path.join(folder, "packs") };
}

async function judge(file: string, passphrase: string, by: string, verdict: (name: string) => Verdict) {
  const pack = await openVolunteerPack(file, passphrase, by, () => "2026-11-21T12:00:00.000Z");
  for (const [position, { left }] of pack.pairs(0, 200).pairs.entries()) pack.decide(position, verdict(left.name));
  return pack.progress().decisionsFile;
}

/** Runs a verb with text on its input. */
function withInput(words: readonly string[], input: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(pinnedNode, [cliMain, ...words, "--json"], { stdio: ["pipe", "pipe", "ignore"] });
    let out = "";
    child.stdout.on("data", (piece: Buffer) => {
      out += piece.toString();
    });
    child.on("close", () => resolve(out));
    child.stdin.write(input);
  });
}

it("divides the queue, and takes back what two volunteers decided, with their agreement", async () => {
  const { file, out } = await campaign(10);
  const words = ["review-pack", file, "--parts", "2", "--overlap", "40%", "--out", out];
  const { passphrase, files } = await handInJson<Packed>(words);
  expect(passphrase.split(" ")).toHaveLength(7);
  expect(files.map(({ pairs }) => pairs)).toEqual([7, 7]);
  expect(readdirSync(out).toSorted()).toEqual(files.map((one) => path.basename(one.file)));
  expect((await handInError(words)).code).toBe("PACK_FILE_EXISTS");

  const decisions = [
    await judge(files[0]?.file ?? "", passphrase, "Ida", (name) => (Number(name.at(-1)) < 5 ? "same" : "different")),
    await judge(files[1]?.file ?? "", passphrase, "Bo", () => "different"),
  ];
  const take = ["review-import", file, ...decisions];
  const imported = await handInJson<Imported>([...take, "--passphrase", passphrase.replaceAll(" ", "-")]);
  expect(imported.files).toMatchObject([
    { by: "Ida", decisions: 7, isNew: true },
    { by: "Bo", decisions: 7, isNew: true },
  ]);
  expect(imported.agreement).toMatchObject([{ first: "Bo", second: "Ida", pairs: 4 }]);
  expect(imported.decided + imported.conflicts).toBe(10);
  expect(imported.toReview).toBe(0);

  const again = await handInJson<Imported>(take, { HAND_IN_PASSPHRASE: passphrase });
  expect(again.files.map(({ isNew }) => isNew)).toEqual([false, false]);
  expect(again).toMatchObject({ decided: 0, conflicts: 0, agreement: imported.agreement });
  expect(JSON.parse(await withInput(take, `${passphrase.toUpperCase()}\n`))).toEqual(again);
  expect(JSON.parse(await withInput(take, "apple river\n"))).toMatchObject({ error: { code: "PACK_PASSPHRASE" } });
});

it("tells people the files and the passphrase once, and how far it came", async () => {
  const { file, out } = await campaign(4);
  const { code, stdout } = await handIn(["review-pack", file, "--parts", "1", "--overlap", "0.5", "--out", out]);
  expect(code).toBe(0);
  const pack = path.join(out, "test-part-1-of-1.review");
  const [first, second, ...more] = stdout.split("\n");
  expect(first).toBe(`${pack}: 4 pairs.`);
  const passphrase = /^Passphrase, told once: ((?:[a-z]+ ){6}[a-z]+)$/.exec(second ?? "")?.[1] ?? "";
  expect(more).toEqual([""]);
  const decisions = await judge(pack, passphrase, "Ida", () => "different");
  const told = await handIn(["review-import", file, decisions], { HAND_IN_PASSPHRASE: passphrase });
  expect(told.stdout.split("\n")).toEqual([
    `${decisions}: 4 decisions by Ida.`,
    "4 pairs decided, 0 disagreed about; 0 to review.",
    "",
  ]);
  expect(existsSync(decisions)).toBe(true);
});
