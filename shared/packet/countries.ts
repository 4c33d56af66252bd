// Names of countries in the languages of packets, from i18n-iso-countries; a template may override single ones.
import da from "i18n-iso-countries/langs/da.json" with { type: "json" };
import de from "i18n-iso-countries/langs/de.json" with { type: "json" };
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import es from "i18n-iso-countries/langs/es.json" with { type: "json" };
import fi from "i18n-iso-countries/langs/fi.json" with { type: "json" };
import fr from "i18n-iso-countries/langs/fr.json" with { type: "json" };
import it from "i18n-iso-countries/langs/it.json" with { type: "json" };
import nb from "i18n-iso-countries/langs/nb.json" with { type: "json" };
import nl from "i18n-iso-countries/langs/nl.json" with { type: "json" };
import pl from "i18n-iso-countries/langs/pl.json" with { type: "json" };
import pt from "i18n-iso-countries/langs/pt.json" with { type: "json" };
import ru from "i18n-iso-countries/langs/ru.json" with { type: "json" };
import sv from "i18n-iso-countries/langs/sv.json" with { type: "json" };
import tr from "i18n-iso-countries/langs/tr.json" with { type: "json" };
import uk from "i18n-iso-countries/langs/uk.json" with { type: "json" };
import type { PacketLanguage } from "#shared/model/campaign.ts";
import type { LetterTemplate } from "./template.ts";

type Names = { readonly [country: string]: string | readonly string[] };

const names: { readonly [language in PacketLanguage]: Names } = {
  en: en.countries,
  da: da.countries,
  nb: nb.countries,
  nl: nl.countries,
  de: de.countries,
  fr: fr.countries,
  es: es.countries,
  pl: pl.countries,
  sv: sv.countries,
  fi: fi.countries,
  it: it.countries,
  pt: pt.countries,
  uk: uk.countries,
  tr: tr.countries,
  ru: ru.countries,
};

/** Where a country has several names, the Dutch list has the official one first and the usual one second. */
const usualNameSecond: ReadonlySet<PacketLanguage> = new Set(["nl"]);

/** The usual name of a country, or its code when it has none. @param country ISO 3166-1 alpha-2 */
export function countryName(
  language: PacketLanguage,
  template: Pick<LetterTemplate, "countries">,
  country: string,
): string {
  const found = template.countries[country] ?? names[language][country] ?? country;
  if (typeof found === "string") return found;
  return (usualNameSecond.has(language) ? found[1] : undefined) ?? found[0] ?? country;
}
