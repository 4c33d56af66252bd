// Own letters, the letterhead and translations: kept with the campaign, printed in the next packets, never in sealed ones.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import {
  listLetters,
  readLogoFile,
  resetLetter,
  saveLetter,
  saveLetterhead,
  saveTranslations,
} from "#core/pipeline/packets/letters.ts";
import { sealedDocument } from "#core/pipeline/packets/packet-document.ts";
import { readLetterhead, readTranslations } from "#core/store/letters.ts";
import { packetLanguages } from "#shared/model/campaign.ts";
import { draftFor, sealFor } from "../../../../support/packets.ts";
import { eventLog, failureOf, newCampaign, resources, routedCampaign } from "../../../../support/workspace.ts";

const denmark = "RU-DK-kobenhavn";
const own = [
  "Our petition “{{campaign.title}}”",
  "Dear Ambassador,",
  "We hand over {{count haveSigned}}.",
  "{{request}}",
  "It matters to us.",
  "With respect,",
].join("\n\n");

it("the letters of all languages are there, and an own one stands in the next packet only", async () => {
  const { store } = await routedCampaign([{}]);
  expect(listLetters(store.reader, resources).map(({ language, isOwn }) => [language, isOwn])).toEqual(
    packetLanguages.map((language) => [language, false]),
  );
  const shipped = await draftFor(store, denmark);
  expect(saveLetter(store, resources, "en", own)).toEqual({ language: "en", text: own, isOwn: true });
  expect(listLetters(store.reader, resources).find(({ isOwn }) => isOwn)?.text).toBe(own);
  const { id } = await sealFor(store, denmark);
  expect(sealedDocument(store.reader, id).template.letter.body).toEqual(["It matters to us."]);
  expect(sealedDocument(store.reader, id).template.counted).toEqual(shipped.document.template.counted);
  expect(resetLetter(store, resources, "en")).toMatchObject({ language: "en", isOwn: false });
  expect(sealedDocument(store.reader, id).template.letter.body).toEqual(["It matters to us."]);
});

it("a placeholder that does not exist is named with the one that was probably meant, and the letter is not kept", async () => {
  const { store } = newCampaign();
  const failure = await failureOf(() =>
    saveLetter(store, resources, "en", own.replace("count haveSigned", "cuont haveSigned")),
  );
  expect(failure).toMatchObject({
    code: "TEMPLATE_PLACEHOLDER",
    params: { placeholder: "{{cuont haveSigned}}", likely: "{{count}}" },
  });
  expect(await failureOf(() => saveLetter(store, resources, "en", own.replace("{{request}}\n\n", "")))).toMatchObject({
    code: "LETTER_TEXT",
    params: { problem: expect.stringContaining("{{request}}") },
  });
  expect(listLetters(store.reader, resources).some(({ isOwn }) => isOwn)).toBe(false);
});

it("a letterhead and translations go into the next packet, and the log holds no word of them", async () => {
  const { store } = await routedCampaign([{}]);
  const letterhead = { lines: ["Section Nord", "Street 4"], logo: null };
  expect(saveLetterhead(store, letterhead)).toEqual(letterhead);
  saveTranslations(store, [
    { language: "ru", text: "Старое" },
    { language: "ru", text: "Сделайте это." },
  ]);
  const translations = [{ language: "ru", text: "Сделайте это." }];
  expect(readTranslations(store.reader)).toEqual(translations);
  expect((await draftFor(store, denmark)).document).toMatchObject({ letterhead, translations });
  expect(JSON.stringify(eventLog(store))).not.toMatch(/Nord|Сделайте/);
  saveLetterhead(store, null);
  expect(readLetterhead(store.reader)).toBeNull();
});

it("two languages stand side by side, and a language beside itself does not", async () => {
  const { store } = await routedCampaign([{}]);
  const both = await draftFor(store, denmark, { language: "en", secondLanguage: "ru" });
  expect(both.document.second).toMatchObject({ language: "ru", template: { language: "ru" } });
  expect((await draftFor(store, denmark, { language: "ru", secondLanguage: "ru" })).document.second).toBeNull();
});

it("a logo is read from an SVG of filled paths; a file that is none is refused", async () => {
  const { folder } = newCampaign();
  const svg = path.join(folder, "logo.svg");
  writeFileSync(svg, '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0H20V10H0Z"/></svg>');
  expect(readLogoFile(svg)).toMatchObject({ kind: "svg" });
  const text = path.join(folder, "logo.png");
  writeFileSync(text, "no picture");
  expect((await failureOf(() => readLogoFile(text))).code).toBe("LOGO_UNREADABLE");
  expect((await failureOf(() => readLogoFile(path.join(folder, "none.png")))).code).toBe("FILE_NOT_READABLE");
});
