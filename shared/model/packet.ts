// A packet: a sealed set of signatures for one mission.
import type { PacketLanguage, PaperSize } from "./campaign.ts";

export type Packet = {
  /** The packet number: mission id and a running number, `RU-DK-kobenhavn-1`. Printed on every page. */
  readonly id: string;
  readonly missionId: string;
  /** ISO 8601, UTC. The date of the letter is its first ten characters. */
  readonly sealedAt: string;
  readonly paper: PaperSize;
  readonly language: PacketLanguage;
  /** Signers on the list of online signatories; 0 when all signed on paper. */
  readonly signers: number;
  /** Signers whose originals on paper are handed in with the packet; they stand in no list and are counted apart. */
  readonly originals: number;
  /** Signatures that were linked to one of these signers and are therefore not counted. */
  readonly duplicatesRemoved: number;
};

/** One bound part of a packet, one PDF. Lines count from 1 and include both ends. */
export type Volume = {
  readonly packetId: string;
  readonly number: number;
  readonly file: string;
  /** Counted through the whole packet; 0 for a volume that an earlier version of the program wrote. */
  readonly firstPage: number;
  readonly pages: number;
  /** 0 for a volume that an earlier version of the program wrote. */
  readonly sheets: number;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Lower-case hex of the file's bytes. */
  readonly sha256: string;
};

/** One line of a list: of the online signatories, or of those whose originals on paper are enclosed. */
export type SignatoryLine = {
  readonly line: number;
  /** Null when the signer asked not to be named; the line is numbered and counts, and `city` is null too. */
  readonly name: string | null;
  readonly city: string | null;
  /** ISO 3166-1 alpha-2 */
  readonly country: string | null;
  /** `YYYY-MM-DD` */
  readonly signedOn: string | null;
  /** What stands on the sheet of paper of an original, `12` or `Aarhus 3`; only lines of originals have one. */
  readonly sheet?: string | null;
};
