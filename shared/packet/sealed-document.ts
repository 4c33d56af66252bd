// A packet's document as it was kept when the packet was sealed.
import type { PacketDocument } from "./document.ts";

/** What a document lacks that was sealed before names could be withheld, originals on paper be enclosed, and 〓 be printed. */
const earlier = {
  withheld: 0,
  originals: { signers: 0, sheets: 0 },
  undrawable: "refuse",
} satisfies Partial<PacketDocument>;

/** Reads a kept document of any version; it prints the same pages as on the day of its sealing. @param json as it was kept */
export function readSealedDocument(json: string): PacketDocument {
  return { ...earlier, ...(JSON.parse(json) as PacketDocument) };
}
