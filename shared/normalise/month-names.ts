// The names of months in the languages of exports. Data.
import { foldLetters } from "./letters.ts";

/** A line per month: names and abbreviations, in the forms that stand in dates (genitives of Slavic languages and Finnish, too). */
const lines = [
  "january jan januar januari janvier janv enero ene janeiro gennaio gen styczeń stycznia sty январь января янв січень січня січ ocak oca tammikuu tammikuuta jänner",
  "february feb februar februari février févr fév febrero fevereiro fev febbraio luty lutego lut февраль февраля фев лютий лютого лют şubat şub helmikuu helmikuuta",
  "march mar marts mars maart mrt märz mär marzo março marzec marca март марта мар березень березня бер mart maaliskuu maaliskuuta",
  "april apr avril avr abril abr aprile kwiecień kwietnia kwi апрель апреля апр квітень квітня кві nisan nis huhtikuu huhtikuuta",
  "may maj mai mei mayo maio maggio mag maja май мая травень травня тра mayıs toukokuu toukokuuta",
  "june jun juni juin junio junho giugno giu czerwiec czerwca cze июнь июня июн червень червня чер haziran haz kesäkuu kesäkuuta",
  "july jul juli juillet juil julio julho luglio lug lipiec lipca lip июль июля июл липень липня лип temmuz tem heinäkuu heinäkuuta",
  "august aug augusti augustus août agosto ago sierpień sierpnia sie август августа авг серпень серпня сер ağustos ağu elokuu elokuuta",
  "september sep sept septembre septiembre setiembre setembro set settembre wrzesień września wrz сентябрь сентября сен сент вересень вересня вер eylül eyl syyskuu syyskuuta",
  "october oct okt oktober octobre octubre outubro out ottobre ott październik października paź октябрь октября окт жовтень жовтня жов ekim eki lokakuu lokakuuta",
  "november nov novembre noviembre novembro listopad listopada lis ноябрь ноября ноя нояб листопад листопада лис kasım kas marraskuu marraskuuta",
  "december dec december dez dezember décembre déc diciembre dic dezembro dicembre grudzień grudnia gru декабрь декабря дек грудень грудня гру aralık ara desember des joulukuu joulukuuta",
];

/** Folded name (`foldLetters`) to month, from 1. */
export const monthNames: ReadonlyMap<string, number> = new Map(
  lines.flatMap((line, index) => line.split(" ").map((name) => [foldLetters(name), index + 1] as const)),
);
