// new: makes a campaign file.
import { readFileSync } from "node:fs";
import { failAboutFile } from "#core/files/system-failures.ts";
import { createCampaign } from "#core/pipeline/campaign.ts";
import { readCampaign } from "#core/store/campaigns.ts";
import { settleAsync } from "#shared/errors/outcome.ts";
import { neededText, text, type Verb, word } from "../verb.ts";

export const newVerb: Verb = {
  usage: "new FILE --title T --target RU [--request-file F] [--organisation O] [--contact C]",
  words: [1, 1],
  options: {
    title: { type: "string" },
    target: { type: "string" },
    "request-file": { type: "string" },
    organisation: { type: "string" },
    contact: { type: "string" },
  },
  run: ({ resources, storeOptions }, words, options) => {
    const title = neededText(options, "title");
    const targetState = neededText(options, "target").toUpperCase();
    return settleAsync(async () => {
      const requestFile = text(options, "request-file");
      const fields = {
        title,
        targetState,
        request: requestFile === undefined ? "" : readText(requestFile),
        organisation: text(options, "organisation") ?? "",
        contact: text(options, "contact") ?? "",
      };
      const store = createCampaign(word(words, 0), fields, resources, storeOptions);
      try {
        const campaign = readCampaign(store.reader);
        return { json: { file: store.file, campaign }, lines: [`Made ${store.file}.`] };
      } finally {
        store.close();
      }
    });
  },
};

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8")
      .replace(/^\uFEFF/, "")
      .trim();
  } catch (error) {
    throw failAboutFile(error, file, "read");
  }
}
