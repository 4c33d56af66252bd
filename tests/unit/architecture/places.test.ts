// What dependency-cruiser cannot see: SQL, the bridge, the clock and randomness each have one place.
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { projectRoot, sourceFiles } from "./project-files.ts";

// A string or template that starts like a statement. Prose such as "Select a file" has no FROM, INTO or SET.
const statement =
  /["'`]\s*(?:SELECT\b[^"'`]*\bFROM\b|INSERT\s+(?:OR\s+\w+\s+)?INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b|CREATE\s+(?:UNIQUE\s+)?(?:TABLE|INDEX|TRIGGER|VIEW)\b|ALTER\s+TABLE\b|DROP\s+(?:TABLE|INDEX)\b|PRAGMA\b)/i;

function filesWith(pattern: RegExp, folders: readonly string[], allowed: RegExp): readonly string[] {
  return sourceFiles(...folders)
    .filter((file) => !allowed.test(file.path) && pattern.test(withoutComments(file.text)))
    .map((file) => file.path);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

test("the SQL pattern knows a statement from a sentence", () => {
  for (const sql of [
    '"SELECT id FROM signature"',
    "`\n  INSERT OR IGNORE INTO event",
    "'delete from x'",
    '"PRAGMA key"',
  ]) {
    expect(sql).toMatch(statement);
  }
  for (const words of ['"Select a file"', '"Update the mission"', '"Delete the campaign from disk"']) {
    expect(words).not.toMatch(statement);
  }
});

test("SQL stands in electron/core/store alone", () => {
  expect(filesWith(statement, ["shared", "electron", "renderer", "resources"], /^electron\/core\/store\//)).toEqual([]);
});

test("the bridge is touched in renderer/api alone", () => {
  expect(filesWith(/\bwindow\.handIn\b|\bglobalThis\.handIn\b/, ["renderer"], /^renderer\/api\//)).toEqual([]);
});

test("shared has no clock and no randomness of its own", () => {
  const own =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.(?:randomUUID|getRandomValues)\(|\bperformance\.now\(/;
  expect(filesWith(own, ["shared"], /^$/)).toEqual([]);
});

test("no page opens an address of the network", () => {
  expect(
    filesWith(/\bfetch\(\s*["'`]https?:|new WebSocket\(|XMLHttpRequest/, ["shared", "electron", "renderer"], /^$/),
  ).toEqual([]);
});

test("the top level holds what the design names and nothing else", () => {
  const named = [
    "electron",
    "renderer",
    "shared",
    "tests",
    "resources",
    "scripts",
    "package.json",
    "package-lock.json",
  ];
  const made = ["node_modules", "out", "dist", "coverage", "test-results"];
  const config =
    /^\.|^tsconfig(\.base)?\.json$|^(vite|vitest)\.config\.ts$|^(biome|knip)\.json$|^electron-builder\.yml$/;
  const others = readdirSync(projectRoot).filter(
    (name) => ![...named, ...made, "README.md", "LICENSE"].includes(name) && !config.test(name),
  );
  expect(others).toEqual([]);
});
