// Stores a sheet of signatures that were collected on paper: the original goes into the packet, the names are entered by hand.
import { createHash } from "node:crypto";
import type { StoreWriter } from "#core/store/connection.ts";
import { packSignatures, signatureInserter } from "#core/store/signature-batch.ts";
import {
  insertRejectedRows,
  insertSourceFile,
  markOriginals,
  nextSourceFileId,
  setSourceCounts,
  sourceFileByDigest,
} from "#core/store/source-files.ts";
import type { Store } from "#core/store/store.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { Signature } from "#shared/model/signature.ts";
import type { SourceFile, SourceForm } from "#shared/model/source-file.ts";
import { cleanCell } from "#shared/normalise/text.ts";
import { normaliseVersion } from "#shared/normalise/version.ts";
import { routeAgain } from "./route-signers.ts";

export type PaperLine = {
  /** Line on the sheet, from 1. */
  readonly line: number;
  readonly name: string;
  readonly city: string;
  readonly postalCode: string;
  readonly country: string | null;
};

export type PaperSheet = {
  /** What stands on the sheet, `12` or `Aarhus 3`. */
  readonly sheet: string;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly lines: readonly PaperLine[];
  readonly illegible: number;
};

const sheetForm: SourceForm = {
  encoding: "utf-8",
  delimiter: ",",
  preset: null,
  mapping: { full_name: "name", city: "city", postal_code: "postal_code", country: "country", signed_at: "date" },
  dateOrder: null,
  defaultCountry: null,
};

/**
 * Stores a sheet; illegible lines are rejected rows, so that its lines add up.
 * Fails with PAPER_SHEET_EMPTY, PAPER_SHEET_KNOWN, PAPER_SHEET_LINE.
 */
export function addPaperSheet(store: Store, entered: PaperSheet): SourceFile {
  const sheet = cleanCell(entered.sheet);
  if (entered.lines.length + entered.illegible === 0) fail("PAPER_SHEET_EMPTY", { sheet });
  const lines = new Set<number>();
  for (const { line } of entered.lines) {
    if (lines.has(line)) fail("PAPER_SHEET_LINE", { line, sheet });
    lines.add(line);
  }
  // The digest stands for the sheet itself: one sheet is entered once, whatever was read on it.
  const sha256 = createHash("sha256").update(`paper sheet\n${sheet.toLowerCase()}`).digest("hex");
  return store.change("source.imported", (writer, note) => {
    const earlier = sourceFileByDigest(writer, sha256);
    if (earlier !== undefined) fail("PAPER_SHEET_KNOWN", { sheet, date: earlier.importedAt.slice(0, 10) });
    const id = nextSourceFileId(writer);
    const base = {
      id,
      kind: "paper",
      name: sheet,
      sha256,
      bytes: 0,
      form: sheetForm,
      importedAt: store.now(),
    } as const;
    insertSourceFile(writer, base, normaliseVersion);
    const counts = storeLines(writer, id, entered);
    setSourceCounts(writer, id, counts);
    routeAgain(writer);
    const { rowsRead, imported, rejected } = counts;
    note({ source: id, sha256, rowsRead, imported, rejected });
    return { ...base, ...counts };
  });
}

function storeLines(writer: StoreWriter, sourceFileId: number, entered: PaperSheet) {
  const signatures = entered.lines.map((line) => signature(line, entered.date));
  const insert = signatureInserter(writer, sourceFileId);
  markOriginals(writer, insert(packSignatures(signatures)));
  const after = Math.max(0, ...entered.lines.map(({ line }) => line));
  insertRejectedRows(
    writer,
    sourceFileId,
    Array.from({ length: entered.illegible }, (_, index) => ({
      row: after + index + 1,
      reason: "illegible" as const,
      cells: [],
    })),
  );
  return {
    rowsRead: signatures.length + entered.illegible,
    imported: signatures.length,
    rejected: entered.illegible,
    signatures: signatures.length,
    warnings: {
      unknownCountries: 0,
      missingCountries: signatures.filter(({ country }) => country === null).length,
      unreadableDates: 0,
    },
  };
}

function signature(entered: PaperLine, date: string | null): Signature {
  return {
    row: entered.line,
    givenName: null,
    familyName: null,
    name: cleanCell(entered.name),
    email: null,
    phone: null,
    street: null,
    city: cleanCell(entered.city) || null,
    postalCode: cleanCell(entered.postalCode) || null,
    region: null,
    country: entered.country,
    countryText: null,
    birthDate: null,
    signedAt: date,
    comment: null,
    visible: true,
    externalId: null,
  };
}
