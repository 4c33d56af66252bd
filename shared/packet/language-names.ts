// What each language of packets calls itself, as a heading has it. Platforms know such names in different words, so they stand here.
import type { PacketLanguage } from "#shared/model/campaign.ts";

export const ownLanguageNames: { readonly [language in PacketLanguage]: string } = {
  en: "English",
  da: "Dansk",
  nb: "Norsk bokmål",
  nl: "Nederlands",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  pl: "Polski",
  sv: "Svenska",
  fi: "Suomi",
  it: "Italiano",
  pt: "Português",
  uk: "Українська",
  tr: "Türkçe",
  ru: "Русский",
};
