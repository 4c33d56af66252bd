// verify: checks made packets against their recorded digests and counts.

import { verifyPackets } from "#core/pipeline/manifest.ts";
import { fail, settleAsync } from "#shared/errors/outcome.ts";
import { type Verb, word } from "../verb.ts";

export const verifyVerb: Verb = {
  usage: "verify DIR",
  words: [1, 1],
  options: {},
  run: (_context, words) =>
    settleAsync(async () => {
      const folder = word(words, 0);
      const files = await verifyPackets(folder);
      const bad = files.filter((file) => file.verdict !== "ok");
      if (bad.length > 0) {
        const list = bad.map((file) => `${file.file} (${file.verdict})`).join(", ");
        fail("VERIFY_FAILED", { count: bad.length, file: folder, list });
      }
      return { json: { files }, lines: [`All ${files.length} files are what was sealed.`] };
    }),
};
