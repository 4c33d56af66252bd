// Signers who have withdrawn: the signature that counted for each has rank -2, whatever is linked to it stays its duplicate.
import type { StoreReader, StoreWriter } from "./connection.ts";

/** The rank of a signature whose signer has withdrawn. */
export const withdrawnRank = -2;

export type WithdrawnRow = {
  readonly signatureId: number;
  readonly name: string;
  readonly email: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly sourceFile: string;
  readonly row: number;
  readonly withdrawnAt: string;
};

const withdrawnRows = `SELECT s.id AS signatureId, s.name, s.email, s.city, s.country, f.name AS sourceFile, s.row,
    w.withdrawn_at AS withdrawnAt
  FROM withdrawal w JOIN signature s ON s.id = w.signature_id JOIN source_file f ON f.id = s.source_file_id`;

/** A page of those who withdrew, the latest first. */
export function listWithdrawn(reader: StoreReader, offset: number, limit: number): WithdrawnRow[] {
  return reader.all<WithdrawnRow>(
    `${withdrawnRows} ORDER BY w.withdrawn_at DESC, w.signature_id DESC LIMIT ? OFFSET ?`,
    [limit, offset],
  );
}

export function withdrawnRow(reader: StoreReader, signatureId: number): WithdrawnRow | undefined {
  return reader.get<WithdrawnRow>(`${withdrawnRows} WHERE w.signature_id = ?`, [signatureId]);
}

export function countWithdrawn(reader: StoreReader): number {
  return reader.get<{ n: number }>("SELECT count(*) AS n FROM withdrawal")?.n ?? 0;
}

export function withdrawSignature(writer: StoreWriter, signatureId: number, withdrawnAt: string): void {
  writer.run("INSERT INTO withdrawal (signature_id, withdrawn_at) VALUES (?, ?)", [signatureId, withdrawnAt]);
  writer.run("UPDATE stored_signature SET rank = ?, cluster_id = NULL WHERE id = ?", [withdrawnRank, signatureId]);
}

/** Lets the signature count again. */
export function restoreSignature(writer: StoreWriter, signatureId: number): void {
  writer.run("DELETE FROM withdrawal WHERE signature_id = ?", [signatureId]);
  writer.run("UPDATE stored_signature SET rank = 0, cluster_id = NULL WHERE id = ?", [signatureId]);
}

/** Those of the signatures whose withdrawal was recorded, also while they are linked to another one. */
export function withdrawnAmong(reader: StoreReader, signatureIds: readonly number[]): number[] {
  return reader
    .all<{ id: number }>(
      "SELECT signature_id AS id FROM withdrawal WHERE signature_id IN (SELECT value FROM json_each(?)) ORDER BY 1",
      [JSON.stringify(signatureIds)],
    )
    .map(({ id }) => id);
}

/** How a signature stands: the one that counts, or would count, for its signer, and its rank. */
export function signerOf(
  reader: StoreReader,
  signatureId: number,
): { readonly id: number; readonly rank: number } | undefined {
  return reader.get(
    `SELECT id, rank FROM stored_signature
     WHERE id = (SELECT iif(rank > 0, cluster_id, id) FROM stored_signature WHERE id = ?)`,
    [signatureId],
  );
}

/** A signature that a withdrawal passes to, as the one that it was recorded for goes. */
export type Heir = { readonly id: number; readonly withdrawnAt: string };

/** Deletes the withdrawals of these signatures; gives the signatures outside that were linked to them. */
export function takeWithdrawals(writer: StoreWriter, range: { readonly first: number; readonly last: number }): Heir[] {
  const heirs = writer.all<Heir>(
    `SELECT d.id, w.withdrawn_at AS withdrawnAt FROM withdrawal w CROSS JOIN stored_signature d ON d.cluster_id = w.signature_id AND d.rank > 0
     WHERE w.signature_id BETWEEN :first AND :last AND d.id NOT BETWEEN :first AND :last ORDER BY d.id`,
    range,
  );
  writer.run("DELETE FROM withdrawal WHERE signature_id BETWEEN :first AND :last", range);
  return heirs;
}

/** A line of a list of a packet. */
export type LineOfPacket = { readonly packetId: string; readonly line: number; readonly original: 0 | 1 };

/** The few who withdrew are looked at first: the planner does not know how few they are. */
const withdrawnLines = `WITH gone AS MATERIALIZED (
    SELECT s.id FROM withdrawal w CROSS JOIN stored_signature s ON s.id = w.signature_id WHERE s.rank = ${withdrawnRank}
    UNION SELECT d.id FROM withdrawal w CROSS JOIN stored_signature d ON d.cluster_id = w.signature_id AND d.rank > 0)
  SELECT p.id AS packetId, l.line, l.original FROM gone CROSS JOIN packet_line l ON l.signature_id = gone.id
  CROSS JOIN packet p ON p.key = l.packet_key`;

/** The lines of all packets whose signers have withdrawn, in the order of packets and lines. */
export function listWithdrawnLines(reader: StoreReader): LineOfPacket[] {
  return reader.all<LineOfPacket>(`${withdrawnLines} ORDER BY l.packet_key, l.original, l.line`);
}

/** The lines that hold one of these signatures. */
export function linesOf(reader: StoreReader, signatureIds: readonly number[]): LineOfPacket[] {
  return reader.all<LineOfPacket>(
    `SELECT p.id AS packetId, l.line, l.original FROM json_each(?) JOIN packet_line l ON l.signature_id = value
     JOIN packet p ON p.key = l.packet_key ORDER BY l.packet_key, l.original, l.line`,
    [JSON.stringify(signatureIds)],
  );
}

/** Those of the lines whose signers count. */
export function countedLines(reader: StoreReader, lines: readonly LineOfPacket[]): LineOfPacket[] {
  return reader.all<LineOfPacket>(
    `SELECT p.id AS packetId, l.line, l.original FROM json_each(?) one CROSS JOIN packet p ON p.id = one.value ->> 'packetId'
     CROSS JOIN packet_line l ON l.packet_key = p.key AND l.original = one.value ->> 'original' AND l.line = one.value ->> 'line'
     CROSS JOIN stored_signature s ON s.id = l.signature_id
     CROSS JOIN stored_signature signer ON signer.id = iif(s.rank > 0, s.cluster_id, s.id)
     WHERE signer.rank = 0 ORDER BY l.packet_key, l.original, l.line`,
    [JSON.stringify(lines)],
  );
}
