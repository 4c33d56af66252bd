// Signatures on their way into the store: packed as bytes, so that a batch crosses from thread to thread at no cost.
import { exactKeyNumber } from "#shared/matching/exact-number.ts";
import type { Signature } from "#shared/model/signature.ts";
import type { StoreWriter } from "./connection.ts";
import { JsonbWriter } from "./jsonb.ts";

/** Signatures that cross from thread to thread as bytes, and what the kept figures need to know of them. */
export type PackedSignatures = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many name each country; the unknown one is null. */
  readonly countries: ReadonlyMap<string | null, number>;
};

export type SignaturePacker = {
  readonly add: (signatures: readonly Signature[]) => void;
  /** What was added since the last time. */
  readonly take: () => PackedSignatures;
};

/**
 * Prepares the packing of signatures as one JSONB value for `signatureInserter`. What was read from the file stands together in
 * `signature.cells`; the order is that of the columns which the table makes of it (migration 3). What is rare comes last, as
 * nothing at the end costs nothing.
 */
export function createSignaturePacker(): SignaturePacker {
  const jsonb = new JsonbWriter();
  let countries = new Map<string | null, number>();
  jsonb.open();
  return {
    add(signatures) {
      for (const signature of signatures) {
        countries.set(signature.country, (countries.get(signature.country) ?? 0) + 1);
        jsonb.open();
        jsonb.number(signature.row);
        jsonb.text(signature.country);
        jsonb.number(exactKeyNumber(signature));
        writeCells(jsonb, signature);
        jsonb.close();
      }
    },
    take() {
      jsonb.close();
      const taken = { bytes: jsonb.take(), countries };
      jsonb.open();
      countries = new Map();
      return taken;
    },
  };
}

/** Packs signatures that are there all at once. */
export function packSignatures(signatures: readonly Signature[]): PackedSignatures {
  const packer = createSignaturePacker();
  packer.add(signatures);
  return packer.take();
}

function writeCells(jsonb: JsonbWriter, signature: Signature): void {
  jsonb.open();
  jsonb.text(signature.givenName);
  jsonb.text(signature.familyName);
  jsonb.text(signature.email);
  jsonb.text(signature.city);
  jsonb.text(signature.postalCode);
  jsonb.text(signature.signedAt);
  jsonb.text(signature.phone);
  jsonb.text(signature.street);
  jsonb.text(signature.region);
  jsonb.text(signature.birthDate);
  jsonb.text(signature.comment);
  jsonb.text(signature.externalId);
  // What was understood needs no second cell; what was not is shown to whoever settles it.
  jsonb.text(signature.country === null ? signature.countryText : null);
  jsonb.text(signature.givenName === null || signature.familyName === null ? signature.name : null);
  jsonb.number(signature.visible ? null : 1);
  jsonb.close();
}

/**
 * Prepares the storing of packed signatures of one source file (`packSignatures`): each gets the next id and starts as a
 * signer of its own. `rowsBefore` is added to their row numbers. Gives the first id of the batch.
 */
export function signatureInserter(
  writer: StoreWriter,
  sourceFileId: number,
): (packed: PackedSignatures, rowsBefore?: number) => number {
  return ({ bytes, countries }, rowsBefore = 0) => {
    const firstId = nextSignatureId(writer);
    writer.run(
      `INSERT INTO stored_signature (source_file_id, row, country, exact_key, cells)
       SELECT ?, (value ->> 0) + ?, value ->> 1, value ->> 2, jsonb_extract(value, '$[3]') FROM jsonb_each(?)`,
      [sourceFileId, rowsBefore, bytes],
    );
    // What changes later is counted by triggers; one on inserting would cost a third of its time.
    for (const [country, signatures] of countries) {
      writer.run(
        `INSERT INTO signature_figure (standing, country, original, signatures) VALUES (0, ?, 0, ?)
         ON CONFLICT DO UPDATE SET signatures = signatures + excluded.signatures`,
        [country ?? "", signatures],
      );
    }
    return firstId;
  };
}

function nextSignatureId(writer: StoreWriter): number {
  return (writer.get<{ id: number | null }>("SELECT max(id) AS id FROM signature")?.id ?? 0) + 1;
}
