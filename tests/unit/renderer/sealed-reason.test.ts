// The window says truly why a source file cannot be removed.
import i18next from "i18next";
import { expect, it } from "vitest";
import importWords from "../../../renderer/app/locales/en/import.json" with { type: "json" };
import { sealedReason } from "../../../renderer/screens/import/sealed-reason.ts";

const words = i18next.createInstance();
await words.init({ lng: "en", resources: { en: { import: importWords } }, interpolation: { escapeValue: false } });
const t = words.getFixedT("en", "import");

it.each([
  ["a signature of it is sealed", "RU-DK-1", false, "the sealed packet RU-DK-1 holds a signature of it."],
  ["it only lent a name", "RU-DK-1", true, "the sealed packet RU-DK-1 prints a name or city of it"],
])("says when %s", (_name, sealedIn, isLent, said) => {
  expect(sealedReason(t, { sealedIn, isLent })).toContain(said);
});

it("says nothing of a file that can be removed", () => {
  expect(sealedReason(t, { sealedIn: null, isLent: false })).toBeNull();
});
