// Makes the keys of signatures anew that were imported under older rules.
import { exactKeyParts, setExactKey } from "#core/store/clusters.ts";
import type { StoreWriter } from "#core/store/connection.ts";
import { setNormaliseVersion, sourcesNormalisedBefore } from "#core/store/source-files.ts";
import { exactKeyNumber } from "#shared/matching/exact-number.ts";
import { normaliseVersion } from "#shared/normalise/version.ts";
import { type JobControl, pause } from "./job.ts";

const signaturesPerStep = 5000;

/** Must run before keys are compared: those of one campaign are comparable only when the same rules made them. */
export async function renewKeys(writer: StoreWriter, control: JobControl): Promise<void> {
  for (const source of sourcesNormalisedBefore(writer, normaliseVersion)) {
    let last = 0;
    for (;;) {
      const signatures = exactKeyParts(writer, source, last, signaturesPerStep);
      for (const signature of signatures) setExactKey(writer, signature.id, exactKeyNumber(signature));
      const end = signatures.at(-1);
      if (end === undefined) break;
      last = end.id;
      await pause(control);
    }
    setNormaliseVersion(writer, source, normaliseVersion);
  }
}
