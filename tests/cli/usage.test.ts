// How the command line is written: exit codes, where it prints, and that it stays without Electron.
import path from "node:path";
import { expect, it } from "vitest";
import { handIn, handInError } from "../support/cli.ts";
import { temporaryFolder } from "../support/workspace.ts";

it.each([
  ["no words", []],
  ["an unknown verb", ["fly"]],
  ["a missing option", ["new", "x.petition", "--title", "T"]],
  ["an unknown option", ["report", "x.petition", "--colour"]],
  ["a missing word", ["import", "x.petition"]],
  ["a word too many", ["report", "a", "b"]],
  ["too many lines a page", ["packets", "x.petition", "--out", "o", "--lines", "91"]],
  ["an unknown part", ["packets", "x.petition", "--out", "o", "--without", "letter,glue"]],
  ["an unknown order", ["packets", "x.petition", "--out", "o", "--order", "age"]],
  ["a reprint of nothing", ["reprint", "x.petition", "p", "o.pdf"]],
  ["a reprint of page 0", ["reprint", "x.petition", "p", "o.pdf", "--page", "0"]],
  ["a signature in words", ["withdraw", "x.petition", "ida"]],
  ["a bad paper", ["packets", "x.petition", "--out", "o", "--paper", "a5"]],
  ["a bad date order", ["import", "x.petition", "a.csv", "--date-order", "ydm"]],
  ["a bad delimiter", ["import", "x.petition", "a.csv", "--delimiter", "::"]],
  ["no parts", ["review-pack", "x.petition", "--parts", "0", "--overlap", "0", "--out", "o"]],
  ["too many parts", ["review-pack", "x.petition", "--parts", "51", "--overlap", "0", "--out", "o"]],
  ["too much overlap", ["review-pack", "x.petition", "--parts", "2", "--overlap", "1.2", "--out", "o"]],
  ["an overlap in words", ["review-pack", "x.petition", "--parts", "2", "--overlap", "half", "--out", "o"]],
  ["no decisions", ["review-import", "x.petition", "--passphrase", "p"]],
  ["a bad limit", ["find", "x.petition", "ida", "--limit", "0"]],
  ["a bad outcome", ["deliver", "x.petition", "--packet", "p", "--outcome", "eaten", "--date", "2026-01-01"]],
])("%s ends with 2", async (_, words) => {
  const { code, stdout, stderr } = await handIn([...words, ...(words.length > 0 ? ["--json"] : [])]);
  expect(code).toBe(2);
  if (words.length > 0) {
    expect(stdout).toBe("");
    expect(stderr).toContain("hand-in ");
  }
});

it("help ends with 0 and names every verb", async () => {
  const { code, stdout } = await handIn(["--help"]);
  expect(code).toBe(0);
  for (const verb of [
    "new",
    "import",
    "duplicates",
    "pairs",
    "review-pack",
    "review-import",
    "find",
    "missions",
    "route",
    "packets",
    "reprint",
    "check-code",
    "withdraw",
    "deliver",
    "report",
    "verify",
    "demo",
  ]) {
    expect(stdout).toContain(`hand-in ${verb} `);
  }
});

it("an expected failure ends with 1, tells people on stderr and programs on stdout", async () => {
  const missing = path.join(temporaryFolder(), "none.petition");
  const quiet = await handIn(["report", missing]);
  expect(quiet).toMatchObject({ code: 1, stdout: "" });
  expect(quiet.stderr).toBe(`There is no file at ${missing}. Check the path, or create a new campaign.\n`);
  const verbs = [
    ["report"],
    ["duplicates"],
    ["route"],
    ["pairs", "--csv", "x.csv"],
    ["missions"],
    ["review-pack", "--parts", "2", "--overlap", "20%", "--out", "x"],
    ["review-import", "a.decisions"],
    ["packets", "--out", "x"],
    ["import", "a.csv"],
  ];
  for (const [verb = "", ...more] of verbs) {
    expect((await handInError([verb, missing, ...more])).code, verb).toBe("STORE_FILE_MISSING");
  }
});

it("a campaign in a folder that does not exist is an expected failure", async () => {
  const file = path.join(temporaryFolder(), "none", "a.petition");
  expect((await handInError(["new", file, "--title", "T", "--target", "RU"])).code).toBe("FILE_NOT_WRITABLE");
  expect((await handInError(["new", file, "--title", " ", "--target", "RU"])).code).toBe("CAMPAIGN_FIELD");
  expect((await handInError(["new", file, "--title", "T", "--target", "XX"])).code).toBe("CAMPAIGN_FIELD");
});

it("loads no Electron, and nothing of the window, the engine or the main process", async () => {
  const hook = `import { registerHooks } from "node:module";
    registerHooks({ load(url, context, next) { process.stderr.write("LOADED " + url + "\\n"); return next(url, context); } });`;
  const { code, stderr } = await handIn(["--help"], {}, [
    "--import",
    `data:text/javascript,${encodeURIComponent(hook)}`,
  ]);
  const loaded = stderr.split("\n").filter((line) => line.startsWith("LOADED "));
  expect(code).toBe(0);
  expect(loaded.some((line) => line.endsWith("/electron/core/pipeline/import-file.ts"))).toBe(true);
  expect(
    loaded.filter((line) =>
      /node_modules\/electron|\/electron\/(main|preload|engine)\/|\/renderer\/|LOADED electron/.test(line),
    ),
  ).toEqual([]);
});
