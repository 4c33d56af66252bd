// The lines of packets in batches, sealed or drafted.
import type { StoreReader } from "#core/store/connection.ts";
import { type LineRow, linesOfSignatures, packetLines } from "#core/store/packet-lines.ts";
import { packetById } from "#core/store/packets.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { ListKind } from "#shared/packet/plan.ts";
import type { PacketDraft } from "./draft-packet.ts";
import { signatoryLine } from "./signatory-line.ts";

/** Lines handed over at once. */
const batchSize = 2000;

export type PrintedLine = ReturnType<typeof signatoryLine>;

/** Lines of a sealed packet from `from` to `to`, both included. Fails with PACKET_UNKNOWN. */
export function* sealedLines(
  reader: StoreReader,
  packetId: string,
  list: ListKind,
  from: number,
  to: number,
): Generator<readonly PrintedLine[]> {
  if (packetById(reader, packetId) === undefined) fail("PACKET_UNKNOWN", { packet: packetId });
  yield* inBatches(from, to, (first, last) => packetLines(reader, packetId, list, first, last));
}

/** Lines that sealing a draft would give. */
export function* draftLines(
  reader: StoreReader,
  draft: PacketDraft,
  list: ListKind,
  from: number,
  to: number,
): Generator<readonly PrintedLine[]> {
  const signatures = draft[list];
  yield* inBatches(from, Math.min(to, signatures.length), (first, last) =>
    linesOfSignatures(reader, [...signatures.subarray(first - 1, last)], first),
  );
}

function* inBatches(
  from: number,
  to: number,
  read: (first: number, last: number) => readonly LineRow[],
): Generator<readonly PrintedLine[]> {
  for (let first = Math.max(1, from); first <= to; first += batchSize) {
    const batch = read(first, Math.min(to, first + batchSize - 1)).map(signatoryLine);
    if (batch.length === 0) return;
    yield batch;
  }
}
