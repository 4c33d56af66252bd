// Reads what the app knows of platforms' exports from its shipped data.
import { readdirSync, readFileSync } from "node:fs";
import { type ResourceRoot, resourceFile } from "#core/files/resources.ts";
import type { ImportKnowledge } from "#shared/import/columns.ts";
import { type Preset, parsePreset, parseSynonyms } from "#shared/import/presets.ts";

const synonymsFile = "synonyms.json";

/** All presets, by name. */
export function readPresets(resources: ResourceRoot): readonly Preset[] {
  return readdirSync(resourceFile(resources, "presets"))
    .filter((name) => name.endsWith(".json") && name !== synonymsFile)
    .sort()
    .map((name) => parsePreset(readJson(resources, name)));
}

export function readImportKnowledge(resources: ResourceRoot): ImportKnowledge {
  return { presets: readPresets(resources), synonyms: parseSynonyms(readJson(resources, synonymsFile)) };
}

function readJson(resources: ResourceRoot, name: string): unknown {
  return JSON.parse(readFileSync(resourceFile(resources, "presets", name), "utf8"));
}
