// Sealing as a job: the order of the lines, groups, characters that no font has, and what is left when it is cancelled.
import { expect, it } from "vitest";
import { changeCampaign } from "#core/pipeline/campaign.ts";
import { unattended } from "#core/pipeline/job.ts";
import { addMission, changeMission } from "#core/pipeline/mission-directory.ts";
import { keptDraft } from "#core/pipeline/packets/kept-drafts.ts";
import { saveLetter, saveLetterhead, saveTranslations } from "#core/pipeline/packets/letters.ts";
import { sealedDocument, sealedOutline } from "#core/pipeline/packets/packet-document.ts";
import { savePacketSettings } from "#core/pipeline/packets/packet-settings.ts";
import { layOutPacket, planPacket } from "#core/pipeline/packets/plan-packet.ts";
import { sealPacket } from "#core/pipeline/packets/seal-packet.ts";
import { findUndrawable } from "#core/pipeline/packets/undrawable-search.ts";
import { packetRecords } from "#core/pipeline/report.ts";
import { chooseFallback } from "#core/pipeline/route-signers.ts";
import { withdrawSigner } from "#core/pipeline/withdraw-signer.ts";
import { missionById } from "#core/store/missions.ts";
import { listReplaced } from "#core/store/packet-lines.ts";
import type { Store } from "#core/store/store.ts";
import { waitingByMission } from "#core/store/waiting-signers.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { readPacketFacts } from "#shared/packet/packet-facts.ts";
import { draftFor, drawVolume, linesOfDraft, linesOfPacket, sealFor } from "../../../../support/packets.ts";
import {
  countRows,
  differentSigners,
  failureOf,
  resources,
  routedCampaign,
  type Signer,
} from "../../../../support/workspace.ts";

const denmark = "RU-DK-kobenhavn";

/** In the order of import: names, cities and days in no order. */
const mixed: readonly Signer[] = [
  { first: "Åse", last: "Vig", city: "Ry", signedAt: "2026-05-03" },
  { first: "Zoë", last: "Vig", city: "aarhus", signedAt: "2026-05-01 09:00:00" },
  { first: "Aase", last: "Vig", city: "Aarhus", signedAt: "2026-05-01 08:00:00" },
  { first: "Bo", last: "Vig", city: "", signedAt: "" },
  { first: "Ægir", last: "Vig", city: "Aarhus", signedAt: "2026-05-02" },
];
const firstNames = (lines: readonly { readonly name: string | null }[]) => lines.map(({ name }) => name?.split(" ")[0]);

it.each([
  ["number", "da", ["Åse", "Zoë", "Aase", "Bo", "Ægir"]],
  // Danish sorts æ, ø and å after z, and aa with å.
  ["name", "da", ["Bo", "Zoë", "Ægir", "Åse", "Aase"]],
  ["name", "en", ["Aase", "Ægir", "Åse", "Bo", "Zoë"]],
  ["city", "en", ["Zoë", "Aase", "Ægir", "Åse", "Bo"]],
  ["date", "en", ["Zoë", "Aase", "Ægir", "Åse", "Bo"]],
] as const)("lines in the order of %s, sorted in %s", async (order, language, names) => {
  const { store } = await routedCampaign(mixed);
  const { id } = await sealFor(store, denmark, { order, language });
  expect(firstNames(linesOfPacket(store.reader, id))).toEqual(names);
  expect(linesOfPacket(store.reader, id).map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
});

it("groups by city hold together whatever the capitals, each sorted for itself, the unknown city last", async () => {
  const { store } = await routedCampaign(mixed);
  const { id } = await sealFor(store, denmark, { grouping: "city", order: "name", language: "da" });
  expect(firstNames(linesOfPacket(store.reader, id))).toEqual(["Åse", "Zoë", "Ægir", "Aase", "Bo"]);
  expect(sealedDocument(store.reader, id).grouping).toEqual({
    by: "city",
    groups: [
      { key: "Ry", signers: 1 },
      { key: "Aarhus", signers: 3 },
      { key: null, signers: 1 },
    ],
  });
});

it("groups by country follow the names of the countries in the language of the packet", async () => {
  const bern = "RU-CH-bern";
  const countries = ["TW", "CH", "LI", "DK", "CH"];
  const { store } = await routedCampaign(countries.map((country, n) => ({ country, email: `${n}@mail.example` })));
  chooseFallback(store, bern);
  const english = await draftFor(store, bern, { grouping: "country" });
  expect(english.document.grouping.groups.map(({ key }) => key)).toEqual(["LI", "CH", "TW"]);
  const russian = await draftFor(store, bern, { grouping: "country", language: "ru" });
  // Лихтенштейн, Тайвань, Швейцария
  expect(russian.document.grouping.groups).toEqual([
    { key: "LI", signers: 1 },
    { key: "TW", signers: 1 },
    { key: "CH", signers: 2 },
  ]);
});

const undrawable: readonly Signer[] = [
  { first: "Ida", email: "1@mail.example" },
  { first: "\u{13000}a", email: "2@mail.example", city: "R\ue000" },
  { first: "Eva", email: "3@mail.example" },
];

it("who cannot be drawn is held back on demand, is told, and waits on", async () => {
  const { store } = await routedCampaign(undrawable);
  expect(await sealFor(store, denmark, { undrawable: "hold" })).toMatchObject({ signers: 2, held: 1 });
  expect(waitingByMission(store.reader).get(denmark)).toEqual({ online: 1, originals: 0 });
  expect(await failureOf(() => sealFor(store, denmark, { undrawable: "hold" }))).toEqual({
    code: "PACKET_ALL_HELD",
    params: { mission: denmark, count: 1 },
  });
  expect(await sealFor(store, denmark, { undrawable: "geta" })).toMatchObject({ id: `${denmark}-2`, signers: 1 });
});

it("where 〓 is printed the packet's log keeps the line and the characters", async () => {
  const { store } = await routedCampaign(undrawable);
  const { id } = await sealFor(store, denmark, { undrawable: "geta" });
  expect(listReplaced(store.reader, id)).toEqual([
    { list: "online", line: 2, field: "name", characters: "U+13000" },
    { list: "online", line: 2, field: "city", characters: "U+E000" },
  ]);
  expect(packetRecords(store.reader)).toMatchObject([{ id, replaced: 2 }]);
});

it("all signers with characters of no font are counted and named before the seal", async () => {
  const { store } = await routedCampaign(undrawable);
  expect(await findUndrawable(store, resources, denmark, unattended)).toEqual({
    signers: 1,
    first: [
      {
        signatureId: 2,
        original: false,
        sourceFile: "first.csv",
        row: 2,
        name: "\u{13000}a Holm",
        city: "R\ue000",
        characters: "U+13000 U+E000",
      },
    ],
  });
  expect((await failureOf(() => findUndrawable(store, resources, "RU-XX-none", unattended))).code).toBe(
    "MISSION_UNKNOWN",
  );
});

/** More than are drafted without a thread. */
const many = 5000;

it("thousands are drafted in a thread, to the same lines and pages as in the calling one", async () => {
  const { store } = await routedCampaign(differentSigners(many, "DK", "a"));
  const choice = { missionId: denmark, settings: { ...defaultPacketSettings, order: "name" as const } };
  const inThread = await keptDraft(store, resources, choice, unattended);
  expect(inThread).toEqual(await draftFor(store, denmark, { order: "name" }));
  expect(await keptDraft(store, resources, choice, unattended)).toBe(inThread);
});

it("a draft is made anew when its signers change, and not when the settings of the campaign are saved", async () => {
  const { store } = await routedCampaign(mixed);
  const choice = { missionId: denmark, settings: defaultPacketSettings };
  const draft = await keptDraft(store, resources, choice, unattended);
  savePacketSettings(store, { ...defaultPacketSettings, paper: "letter" });
  expect(await keptDraft(store, resources, choice, unattended)).toBe(draft);

  withdrawSigner(store, 1);
  const anew = await keptDraft(store, resources, choice, unattended);
  expect(linesOfDraft(store.reader, anew)).toHaveLength(4);
});

const rewordings: { readonly [what: string]: (store: Store) => unknown } = {
  "the title": (store) => changeCampaign(store, { title: "Another title" }),
  "the address of the mission": (store) => {
    const mission = missionById(store.reader, denmark);
    return mission && changeMission(store, { ...mission, address: "Street 4" });
  },
  "the letterhead": (store) => saveLetterhead(store, { lines: ["Section Nord"], logo: null }),
  "a translation": (store) => saveTranslations(store, [{ language: "ru", text: "Сделайте это." }]),
  "the letter": (store) =>
    saveLetter(store, resources, "en", ["Subject", "Dear Sir,", "We ask.", "{{request}}", "Thanks,"].join("\n\n")),
};

it.each(Object.keys(rewordings))("a draft is made anew when %s changes", async (what) => {
  const { store } = await routedCampaign(mixed);
  const choice = { missionId: denmark, settings: defaultPacketSettings };
  const before = await keptDraft(store, resources, choice, unattended);
  rewordings[what]?.(store);
  const after = await keptDraft(store, resources, choice, unattended);
  expect(after.document).not.toEqual(before.document);
  expect(after).toEqual(await draftFor(store, denmark));
});

it.each(["reading_signatures", "laying_out", "writing"] as const)(
  "cancelled while %s, nothing is sealed and the next seal works",
  async (when) => {
    const { store } = await routedCampaign(differentSigners(many, "DK", "a"));
    const events = countRows(store, "event");
    const abort = new AbortController();
    const progress = (phase: string) => {
      if (phase === when) abort.abort();
    };
    const choice = { missionId: denmark, settings: defaultPacketSettings };
    const failure = await failureOf(() => sealPacket(store, resources, choice, { signal: abort.signal, progress }));
    expect(failure.code).toBe("CANCELLED");
    for (const table of ["packet", "packet_line"] as const) expect(countRows(store, table)).toBe(0);
    expect(countRows(store, "event")).toBe(events);
    expect(store.reader.all("SELECT * FROM sealed_figure")).toEqual([]);
    expect(await sealFor(store, denmark)).toMatchObject({ id: `${denmark}-1`, signers: many });
  },
);

it("a packet to a mission whose city is written in another script is sealed, drawn and checked", async () => {
  const { store } = await routedCampaign([{ country: "TW" }]);
  const fields = { sendingState: "RU", receivingState: "TW", kind: "embassy", status: "open" } as const;
  const { id: mission } = addMission(store, { ...fields, city: "臺北", address: "", note: "" });
  const { id } = await sealFor(store, mission);
  expect(id).toBe("RU-TW-臺北-1");
  const facts = await readPacketFacts((await drawVolume(store, id)).bytes);
  expect(facts.pageFacts.map(({ code }) => code?.packet)).toEqual(facts.pageFacts.map(() => id.toUpperCase()));
});

it("the layout that was kept with the seal is the one that the sealed packet gives", async () => {
  const { store } = await routedCampaign(differentSigners(300, "DK", "a"));
  const { id } = await sealFor(store, denmark, {
    layout: { ...defaultPacketSettings.layout, duplex: true, listColumns: 2 },
  });
  const kept = await sealedOutline(store.reader, resources, id);
  const document = sealedDocument(store.reader, id);
  const lists = { online: [linesOfPacket(store.reader, id)], originals: [] };
  const plans = await planPacket(resources, document, lists, unattended);
  expect(kept).toEqual(await layOutPacket(resources, document, plans));
  expect((await drawVolume(store, id)).codes).toHaveLength(kept.pages);
});
