// Finds the data that ships with the app.
import path from "node:path";

/** Folder of the shipped data: `resources` beside the sources, or in the packaged app's own resources. */
export type ResourceRoot = string;

/** Path of one resource, for example `resourceFile(root, "missions", "rus.csv")`. */
export function resourceFile(root: ResourceRoot, ...parts: readonly string[]): string {
  return path.join(root, ...parts);
}
