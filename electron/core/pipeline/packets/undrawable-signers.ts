// Signers whose name or city holds a character that no font has.
import type { ResourceRoot } from "#core/files/resources.ts";
import type { WaitingRow } from "#core/store/waiting-signers.ts";
import type { UndrawableSigner } from "#shared/contract/packets.ts";
import { createDrawableCheck, type DrawableCheck } from "#shared/packet/text/drawable.ts";
import { loadPacketAssets } from "./packet-assets.ts";
import { shownText } from "./signatory-line.ts";

/** What of a line cannot be drawn, each as `U+E000 U+E001`, or null. */
export type UndrawableCells = { readonly name: string | null; readonly city: string | null };

/** Signers that are named; all are counted. */
const mostNamed = 1000;

export type UndrawableSigners = { readonly signers: number; readonly first: readonly UndrawableSigner[] };

/** The check for names and cities as they are printed; it opens no font. */
export function drawableCheck(resources: ResourceRoot): DrawableCheck {
  return createDrawableCheck(loadPacketAssets(resources).coverage);
}

/** What of a waiting signer's line cannot be drawn, or null when all can; who asked not to be named is not looked at. */
export function undrawableCells(row: WaitingRow, findUndrawable: DrawableCheck): UndrawableCells | null {
  const shown = shownText(row);
  const name = shown.name === null ? null : findUndrawable(shown.name);
  const city = shown.city === null ? null : findUndrawable(shown.city);
  return name === null && city === null ? null : { name, city };
}

/** Counts the rows that cannot be drawn and names the first of them. */
export function listUndrawable(rows: Iterable<WaitingRow>, findUndrawable: DrawableCheck): UndrawableSigners {
  const first: UndrawableSigner[] = [];
  let signers = 0;
  for (const row of rows) {
    const cells = undrawableCells(row, findUndrawable);
    if (cells === null) continue;
    signers += 1;
    if (signers > mostNamed) continue;
    const { id, original, sourceFile, name, city } = row;
    const characters = [...new Set(`${cells.name ?? ""} ${cells.city ?? ""}`.trim().split(" "))].join(" ");
    first.push({ signatureId: id, original: original === 1, sourceFile, row: row.row, name, city, characters });
  }
  return { signers, first };
}
