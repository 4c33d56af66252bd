// The names of countries in the languages that exports come in. Data of i18n-iso-countries (MIT); knows no aliases.
import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import ar from "i18n-iso-countries/langs/ar.json" with { type: "json" };
import be from "i18n-iso-countries/langs/be.json" with { type: "json" };
import bg from "i18n-iso-countries/langs/bg.json" with { type: "json" };
import cs from "i18n-iso-countries/langs/cs.json" with { type: "json" };
import da from "i18n-iso-countries/langs/da.json" with { type: "json" };
import de from "i18n-iso-countries/langs/de.json" with { type: "json" };
import el from "i18n-iso-countries/langs/el.json" with { type: "json" };
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import es from "i18n-iso-countries/langs/es.json" with { type: "json" };
import et from "i18n-iso-countries/langs/et.json" with { type: "json" };
import fa from "i18n-iso-countries/langs/fa.json" with { type: "json" };
import fi from "i18n-iso-countries/langs/fi.json" with { type: "json" };
import fr from "i18n-iso-countries/langs/fr.json" with { type: "json" };
import he from "i18n-iso-countries/langs/he.json" with { type: "json" };
import hi from "i18n-iso-countries/langs/hi.json" with { type: "json" };
import hr from "i18n-iso-countries/langs/hr.json" with { type: "json" };
import hu from "i18n-iso-countries/langs/hu.json" with { type: "json" };
import id from "i18n-iso-countries/langs/id.json" with { type: "json" };
import it from "i18n-iso-countries/langs/it.json" with { type: "json" };
import ja from "i18n-iso-countries/langs/ja.json" with { type: "json" };
import ka from "i18n-iso-countries/langs/ka.json" with { type: "json" };
import ko from "i18n-iso-countries/langs/ko.json" with { type: "json" };
import lt from "i18n-iso-countries/langs/lt.json" with { type: "json" };
import lv from "i18n-iso-countries/langs/lv.json" with { type: "json" };
import nb from "i18n-iso-countries/langs/nb.json" with { type: "json" };
import nl from "i18n-iso-countries/langs/nl.json" with { type: "json" };
import nn from "i18n-iso-countries/langs/nn.json" with { type: "json" };
import no from "i18n-iso-countries/langs/no.json" with { type: "json" };
import pl from "i18n-iso-countries/langs/pl.json" with { type: "json" };
import pt from "i18n-iso-countries/langs/pt.json" with { type: "json" };
import ro from "i18n-iso-countries/langs/ro.json" with { type: "json" };
import ru from "i18n-iso-countries/langs/ru.json" with { type: "json" };
import sk from "i18n-iso-countries/langs/sk.json" with { type: "json" };
import sl from "i18n-iso-countries/langs/sl.json" with { type: "json" };
import sr from "i18n-iso-countries/langs/sr.json" with { type: "json" };
import sv from "i18n-iso-countries/langs/sv.json" with { type: "json" };
import th from "i18n-iso-countries/langs/th.json" with { type: "json" };
import tr from "i18n-iso-countries/langs/tr.json" with { type: "json" };
import uk from "i18n-iso-countries/langs/uk.json" with { type: "json" };
import vi from "i18n-iso-countries/langs/vi.json" with { type: "json" };
import zh from "i18n-iso-countries/langs/zh.json" with { type: "json" };

type CountryNames = { readonly countries: { readonly [code: string]: string | readonly string[] } };

const languages: readonly CountryNames[] = [da, de, en, es, fi, fr, it, nb, nl, nn, no, pl, pt, ru, sv, tr, uk];

/** Asked only about names that the others do not know, so that a rare list cannot make a frequent name doubtful. */
const furtherLanguages: readonly CountryNames[] = [
  ar,
  be,
  bg,
  cs,
  el,
  et,
  fa,
  he,
  hi,
  hr,
  hu,
  id,
  ja,
  ka,
  ko,
  lt,
  lv,
  ro,
  sk,
  sl,
  sr,
  th,
  vi,
  zh,
];

/** Every name of every country as pairs of name and ISO 3166-1 alpha-2 code (and `XK` for Kosovo, which ISO leaves to users). */
export function countryNames(): Generator<readonly [name: string, code: string]> {
  return namesIn(languages);
}

/** As {@link countryNames}, in languages that exports seldom come in. */
export function furtherCountryNames(): Generator<readonly [name: string, code: string]> {
  return namesIn(furtherLanguages);
}

function* namesIn(lists: readonly CountryNames[]): Generator<readonly [name: string, code: string]> {
  for (const { countries } of lists) {
    for (const [code, names] of Object.entries(countries)) {
      for (const name of typeof names === "string" ? [names] : names) yield [name, code];
    }
  }
}

/** ISO 3166-1 alpha-3 to alpha-2, upper case. */
export const alpha2OfAlpha3: ReadonlyMap<string, string> = new Map(
  codes.map(([alpha2, alpha3]) => [String(alpha3), String(alpha2)]),
);

/** All ISO 3166-1 alpha-2 codes, upper case. */
export const alpha2Codes: ReadonlySet<string> = new Set(alpha2OfAlpha3.values());
