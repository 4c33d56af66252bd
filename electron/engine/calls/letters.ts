// Answers the calls of the letters.
import { calls } from "./context.ts";

const { letters } = calls;

function unanswered(): never {
  throw new Error("this call is not answered yet");
}

export const lettersCalls = {
  list: letters.list.handler(unanswered),
  save: letters.save.handler(unanswered),
  reset: letters.reset.handler(unanswered),
  letterhead: letters.letterhead.handler(unanswered),
  saveLetterhead: letters.saveLetterhead.handler(unanswered),
  readLogo: letters.readLogo.handler(unanswered),
  translations: letters.translations.handler(unanswered),
  saveTranslations: letters.saveTranslations.handler(unanswered),
};
