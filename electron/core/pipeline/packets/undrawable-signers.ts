// Signers whose name or city holds a character that no font has.
import type { ResourceRoot } from "#core/files/resources.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { type WaitingRow, waitingRows } from "#core/store/waiting-signers.ts";
import type { UndrawableSigner } from "#shared/contract/packets.ts";
import { createDrawableCheck, type DrawableCheck } from "#shared/packet/text/drawable.ts";
import { type JobControl, pause } from "../job.ts";
import { loadPacketAssets } from "./packet-assets.ts";
import { shownText } from "./signatory-line.ts";

/** What of a line cannot be drawn, each as `U+E000 U+E001`, or null. */
export type UndrawableCells = { readonly name: string | null; readonly city: string | null };

/** Rows that are read between two pauses: about 20 ms of work. */
const atOnce = 5000;

/** Signers that are named; all are counted. */
const mostNamed = 1000;

export type UndrawableSigners = { readonly signers: number; readonly first: readonly UndrawableSigner[] };

/**
 * Reads all who wait for a packet to a mission in the order of import, and tells which of them cannot be drawn. No font is opened for
 * it. The reader is not to be asked anything else meanwhile. Fails with CANCELLED.
 * @param take is given each of them, as none is held
 */
export async function checkWaiting(
  reader: StoreReader,
  resources: ResourceRoot,
  missionId: string,
  control: JobControl,
  take: (row: WaitingRow, undrawable: UndrawableCells | null) => void = () => undefined,
): Promise<UndrawableSigners> {
  const findUndrawable = createDrawableCheck(loadPacketAssets(resources).coverage);
  const first: UndrawableSigner[] = [];
  let signers = 0;
  let read = 0;
  for (const row of waitingRows(reader, missionId)) {
    const cells = undrawableCells(row, findUndrawable);
    take(row, cells);
    if (cells !== null) {
      signers += 1;
      if (first.length < mostNamed) first.push(undrawableSigner(row, cells));
    }
    read += 1;
    if (read % atOnce === 0) await pause(control);
  }
  return { signers, first };
}

/** What of a waiting signer's line cannot be drawn, or null when all can; who asked not to be named is not looked at. */
function undrawableCells(row: WaitingRow, findUndrawable: DrawableCheck): UndrawableCells | null {
  const shown = shownText(row);
  const name = shown.name === null ? null : findUndrawable(shown.name);
  const city = shown.city === null ? null : findUndrawable(shown.city);
  return name === null && city === null ? null : { name, city };
}

function undrawableSigner(row: WaitingRow, cells: UndrawableCells): UndrawableSigner {
  const { id, original, sourceFile, name, city } = row;
  const characters = [...new Set(`${cells.name ?? ""} ${cells.city ?? ""}`.trim().split(" "))].join(" ");
  return { signatureId: id, original: original === 1, sourceFile, row: row.row, name, city, characters };
}
