// Says where things of the project lie. Knows no step of the set-up.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** An absolute path from parts that are relative to the project. */
export function inProject(...parts) {
  return join(projectRoot, ...parts);
}

/** The Node that is pinned as the `node` dev dependency. */
export const pinnedNode = inProject("node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
