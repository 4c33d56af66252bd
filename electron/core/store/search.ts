// The index by which signers are found: how it is kept, asked and purged, and what is told of who was found.
import type { DeliveryOutcome } from "#shared/model/delivery.ts";
import type { JunkReason } from "#shared/model/signature.ts";
import type { StoreReader, StoreWriter } from "./connection.ts";

/** Lengths of the beginnings that have a list of their own in the index (migration 7), the longest first. */
const listedLengths = [5, 3, 2, 1];

export type SearchState = {
  /** Every signature up to this id is in the index. */
  readonly upto: number;
  readonly indexed: number;
  /** Signatures that are not in it yet. */
  readonly missing: number;
  /** Removed signatures whose words the index still holds. */
  readonly toPurge: number;
  /** The rules by which its words were made. */
  readonly normaliseVersion: number;
};

export function searchState(reader: StoreReader): SearchState {
  const row = reader.get<{ upto: number; indexed: number; total: number; toPurge: number; version: number }>(
    `SELECT upto, indexed, to_purge AS toPurge, normalise_version AS version,
       (SELECT coalesce(sum(signatures), 0) FROM source_file) AS total FROM search_state`,
  );
  if (row === undefined) throw new Error("the campaign file has no state of its search");
  const { upto, indexed, total, toPurge, version } = row;
  return { upto, indexed, missing: Math.max(0, total - indexed), toPurge, normaliseVersion: version };
}

/** What a signer is found by. */
export type SearchedRow = {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly city: string | null;
};

/** The signatures after an id in id order. */
export function searchedRowsAfter(reader: StoreReader, id: number, limit: number): SearchedRow[] {
  return reader.all("SELECT id, name, email, city FROM signature WHERE id > ? ORDER BY id LIMIT ?", [id, limit]);
}

export function searchedRow(reader: StoreReader, id: number): SearchedRow | undefined {
  return reader.get("SELECT id, name, email, city FROM signature WHERE id = ?", [id]);
}

/** Adds a signature to the index, under its words with spaces between. */
export function indexSignature(writer: StoreWriter, id: number, words: string): void {
  writer.run("INSERT INTO signature_search (rowid, words) VALUES (?, ?)", [id, words]);
}

/** Says how far the index is after so many signatures were added. */
export function setIndexed(writer: StoreWriter, upto: number, added: number): void {
  writer.run("UPDATE search_state SET upto = ?, indexed = indexed + ?", [upto, added]);
}

/** Says that the index holds every signature, the last of which is `upto`. */
export function setAllIndexed(writer: StoreWriter, upto: number): void {
  writer.run("UPDATE search_state SET upto = ?, indexed = (SELECT coalesce(sum(signatures), 0) FROM source_file)", [
    upto,
  ]);
}

/** Empties the index, to be made anew: of a million signatures in about 0.1 s, which cannot be divided. */
export function emptySearch(writer: StoreWriter, normaliseVersion: number): void {
  writer.run("INSERT INTO signature_search (signature_search) VALUES ('delete-all')");
  writer.run("UPDATE search_state SET upto = 0, indexed = 0, to_purge = 0, normalise_version = ?", [normaliseVersion]);
}

/**
 * Joins parts of the index, about so many pages of it; false when nothing is left to join. SQLite's sign of work done is two
 * changes or more: https://sqlite.org/fts5.html#the_merge_command
 */
export function mergeSearch(writer: StoreWriter, pages: number): boolean {
  const before = totalChanges(writer);
  writer.run("INSERT INTO signature_search (signature_search, rank) VALUES ('merge', ?)", [pages]);
  return totalChanges(writer) - before >= 2;
}

/**
 * Joins all parts of the index into one, about so many pages at a time, and with it drops the words of signatures that were
 * removed: the option secure-delete does nothing for a table of this kind. False when none are left.
 */
export function purgeSearch(writer: StoreWriter, pages: number): boolean {
  // Less than zero: all parts, whatever their size.
  if (mergeSearch(writer, -pages)) return true;
  writer.run("UPDATE search_state SET to_purge = 0");
  return false;
}

function totalChanges(writer: StoreWriter): number {
  return writer.get<{ n: number }>("SELECT total_changes() AS n")?.n ?? 0;
}

/** How the words of a search are looked up: as whole words, as beginnings cut to a listed length, as beginnings. */
export type Lookup = "whole" | "cut" | "beginning";

/**
 * Ids after `after`, in id order, of signatures that have all these words. Whole words and cut beginnings are found at once
 * however common; a longer beginning that is common takes up to 60 ms at a million rows, as its list has to be made.
 */
export function findIds(
  reader: StoreReader,
  words: readonly string[],
  lookup: Lookup,
  after: number,
  limit: number,
): number[] {
  const expression = words.map((word) => matchWord(word, lookup)).join(" AND ");
  return reader
    .all<{ id: number }>(
      "SELECT rowid AS id FROM signature_search WHERE signature_search MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?",
      [expression, after, limit],
    )
    .map(({ id }) => id);
}

/** How many signatures with a word, or its beginning, are looked for to guess how rare it is. */
const sample = 50;

export type WeighedWord = {
  readonly word: string;
  /** About what part of the signatures has it, from 0 to 1, as far as the first of them tell. */
  readonly share: number;
};

/** The words with the rarest first: a search begins with the first word. */
export function rarestFirst(reader: StoreReader, words: readonly string[]): readonly WeighedWord[] {
  return words
    .map((word) => {
      const last = findIds(reader, [word], "cut", 0, sample)[sample - 1];
      return { word, share: last === undefined ? 0 : sample / last };
    })
    .toSorted((a, b) => a.share - b.share);
}

/** Words hold letters, marks and digits alone, so that in quotes nothing of them is taken for syntax. */
function matchWord(word: string, lookup: Lookup): string {
  if (lookup === "whole") return `"${word}"`;
  if (lookup === "beginning") return `"${word}"*`;
  const letters = [...word];
  const length = listedLengths.find((one) => one <= letters.length) ?? 1;
  return `"${letters.slice(0, length).join("")}"*`;
}

export type FoundRow = {
  readonly signatureId: number;
  readonly name: string;
  readonly email: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly sourceFile: string;
  readonly row: number;
  readonly rank: number;
  readonly junk: JunkReason | null;
  readonly duplicateOf: number | null;
  readonly missionId: string | null;
  readonly missionCity: string | null;
  readonly packetId: string | null;
  readonly line: number | null;
  readonly original: 0 | 1;
};

/** The latest line of a packet that holds a signature. */
const latestLine = (column: string) =>
  `(SELECT ${column} FROM packet_line l JOIN packet p ON p.key = l.packet_key WHERE l.signature_id = s.id
    ORDER BY l.packet_key DESC LIMIT 1)`;

/** What the list of those who were found tells; the mission is that of the signer who counts, and nobody's for held junk. */
export function foundRow(reader: StoreReader, id: number): FoundRow | undefined {
  return reader.get<FoundRow>(
    `SELECT s.id AS signatureId, s.name, s.email, s.city, s.country, f.name AS sourceFile, s.row, s.rank, s.junk,
       CASE WHEN s.rank > 0 THEN s.cluster_id END AS duplicateOf, m.id AS missionId, m.city AS missionCity,
       ${latestLine("p.id")} AS packetId, ${latestLine("l.line")} AS line, s.original
     FROM signature s JOIN source_file f ON f.id = s.source_file_id
     LEFT JOIN stored_signature counted ON counted.id = CASE WHEN s.rank > 0 THEN s.cluster_id WHEN s.rank = 0 THEN s.id END
       AND counted.rank = 0
     LEFT JOIN country_route r ON r.country = counted.country
     LEFT JOIN mission m ON m.id = r.mission_id
     WHERE s.id = ?`,
    [id],
  );
}

/** A signature by its name and the row that it came from. */
export type SourceRow = {
  readonly signatureId: number;
  readonly name: string;
  readonly sourceFile: string;
  readonly row: number;
};

export function sourceOf(reader: StoreReader, id: number): SourceRow | undefined {
  return reader.get<SourceRow>(
    `SELECT s.id AS signatureId, s.name, f.name AS sourceFile, s.row
     FROM signature s JOIN source_file f ON f.id = s.source_file_id WHERE s.id = ?`,
    [id],
  );
}

export type SignatureFacts = {
  readonly postalCode: string | null;
  readonly signedAt: string | null;
  readonly visible: 0 | 1;
  /** Signatures that are linked to this one and do not count. */
  readonly duplicates: number;
};

export function signatureFacts(reader: StoreReader, id: number): SignatureFacts | undefined {
  return reader.get<SignatureFacts>(
    `SELECT postal_code AS postalCode, signed_at AS signedAt, visible,
       (SELECT count(*) FROM stored_signature d WHERE d.cluster_id = s.id AND d.rank > 0) AS duplicates
     FROM signature s WHERE id = ?`,
    [id],
  );
}

export type SealedLineRow = {
  readonly packetId: string;
  readonly missionId: string;
  readonly missionCity: string;
  readonly line: number;
  readonly original: 0 | 1;
  readonly sealedAt: string;
  readonly outcome: DeliveryOutcome | null;
  readonly deliveredOn: string | null;
};

const lastDelivery = (column: string) =>
  `(SELECT d.${column} FROM delivery d WHERE d.packet_key = p.key ORDER BY d.id DESC LIMIT 1)`;

/** Every line of a packet that holds the signature, the latest first, with what became of the packet at the door. */
export function sealedLines(reader: StoreReader, id: number): SealedLineRow[] {
  return reader.all<SealedLineRow>(
    `SELECT p.id AS packetId, p.mission_id AS missionId, m.city AS missionCity, l.line, l.original, p.sealed_at AS sealedAt,
       ${lastDelivery("outcome")} AS outcome, ${lastDelivery("date")} AS deliveredOn
     FROM packet_line l JOIN packet p ON p.key = l.packet_key JOIN mission m ON m.id = p.mission_id
     WHERE l.signature_id = ? ORDER BY l.packet_key DESC`,
    [id],
  );
}
