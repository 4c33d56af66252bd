// Answers the calls of the letters.
import {
  listLetters,
  readLogoFile,
  resetLetter,
  saveLetter,
  saveLetterhead,
  saveTranslations,
} from "#core/pipeline/packets/letters.ts";
import { readLetterhead, readTranslations } from "#core/store/letters.ts";
import { settle } from "#shared/errors/outcome.ts";
import { calls } from "./context.ts";

const { letters } = calls;

export const lettersCalls = {
  list: letters.list.handler(({ context: { session } }) =>
    settle(() => listLetters(session.store().reader, session.resources)),
  ),
  save: letters.save.handler(({ context: { session }, input: { language, text } }) =>
    settle(() => saveLetter(session.store(), session.resources, language, text)),
  ),
  reset: letters.reset.handler(({ context: { session }, input: { language } }) =>
    settle(() => resetLetter(session.store(), session.resources, language)),
  ),
  letterhead: letters.letterhead.handler(({ context: { session } }) =>
    settle(() => readLetterhead(session.store().reader)),
  ),
  saveLetterhead: letters.saveLetterhead.handler(({ context: { session }, input }) =>
    settle(() => saveLetterhead(session.store(), input)),
  ),
  readLogo: letters.readLogo.handler(({ input: { path } }) => settle(() => readLogoFile(path))),
  translations: letters.translations.handler(({ context: { session } }) =>
    settle(() => readTranslations(session.store().reader)),
  ),
  saveTranslations: letters.saveTranslations.handler(({ context: { session }, input }) =>
    settle(() => saveTranslations(session.store(), input)),
  ),
};
