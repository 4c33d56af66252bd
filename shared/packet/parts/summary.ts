// The summary: what the packet holds in numbers, and how many signatories live in which country.
import type { PacketDocument } from "../document.ts";
import type { Flow } from "../layout/flow.ts";
import { ellipsise, textWidth } from "../layout/lines.ts";
import type { PacketOutline } from "../plan.ts";
import { oneLine, type Words } from "../words.ts";
import { dateFact, drawFacts, extentFacts, type Fact, missionFact, numberFact, signatoryFacts } from "./facts-table.ts";

/** Either of its halves may be left out; a packet of nothing else has the numbers. */
export function drawSummary(flow: Flow, document: PacketDocument, words: Words, outline: PacketOutline): void {
  const { left, right } = flow.frame;
  const hasCountries = document.parts.countries && document.byCountry.length > 0;
  const hasFacts = document.parts.summary || !hasCountries;
  flow.newPage();
  if (hasFacts) {
    flow.prose(words.label("summary"), { face: "bold", size: 16, leading: 22, left, right, role: "H1" });
    flow.skip(10);
    drawFacts(flow, words, summaryFacts(document, words, outline));
  }
  if (hasFacts && hasCountries) flow.skip(18);
  if (hasCountries) drawCountries(flow, document, words);
  flow.endPage();
}

function summaryFacts(document: PacketDocument, words: Words, outline: PacketOutline): readonly Fact[] {
  const { campaign, withheld, earlier } = document;
  const before = earlier.reduce((sum, packet) => sum + packet.signers, 0);
  return [
    { label: words.label("petition"), value: oneLine(campaign.title), strong: true },
    { label: words.label("organisation"), value: oneLine(campaign.organisation) },
    { label: words.label("contact"), value: oneLine(campaign.contact) },
    missionFact(document, words),
    dateFact(words, document.date),
    numberFact(document, words),
    { label: words.label("supplementTo"), value: earlier.map(({ packet }) => packet).join(", ") },
    ...(earlier.length > 0 ? [{ label: words.label("supplementEarlier"), value: words.count(before) }] : []),
    ...signatoryFacts(document, words),
    ...(withheld > 0 ? [{ label: words.label("namesWithheld"), value: words.count(withheld) }] : []),
    { label: words.label("duplicates"), value: words.count(document.duplicatesRemoved) },
    ...(document.design >= 2 ? extentFacts(outline, words) : []),
  ];
}

type Row = readonly [country: string, signatories: string, share: string];

const rowHeight = 15;
/** Between a country and the number behind it. */
const gap = 12;

/** The largest numbers first, countries that were not stated last; the total is the sum that was checked. */
function drawCountries(flow: Flow, document: PacketDocument, words: Words): void {
  const { left, right } = flow.frame;
  const entries = document.byCountry
    .map(({ country, signers }) => ({
      isStated: country !== null,
      name: words.both((one) => one.country(country)),
      signers,
    }))
    .sort(
      (a, b) =>
        Number(b.isStated) - Number(a.isStated) ||
        b.signers - a.signers ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    );
  const head: Row = [words.label("country"), words.label("signatories"), words.label("share")];
  flow.ensure(24 + 3 * rowHeight);
  flow.prose(words.label("byCountry"), { face: "bold", size: 11, leading: 16, left, right, role: "H2" });
  flow.skip(6);
  drawRow(flow, head, "bold", 0.8);
  for (const { name, signers } of entries) {
    if (flow.room() < 2 * rowHeight) {
      flow.newPage();
      drawRow(flow, head, "bold", 0.8);
    }
    drawRow(flow, [name, words.count(signers), words.share(signers)], "regular", 0.35);
  }
  const counted = document.signers + document.originals.signers;
  drawRow(flow, [words.label("total"), words.count(counted), words.share(counted)], "bold", 0.8);
}

function drawRow(flow: Flow, row: Row, face: "regular" | "bold", rule: number): void {
  const { left, right } = flow.frame;
  const setter = flow.fonts[face];
  const baseline = flow.y() - 10.8;
  const shareEdge = right;
  const countEdge = right - 90;
  const [country, signatories, share] = row;
  const room = countEdge - textWidth(setter, signatories, 9.5) - gap - left;
  flow.canvas().tag("P", () => {
    flow.canvas().text(left, baseline, setter.setLine(ellipsise(setter, country, 9.5, room)), 9.5);
    for (const [text, edge] of [
      [signatories, countEdge],
      [share, shareEdge],
    ] as const) {
      const set = setter.setLine(text);
      flow.canvas().text(edge - (set.width * 9.5) / 1000, baseline, set, 9.5);
    }
  });
  flow.canvas().rule(left, flow.y() - rowHeight, right, flow.y() - rowHeight, rule, rule < 0.5 ? 0.75 : 0);
  flow.skip(rowHeight);
}
