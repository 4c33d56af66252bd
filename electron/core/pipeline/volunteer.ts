// A review pack on a volunteer's machine: its pairs, and the decisions beside it, which are on disk after each one.
import { existsSync } from "node:fs";
import path from "node:path";
import { createKeyring, type Keyring, readStamp, writeSealedFile } from "#core/files/sealed-file.ts";
import type { Clock } from "#core/store/store.ts";
import type { PackDecisions, PackedPair } from "#shared/contract/review-pack.ts";
import type { PackProgress } from "#shared/contract/volunteer.ts";
import { ExpectedFailure, fail } from "#shared/errors/outcome.ts";
import type { Verdict } from "#shared/model/review.ts";
import { decisionsFileName } from "#shared/review/pack-files.ts";
import { readDecisions, readPack } from "./read-pack.ts";

export type VolunteerPack = {
  readonly progress: () => PackProgress;
  /** Pairs from a position on. */
  readonly pairs: (
    offset: number,
    limit: number,
  ) => { readonly total: number; readonly pairs: readonly (PackedPair & { readonly verdict: Verdict | null })[] };
  /**
   * Judges a pair, or takes the verdict back with null; it is on disk when this returns.
   * Fails with PACK_POSITION, PACK_DECISIONS_CHANGED, FILE_NOT_WRITABLE; the verdict is as it was then.
   */
  readonly decide: (position: number, verdict: Verdict | null) => PackProgress;
};

type Decisions = PackDecisions["decisions"];

/**
 * Opens a pack and goes on with the decisions beside it; they are written once at the start, to see that they can be. Fails with
 * PACK_OTHER_DECISIONS, PACK_OTHER_VOLUNTEER, FILE_NOT_WRITABLE and the codes of reading a pack.
 */
export async function openVolunteerPack(
  file: string,
  passphrase: string,
  by: string,
  clock: Clock,
): Promise<VolunteerPack> {
  const keyring = createKeyring(passphrase);
  const { content: pack, key } = await readPack(file, keyring);
  const decisionsFile = path.join(path.dirname(file), decisionsFileName(path.basename(file)));
  const before = existsSync(decisionsFile) ? await readOwnDecisions(decisionsFile, keyring, pack.packId, by) : null;
  const name = before?.by ?? by.trim();
  let decisions: ReadonlyMap<number, Decisions[number]> = new Map(
    before?.decisions.filter(({ position }) => position < pack.pairs.length).map((one) => [one.position, one]),
  );
  let stamp = write(decisions);

  function write(kept: typeof decisions) {
    const content: PackDecisions = {
      format: "hand-in review decisions",
      version: 1,
      packId: pack.packId,
      by: name,
      decisions: [...kept.values()].toSorted((a, b) => a.position - b.position),
    };
    return writeSealedFile(decisionsFile, "decisions", key, content);
  }
  function progress(): PackProgress {
    const { campaign, part, parts, pairs } = pack;
    return { file, campaign, part, parts, by: name, pairs: pairs.length, decided: decisions.size, decisionsFile };
  }
  return {
    progress,
    pairs: (offset, limit) => ({
      total: pack.pairs.length,
      pairs: pack.pairs
        .slice(offset, offset + limit)
        .map((pair, index) => ({ ...pair, verdict: decisions.get(offset + index)?.verdict ?? null })),
    }),
    decide(position, verdict) {
      if (position >= pack.pairs.length) fail("PACK_POSITION", { position });
      // A second window, or a folder that is kept in step with another machine, may have written what is not known here.
      if (![stamp, null].includes(readStamp(decisionsFile))) fail("PACK_DECISIONS_CHANGED", { file: decisionsFile });
      const after = new Map(decisions);
      if (verdict === null) after.delete(position);
      else after.set(position, { position, verdict, at: clock() });
      stamp = write(after);
      decisions = after;
      return progress();
    },
  };
}

async function readOwnDecisions(file: string, keyring: Keyring, packId: string, by: string): Promise<PackDecisions> {
  const found = await readDecisions(file, keyring).catch((error: unknown) => {
    // The pack itself opened: the decisions were written with another one's passphrase.
    const isOther = error instanceof ExpectedFailure && error.failure.code === "PACK_PASSPHRASE";
    return isOther ? fail("PACK_OTHER_DECISIONS", { file }) : Promise.reject(error);
  });
  if (found.content.packId !== packId) fail("PACK_OTHER_DECISIONS", { file });
  if (sameName(found.content.by) !== sameName(by)) fail("PACK_OTHER_VOLUNTEER", { file, by: found.content.by });
  return found.content;
}

function sameName(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}
