// Reads what review packs and the decisions about them hold.
import type { z } from "zod";
import { type Keyring, readSealedFile, type SealedKind } from "#core/files/sealed-file.ts";
import { packDecisions, reviewPack } from "#shared/contract/review-pack.ts";
import { fail } from "#shared/errors/outcome.ts";

/** A pack with the key it was written with. Fails with the codes of {@link readSealedFile}. */
export function readPack(file: string, keyring: Keyring) {
  return readChecked(file, "pack", keyring, reviewPack);
}

/** A volunteer's decisions, as {@link readPack} gives a pack. */
export function readDecisions(file: string, keyring: Keyring) {
  return readChecked(file, "decisions", keyring, packDecisions);
}

async function readChecked<Schema extends z.ZodObject<{ version: z.ZodLiteral<number> }>>(
  file: string,
  kind: SealedKind,
  keyring: Keyring,
  schema: Schema,
) {
  const { content, key, stamp } = await readSealedFile(file, kind, keyring);
  const known = schema.shape.version.value;
  const found = versionOf(content);
  if (found > known) fail("PACK_FROM_THE_FUTURE", { file, found, known });
  const checked = schema.safeParse(content);
  if (!checked.success) fail("PACK_DAMAGED", { file, detail: "its content is not of the known form" });
  return { content: checked.data, key, stamp };
}

function versionOf(content: unknown): number {
  const isVersioned = typeof content === "object" && content !== null && "version" in content;
  return isVersioned && typeof content.version === "number" ? content.version : 0;
}
