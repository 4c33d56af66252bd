// One row of cells to one signature, or to the reason why it is none. Knows the form of the file, not where rows come from.
import type { RejectionReason, Role, Signature } from "#shared/model/signature.ts";
import type { ImportWarnings, SourceForm } from "#shared/model/source-file.ts";
import { countryCode } from "#shared/normalise/countries.ts";
import { parseDate, parseDateAndTime } from "#shared/normalise/dates.ts";
import { cleanCell, cleanProse } from "#shared/normalise/text.ts";
import { printedName } from "./printed-name.ts";
import type { Row } from "./rows.ts";
import { isVisible, isWithheldName, saysNo } from "./visibility.ts";

/** What was left empty in a signature, by the name under which it is counted. */
export type RowWarning = keyof ImportWarnings;

export type ReadRow =
  | { readonly signature: Signature; readonly warnings: readonly RowWarning[] }
  | { readonly rejected: RejectionReason };

const noWarnings: readonly RowWarning[] = [];

/**
 * Prepares the reading of rows with these column names (`columnNames`) in this form, whose mapping was checked
 * (`checkMapping`). The result takes the cells and the number of a data row (from 1):
 * - `empty_row`: no cell holds anything.
 * - `wrong_cell_count`: a cell beyond the header holds something, so the row has shifted. Fewer cells are no mistake, as
 *   spreadsheets drop empty cells at the end.
 * - `withdrawn`: the column `withdrawn_at` holds something other than a no.
 * - `no_name`: nothing to print.
 * A column `signed_time` completes the date of signing; a time that is not understood is left out and counted as a date.
 * The default country stands in for an empty cell only; a country that is not understood stays in `countryText`.
 */
export function createSignatureReader(
  columns: readonly string[],
  form: Pick<SourceForm, "mapping" | "dateOrder" | "defaultCountry" | "nameOrder">,
): (cells: Row, row: number) => ReadRow {
  const { dateOrder, defaultCountry, nameOrder } = form;
  const given = columnOf("given_name");
  const family = columnOf("family_name");
  const full = columnOf("full_name");
  const email = columnOf("email");
  const phone = columnOf("phone");
  const street = columnOf("street");
  const city = columnOf("city");
  const postalCode = columnOf("postal_code");
  const region = columnOf("region");
  const country = columnOf("country");
  const birthDate = columnOf("birth_date");
  const signedAt = columnOf("signed_at");
  const signedTime = columnOf("signed_time");
  const comment = columnOf("comment");
  const visible = columnOf("visible");
  const externalId = columnOf("external_id");
  const withdrawnAt = columnOf("withdrawn_at");

  function columnOf(role: Role): number {
    const name = form.mapping[role];
    return name === undefined ? -1 : columns.indexOf(name);
  }

  return function readRow(cells, row) {
    if (cells.length > columns.length && holdsSomethingFrom(cells, columns.length))
      return { rejected: "wrong_cell_count" };
    const withdrawal = textOf(cells, withdrawnAt);
    if (withdrawal !== "" && !saysNo(withdrawal)) return { rejected: "withdrawn" };
    const names = printedName(textOf(cells, given), textOf(cells, family), textOf(cells, full), nameOrder);
    if (names.name === "") return { rejected: holdsSomethingFrom(cells, 0) ? "no_name" : "empty_row" };

    let warnings = noWarnings;
    const countryText = textOf(cells, country);
    const understood = countryText === "" ? defaultCountry : countryCode(countryText);
    if (understood === null) warnings = [countryText === "" ? "missingCountries" : "unknownCountries"];

    const signed = textOf(cells, signedAt);
    const time = signed === "" ? "" : textOf(cells, signedTime);
    const withTime = time === "" ? null : parseDateAndTime(signed, time, dateOrder);
    const signedDate = withTime ?? (signed === "" ? null : parseDate(signed, dateOrder));
    if ((signed !== "" && signedDate === null) || (time !== "" && withTime === null)) {
      warnings = [...warnings, "unreadableDates"];
    }

    const born = textOf(cells, birthDate);
    const birth = born === "" ? null : parseDate(born, dateOrder);
    if (born !== "" && birth === null) warnings = [...warnings, "unreadableDates"];

    const signature: Signature = {
      row,
      givenName: names.givenName,
      familyName: names.familyName,
      name: names.name,
      email: textOf(cells, email) || null,
      phone: textOf(cells, phone) || null,
      street: textOf(cells, street) || null,
      city: textOf(cells, city) || null,
      postalCode: textOf(cells, postalCode) || null,
      region: textOf(cells, region) || null,
      country: understood,
      countryText: countryText || null,
      birthDate: birth === null ? null : birth.slice(0, 10),
      signedAt: signedDate,
      comment: comment === -1 ? null : cleanProse(cells[comment] ?? "") || null,
      visible: isVisible(textOf(cells, visible)) && !isWithheldName(names),
      externalId: textOf(cells, externalId) || null,
    };
    return { signature, warnings };
  };
}

function textOf(cells: Row, column: number): string {
  const cell = column === -1 ? undefined : cells[column];
  return cell === undefined || cell === "" ? "" : cleanCell(cell);
}

function holdsSomethingFrom(cells: Row, start: number): boolean {
  for (let index = start; index < cells.length; index++) {
    if ((cells[index] ?? "").trim() !== "") return true;
  }
  return false;
}
