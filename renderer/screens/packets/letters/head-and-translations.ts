// The letterhead and the translations of the request; both save themselves.
import type { Letterhead, RequestTranslation } from "#shared/packet/document.ts";
import { keys } from "../../../state/queries.ts";
import { createSavedValue } from "../../../state/saved-value.ts";

export const useLetterhead = createSavedValue<Letterhead | null>(
  keys.letterhead,
  (client) => client.letters.letterhead(),
  (client, letterhead) => client.letters.saveLetterhead(letterhead),
);

/** A translation without words is kept while somebody types it, and is none. */
export const useTranslations = createSavedValue<readonly RequestTranslation[]>(
  keys.translations,
  (client) => client.letters.translations(),
  (client, translations) => client.letters.saveTranslations(written(translations)),
);

export function written(translations: readonly RequestTranslation[]): readonly RequestTranslation[] {
  return translations.filter(({ text }) => text.trim() !== "");
}
