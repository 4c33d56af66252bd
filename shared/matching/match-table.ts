// The table of records to compare: every value a number, every array in memory that threads can share. Knows no storage.
import { divideName } from "#shared/normalise/divide-name.ts";
import { emailUser } from "#shared/normalise/email-user.ts";
import { canonicalEmail } from "#shared/normalise/emails.ts";
import { remembered } from "#shared/normalise/memory.ts";
import { phoneKey } from "#shared/normalise/phones.ts";
import { postalKey } from "#shared/normalise/postal-codes.ts";
import { romanise, scriptOf, scripts } from "#shared/normalise/romanise.ts";
import { type Frequencies, measureFrequencies } from "./frequencies.ts";
import { createNamePool } from "./name-pool.ts";
import { column, type MatchField, type MatchRecord, rowWidth } from "./record.ts";
import { findRepeatedRows } from "./repeated-rows.ts";
import type { Rows } from "./rows.ts";
import { sharedInts, sharedUints, withRoom } from "./shared-arrays.ts";
import { createTextPool } from "./text-pool.ts";

/**
 * A finished table: plain arrays over shared memory, so that it can be sent to a worker thread without being copied. Rows are
 * in ascending order of ids, whatever the order in which they were added.
 */
export type MatchTable = Rows & { readonly ids: Uint32Array; readonly frequencies: Frequencies };

/** Fields that are compared by a key which depends on their own text alone. */
type KeyedField = Exclude<MatchField, "givenName" | "familyName" | "email">;

export type MatchTableBuilder = {
  /** Takes one record in. Throws when its id is no whole number from 1 to 2^32 − 1. */
  readonly add: (record: MatchRecord) => void;
  /** The table of what was added. The builder is spent afterwards; an id that was added twice throws. */
  readonly finish: () => MatchTable;
};

const firstRows = 1024;

/**
 * Begins an empty table.
 * @example const builder = createMatchTable(); builder.add(record); const table = builder.finish();
 */
export function createMatchTable(): MatchTableBuilder {
  const names = createNamePool();
  const pools = {
    email: createTextPool("hashes"),
    emailUser: createTextPool("hashes"),
    phone: createTextPool("hashes"),
    street: createTextPool("texts"),
    city: createTextPool("texts"),
    postalCode: createTextPool("texts"),
    region: createTextPool("texts"),
    country: createTextPool("hashes"),
    birthDate: createTextPool("texts"),
    identifier: createTextPool("texts"),
  };
  const placeKey = remembered(lettersOnly);
  let ids = new Int32Array(firstRows);
  let cells = new Int32Array(firstRows * rowWidth);
  let rows = 0;

  return {
    add(record) {
      const { id } = record;
      if (!(Number.isInteger(id) && id > 0 && id < 2 ** 32)) throw new RangeError("id of a record");
      ids = withRoom(ids, rows + 1);
      cells = withRoom(cells, (rows + 1) * rowWidth);
      ids[rows] = id;
      const at = rows * rowWidth;
      rows += 1;

      const { givenName, familyName } = record;
      const isDivided = givenName !== null || familyName !== null;
      const parts = isDivided ? { given: givenName, family: familyName } : divideName(record.name ?? "");
      cells[at + column.givenName] = names.intern(parts.given);
      cells[at + column.familyName] = names.intern(parts.family);
      cells[at + column.script] = scripts.indexOf(scriptOf(`${parts.given ?? ""} ${parts.family ?? ""}`.trimStart()));
      cells[at + column.undivided] = isDivided ? 0 : 1;

      const email = record.email === null ? null : canonicalEmail(record.email);
      cells[at + column.email] = pools.email.intern(email);
      cells[at + column.emailUser] = pools.emailUser.intern(email === null ? null : emailUser(email));
      const put = (field: KeyedField, key: (text: string) => string | null) => {
        const value = record[field] ?? null;
        cells[at + column[field]] = pools[field].intern(value === null ? null : key(value));
      };
      put("phone", phoneKey);
      put("street", lettersOnly);
      put("city", placeKey);
      put("postalCode", postalKey);
      put("region", placeKey);
      put("country", placeKey);
      put("birthDate", digitsOnly);
      put("identifier", lettersOnly);
    },
    finish() {
      const order = ascendingOrder(ids.subarray(0, rows));
      const sortedIds = sharedUints(rows);
      const sortedCells = sharedInts(rows * rowWidth);
      for (let row = 0; row < rows; row++) {
        const from = order === null ? row : (order[row] ?? 0);
        sortedIds[row] = ids[from] ?? 0;
        if (row > 0 && sortedIds[row] === sortedIds[row - 1]) throw new RangeError("two records of one id");
        sortedCells.set(cells.subarray(from * rowWidth, (from + 1) * rowWidth), row * rowWidth);
      }
      // What was built from is let go before anything else is made: it is as large as the table.
      ids = new Int32Array(0);
      cells = new Int32Array(0);
      const table = {
        rows,
        ids: sortedIds,
        cells: sortedCells,
        names: names.freeze(),
        texts: {
          email: pools.email.freeze(),
          emailUser: pools.emailUser.freeze(),
          phone: pools.phone.freeze(),
          street: pools.street.freeze(),
          city: pools.city.freeze(),
          postalCode: pools.postalCode.freeze(),
          region: pools.region.freeze(),
          country: pools.country.freeze(),
          birthDate: pools.birthDate.freeze(),
          identifier: pools.identifier.freeze(),
        },
      };
      const finished = { ...table, repeated: findRepeatedRows(table) };
      return { ...finished, frequencies: measureFrequencies(finished) };
    },
  };
}

/** The order that sorts ids, or null when they are in order already. */
function ascendingOrder(ids: Int32Array): Uint32Array | null {
  let isOrdered = true;
  for (let row = 1; row < ids.length && isOrdered; row++)
    isOrdered = (ids[row - 1] ?? 0) >>> 0 <= (ids[row] ?? 0) >>> 0;
  if (isOrdered) return null;
  return Uint32Array.from(ids, (_, row) => row).sort(
    (left, right) => ((ids[left] ?? 0) >>> 0) - ((ids[right] ?? 0) >>> 0),
  );
}

function digitsOnly(text: string): string {
  return text.replace(/[^0-9]+/g, "");
}

/** `St. Gallen` and `st gallen` are one place, and `Møllevej 3 B` is `mollevej3b`. */
function lettersOnly(text: string): string {
  return romanise(text).replaceAll(" ", "");
}
