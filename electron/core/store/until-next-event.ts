// Keeps what was computed from a campaign until something happens to it: asking a second time costs nothing.
import { type StoreReader, StoreWriter } from "./connection.ts";

type Kept = { readonly seq: number; readonly values: Map<string, unknown> };

const keptOf = new WeakMap<StoreReader, Kept>();

/**
 * Gives what was computed under this name since the last event, or computes it. Every change of the file appends an event in its own
 * transaction, another program's too, so that what is kept is never older than the file. Within a change nothing is kept.
 */
export function untilNextEvent<T>(reader: StoreReader, name: string, compute: () => T): T {
  if (reader instanceof StoreWriter) return compute();
  const { values } = keptSince(reader, lastSeq(reader));
  if (!values.has(name)) values.set(name, compute());
  return values.get(name) as T;
}

/** As {@link untilNextEvent}, for what takes time; nothing is kept when an event came while it was computed. */
export async function untilNextEventAsync<T>(reader: StoreReader, name: string, compute: () => Promise<T>): Promise<T> {
  const seq = lastSeq(reader);
  const { values } = keptSince(reader, seq);
  if (values.has(name)) return values.get(name) as T;
  const value = await compute();
  if (lastSeq(reader) === seq) values.set(name, value);
  return value;
}

function keptSince(reader: StoreReader, seq: number): Kept {
  const kept = keptOf.get(reader);
  if (kept?.seq === seq) return kept;
  const anew: Kept = { seq, values: new Map() };
  keptOf.set(reader, anew);
  return anew;
}

function lastSeq(reader: StoreReader): number {
  return reader.get<{ seq: number | null }>("SELECT max(seq) AS seq FROM event")?.seq ?? 0;
}
