// What the project says about the packages it is made of: exact, complete, permissive, from no named host.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { projectJson, projectRoot } from "../architecture/project-files.ts";

const versions = z.record(z.string(), z.string()).default({});
const manifest = z
  .object({ dependencies: versions, devDependencies: versions, optionalDependencies: versions, overrides: versions })
  .parse(projectJson("package.json"));
const lockfile = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        integrity: z.string().optional(),
        license: z.string().optional(),
        dev: z.boolean().default(false),
        optionalDependencies: versions,
      }),
    ),
  })
  .parse(projectJson("package-lock.json"));
const packages = Object.entries(lockfile.packages).filter(([place]) => place !== "");

const permissive = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "OFL-1.1",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/** An SPDX expression is permissive when all sides of an AND are, or one side of an OR is. */
function isPermissive(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, "$1");
  if (bare.includes(" AND ")) {
    return bare.split(" AND ").every(isPermissive);
  }
  return bare.split(" OR ").some((licence) => permissive.has(licence.replace(/[()]/g, "")));
}

describe("package.json", () => {
  test("names exact versions only", () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    const loose = Object.entries({ ...all, ...manifest.overrides }).filter(
      ([, version]) => !/^(npm:(@[^@/]+\/)?[^@/]+@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test("pins the platform packages of Node to the version of the node package", () => {
    const platforms = Object.entries(manifest.optionalDependencies).filter(([name]) => name.startsWith("node-"));
    expect(platforms.length).toBeGreaterThan(0);
    for (const [name, version] of platforms) {
      expect([name, version]).toEqual([name, manifest.devDependencies["node"]]);
    }
  });
});

describe("package-lock.json", () => {
  const text = readFileSync(path.join(projectRoot, "package-lock.json"), "utf8");

  test("holds no address that a package was got from", () => {
    expect(text).not.toContain('"resolved"');
    expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  test("holds a hash for every package", () => {
    expect(packages.filter(([, entry]) => entry.integrity === undefined).map(([place]) => place)).toEqual([]);
  });

  test("holds every platform's part of a package, so that npm ci works on all of them", () => {
    const names = new Set(packages.map(([place]) => place.slice(place.lastIndexOf("node_modules/") + 13)));
    const wanted = packages.flatMap(([, entry]) => Object.keys(entry.optionalDependencies));
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });

  test("ships packages with a permissive licence only", () => {
    const shipped = packages.filter(([, entry]) => !entry.dev);
    const others = shipped.filter(([, entry]) => !isPermissive(entry.license ?? "none"));
    expect(others.map(([place, entry]) => `${place}: ${entry.license ?? "none"}`)).toEqual([]);
  });
});
