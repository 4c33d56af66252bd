// What must hold of a document before a page of it is drawn: totals that add up, texts that the fonts can draw.
import { fail } from "#shared/errors/outcome.ts";
import type { PacketDocument } from "./document.ts";
import type { DrawableCheck } from "./text/drawable.ts";

/**
 * @throws ExpectedFailure PACKET_TEXT_UNDRAWABLE with `field` and `characters`
 * @throws Error when the countries do not add up to the signatories online and on paper, or the groups to those online, more names are withheld than there are
 * lines, or there are originals without sheets or sheets without originals: a wrong number never reaches paper
 */
export function checkDocument(document: PacketDocument, findUndrawable: DrawableCheck): void {
  const { campaign, mission, template } = document;
  checkNumbers(document);
  const fields: readonly (readonly [field: string, text: string])[] = [
    ["title", campaign.title],
    ["request", campaign.request],
    ["organisation", campaign.organisation],
    ["contact", campaign.contact],
    ["city of the mission", mission.city],
    ["address of the mission", mission.address],
    ["packet number", document.packetNumber ?? ""],
    ["template", JSON.stringify(template)],
    ["template of the second language", JSON.stringify(document.second?.template ?? "")],
    ["letterhead", document.letterhead?.lines.join("\n") ?? ""],
    ["translation of the request", document.translations.map(({ text }) => text).join("\n")],
  ];
  for (const [field, text] of fields) {
    const characters = findUndrawable(text);
    if (characters !== null) fail("PACKET_TEXT_UNDRAWABLE", { field, characters });
  }
}

function checkNumbers({ byCountry, signers, withheld, originals, grouping }: PacketDocument): void {
  const sum = byCountry.reduce((total, entry) => total + entry.signers, 0);
  const counted = signers + originals.signers;
  if (sum !== counted) throw new Error(`The countries add up to ${sum} signers, the packet has ${counted}.`);
  const grouped = grouping.groups.reduce((total, group) => total + group.signers, 0);
  if (grouping.groups.length > 0 && grouped !== signers)
    throw new Error(`The groups add up to ${grouped} signers, the list has ${signers}.`);
  if (withheld > signers) throw new Error(`${withheld} names are withheld on ${signers} lines.`);
  if (originals.signers > 0 !== originals.sheets > 0)
    throw new Error(`${originals.signers} originals are on ${originals.sheets} sheets.`);
}
