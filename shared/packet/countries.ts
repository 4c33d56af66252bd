// Names of countries in the languages of packets, from i18n-iso-countries; a template may override single ones.
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import russian from "i18n-iso-countries/langs/ru.json" with { type: "json" };
import type { PacketLanguage } from "#shared/model/campaign.ts";
import type { LetterTemplate } from "./template.ts";

type Names = { readonly [country: string]: string | readonly string[] };

const names: { readonly [language in PacketLanguage]: Names } = { en: english.countries, ru: russian.countries };

/** The name of a country, or its code when it has none. @param country ISO 3166-1 alpha-2 */
export function countryName(
  language: PacketLanguage,
  template: Pick<LetterTemplate, "countries">,
  country: string,
): string {
  const found = template.countries[country] ?? names[language][country] ?? country;
  return typeof found === "string" ? found : (found[0] ?? country);
}
