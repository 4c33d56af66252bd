// The campaigns that were opened lately, kept beside the app's settings; titles and paths, no signers.
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { writeFileAtomically } from "#core/files/atomic-write.ts";

const recentFile = z.object({ path: z.string(), title: z.string(), openedAt: z.string() });
type RecentFile = z.infer<typeof recentFile>;

export type RecentFiles = {
  readonly list: () => readonly (RecentFile & { readonly exists: boolean })[];
  readonly add: (path: string, title: string) => void;
};

const most = 10;

/** A list that cannot be read counts as empty: it is a convenience, not a record. */
export function createRecentFiles(file: string, now: () => string): RecentFiles {
  function read(): RecentFile[] {
    try {
      return z.array(recentFile).parse(JSON.parse(readFileSync(file, "utf8")));
    } catch {
      return [];
    }
  }
  return {
    list: () => read().map((recent) => ({ ...recent, exists: existsSync(recent.path) })),
    add(path, title) {
      const others = read().filter((recent) => recent.path !== path);
      const files = [{ path, title, openedAt: now() }, ...others].slice(0, most);
      writeFileAtomically(file, [JSON.stringify(files, null, 2)]);
    },
  };
}
