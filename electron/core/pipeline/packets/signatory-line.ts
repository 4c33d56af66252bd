// A stored line as a packet prints it.
import type { LineRow } from "#core/store/packet-lines.ts";

/** What the packet's list and its plan are made of. */
export function signatoryLine({ line, country, signedAt, sheet, ...row }: LineRow) {
  const { name, city } = shownText(row);
  return { line, name, city, country, signedOn: dayOf(signedAt), sheet };
}

/** The time of signing is not printed. */
export function dayOf(signedAt: string | null): string | null {
  return signedAt?.slice(0, 10) ?? null;
}

/** Nothing of who asked not to be named. */
export function shownText({ name, city, visible }: Pick<LineRow, "name" | "city" | "visible">) {
  return visible === 1 ? { name, city } : { name: null, city: null };
}
