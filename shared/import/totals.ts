// Recognises the line of totals that people and spreadsheets put under a table. Knows words and numbers, not columns.
import { foldLetters } from "#shared/normalise/letters.ts";

/** Words for a total, folded (`foldLetters`), in the languages of exports. */
const totals = new Set(
  [
    "total totals sum sums count counted number overall received altogether grand subtotal in all",
    "i alt ialt samlet antal sum summa summe totalt sammenlagt tilsammen til sammen sammanlagt antall",
    "yhteensa summa kaikkiaan totaal aantal opgeteld samen in totaal gesamt insgesamt gesamtzahl anzahl zusammen gesamtsumme",
    "en tout nombre de totale totaux sous-total suma en total cantidad numero totales soma no somma totali complessivo numero",
    "razem suma ogolem lacznie liczba итого всего сумма общее количество итог разом усього всього підсумок загалом кількість",
    "toplam genel adet sayisi",
  ]
    .join(" ")
    .split(" "),
);

/** Words for what is counted. */
const counted = new Set(
  [
    "signature signatures signer signers signatories signatory names name people persons rows row records record entries of supporters",
    "underskrift underskrifter underskrivere navne personer underskrifterne underskrifter namn namnunderskrifter rader",
    "allekirjoitusta allekirjoitukset nimea nimet handtekening handtekeningen ondertekenaars namen unterschrift unterschriften",
    "unterzeichner personen namen zeilen signataire signataires personnes noms firma firmas firmantes nombres personas",
    "assinatura assinaturas nomes pessoas firme firmatari nomi persone podpis podpisy podpisow osob nazwisk",
    "подпись подписи подписей человек строк подписантов підпис підписи підписів осіб людей imza imzaci kisi",
  ]
    .join(" ")
    .split(" "),
);

const longestText = 60;
const words = /[\p{L}\p{M}-]+/gu;
const digit = /\p{N}/u;

/**
 * Whether a row is a line of totals: one cell of words (“Total”, “I alt:”, “4,220 signatures”), and numbers or nothing in the
 * others. The caller knows whether it stands at the end of the table, without which a name such as “Sum” could be meant.
 */
export function looksLikeTotals(cells: readonly string[]): boolean {
  let said: string | null = null;
  let numbers = 0;
  for (const cell of cells) {
    if (cell === "") continue;
    if (isNumber(cell)) numbers++;
    else if (said !== null || cell.length > longestText) return false;
    else said = cell;
  }
  if (said === null) return false;
  const found = foldLetters(said).match(words) ?? [];
  if (found.length === 0 || !found.every((word) => totals.has(word) || counted.has(word))) return false;
  return found.some((word) => totals.has(word)) ? true : numbers > 0 || digit.test(said);
}

/** Digits with the signs that stand in numbers; a formula's `=SUM(…)` does not come out of an export. */
function isNumber(cell: string): boolean {
  for (let index = 0; index < cell.length; index++) {
    const code = cell.charCodeAt(index);
    const isDigit = code >= 48 && code <= 57;
    // Space, no-break space, % + , - . ' and the narrow no-break space of French numbers.
    if (
      !isDigit &&
      code !== 32 &&
      code !== 160 &&
      code !== 37 &&
      !(code >= 43 && code <= 46) &&
      code !== 39 &&
      code !== 8239
    )
      return false;
  }
  return true;
}
