// Reads the project's own sources for the tests of its architecture.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const projectRoot = path.join(import.meta.dirname, "..", "..", "..");

export type SourceFile = { readonly path: string; readonly text: string };

/** The TypeScript files under the given folders, paths relative to the project with forward slashes. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(projectRoot, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => ({
        path: path.relative(projectRoot, file).replaceAll(path.sep, "/"),
        text: readFileSync(file, "utf8"),
      })),
  );
}

/** The JSON of a file of the project. */
export function projectJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(projectRoot, file), "utf8"));
}
