// The waiting signers of a mission whom its next packet prints. Knows nothing of their order and of pages.
import type { ResourceRoot } from "#core/files/resources.ts";
import type { StoreReader } from "#core/store/connection.ts";
import type { WaitingRow } from "#core/store/waiting-signers.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { UndrawableChoice } from "#shared/model/packet-settings.ts";
import type { JobControl } from "../job.ts";
import type { OrderedSigner } from "./order-lines.ts";
import { dayOf, shownText } from "./signatory-line.ts";
import { checkWaiting, type UndrawableCells, type UndrawableSigners } from "./undrawable-signers.ts";

/** What of a waiting signer a draft orders, counts and prints. There may be hundreds of thousands: no more is held. */
export type DraftLine = OrderedSigner &
  Pick<WaitingRow, "original" | "sourceFile" | "sheet"> & { readonly undrawable: UndrawableCells | null };

export type ChosenLines = {
  /** Those who are not held back, in the order of import. */
  readonly lines: readonly DraftLine[];
  readonly held: number;
  /** All whose name or city cannot be drawn, whether they are held back or not. */
  readonly undrawable: UndrawableSigners;
};

/**
 * Reads who waits for a packet to a mission. Fails with PACKET_NOTHING_TO_SEAL, PACKET_UNDRAWABLE, PACKET_ALL_HELD, CANCELLED.
 * @param choice what becomes of those whose name or city cannot be drawn
 */
export async function chooseLines(
  reader: StoreReader,
  resources: ResourceRoot,
  missionId: string,
  choice: UndrawableChoice,
  control: JobControl,
): Promise<ChosenLines> {
  const oneCopy = createOneCopy();
  const lines: DraftLine[] = [];
  const undrawable = await checkWaiting(reader, resources, missionId, control, (row, cells) => {
    if (cells === null || choice === "geta") lines.push(draftLine(row, cells, oneCopy));
  });
  const { signers } = undrawable;
  if (lines.length + signers === 0) fail("PACKET_NOTHING_TO_SEAL", { mission: missionId });
  switch (choice) {
    case "geta":
      return { lines, held: 0, undrawable };
    case "hold":
      if (lines.length === 0) fail("PACKET_ALL_HELD", { mission: missionId, count: signers });
      return { lines, held: signers, undrawable };
    case "refuse":
      return signers === 0 ? { lines, held: 0, undrawable } : refuse(undrawable);
    default:
      return choice satisfies never;
  }
}

function draftLine(row: WaitingRow, undrawable: UndrawableCells | null, oneCopy: OneCopy): DraftLine {
  const { id, country, signedAt, original, sourceFile, sheet } = row;
  const { name, city } = shownText(row);
  return {
    id,
    name,
    city: oneCopy(city),
    country: oneCopy(country),
    signedAt: oneCopy(dayOf(signedAt)),
    original,
    sourceFile: oneCopy(sourceFile),
    sheet: oneCopy(sheet),
    undrawable,
  };
}

type OneCopy = ReturnType<typeof createOneCopy>;

/** Gives equal texts as one: each row brings copies of its own, and of what many rows say they take more room than all names. */
function createOneCopy() {
  const copies = new Map<string, string>();
  function oneCopy(text: string): string;
  function oneCopy(text: string | null): string | null;
  function oneCopy(text: string | null): string | null {
    if (text === null) return null;
    const known = copies.get(text);
    if (known === undefined) copies.set(text, text);
    return known ?? text;
  }
  return oneCopy;
}

function refuse({ signers, first }: UndrawableSigners): never {
  const { sourceFile = "", row = 0, characters = "" } = first[0] ?? {};
  return fail("PACKET_UNDRAWABLE", { count: signers, source: sourceFile, row, characters });
}
