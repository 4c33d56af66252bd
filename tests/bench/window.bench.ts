// Asks the engine something every 20 ms while it works on a large campaign: how long after the click is the answer there?
// In one process: what a call costs of the engine's thread counts, the way to the window does not. On a machine with other work the
// milliseconds of the clock grow with it; beside them stand those that the thread itself worked, which do not.
// `npm run bench -- window [ROWS TO IMPORT] [SIGNATURES BEFORE] [CAMPAIGN FILE TO BEGIN WITH]`
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { createRouterClient } from "@orpc/server";
import { everyOpenPair } from "#core/store/review-queue.ts";
import type { PacketSource } from "#shared/contract/packets.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { router } from "../../electron/engine/router.ts";
import { createSession } from "../../electron/engine/session.ts";
import { writeExport } from "./invented-export.ts";
import { inBenchFolder, projectRoot } from "./measure.ts";
import { makeCampaignInWork } from "./window-campaign.ts";

const rows = Number(process.argv[2] ?? 1_000_000);
const before = Number(process.argv[3] ?? 650_000);
const madeBefore = process.argv[4];
const every = 20;
const goal = 100;
const page = { offset: 0, limit: 200 };
/** Its first packet was refused: all of its signers wait. */
const refusedMission = "RU-PL-warszawa";

function createClient(folder: string) {
  const options = { clock: () => new Date().toISOString(), actor: "benchmark" };
  const session = createSession(join(projectRoot, "resources"), folder, options);
  return { session, client: createRouterClient(router, { context: { session } }) };
}
type Answer = { readonly clock: number; readonly worked: number };
type Client = ReturnType<typeof createClient>["client"];

/**
 * Every call of the contract that only reads, as the screens make it; but for those that a thread of its own works on, such as the
 * preview of settings: they hold up nobody else.
 */
function readsOf(client: Client, csv: string): readonly (readonly [name: string, read: () => Promise<unknown>])[] {
  const packetId = "RU-DK-kobenhavn-1";
  const sealed = { kind: "sealed" as const, packetId };
  const queue = (narrowing: Partial<typeof everyOpenPair>) =>
    client.review.queue({ filter: { ...everyOpenPair, ...narrowing }, after: null, limit: 50 });
  return [
    ["campaign.current", () => client.campaign.current()],
    ["campaign.overview", () => client.campaign.overview()],
    ["campaign.recent", () => client.campaign.recent()],
    ["import.list", () => client.import.list()],
    ["import.presets", () => client.import.presets()],
    ["import.inspect", () => client.import.inspect({ path: csv })],
    ["import.junk", () => client.import.junk({ reason: null, held: null, ...page })],
    ["import.rejectedRows", () => client.import.rejectedRows({ sourceFileId: 1, ...page })],
    ["duplicates.summary", () => client.duplicates.summary()],
    ["duplicates.clusters", () => client.duplicates.clusters({ search: "", ...page })],
    ["review.progress", () => client.review.progress()],
    ["review.queue", () => queue({})],
    ["review.queue, of a source", () => queue({ sourceFileId: 1 })],
    ["review.queue, of a mission", () => queue({ missionId: refusedMission })],
    ["review.queue, decided", () => queue({ state: "decided" })],
    ["review.bandSample", () => client.review.bandSample({ from: 0, to: 7 })],
    ["review.rounds", () => client.review.rounds(page)],
    ["review.settings", () => client.review.settings()],
    ["missions.list", () => client.missions.list()],
    ["missions.unrouted", () => client.missions.unrouted()],
    ["packets.list", () => client.packets.list()],
    ["packets.settings", () => client.packets.settings()],
    ["packets.document", () => client.packets.document(sealed)],
    ["packets.plan", () => client.packets.plan(sealed)],
    [
      "packets.lines",
      async () => (await client.packets.lines({ source: sealed, list: "online", from: 1, to: 2000 })).next(),
    ],
    ["packets.checkedPages", () => client.packets.checkedPages({ packetId })],
    ["letters.list", () => client.letters.list()],
    ["signers.withdrawn", () => client.signers.withdrawn(page)],
    ["search.signers", () => client.search.signers({ text: "an be", limit: 20 })],
    ["search.signer", () => client.search.signer({ signatureId: 7 })],
    ["deliveries.list", () => client.deliveries.list()],
    // Nobody types at once: the texts are read while the list is looked at.
    ["duplicates.clusters, searched", () => client.duplicates.clusters({ search: "p777", ...page })],
  ];
}

/**
 * Runs a job and asks meanwhile and for a second after; prints the delays from the moment of the click. The next click comes
 * 20 ms after the last one, or when that is answered: nobody clicks on while nothing is shown.
 */
async function measureDuring(title: string, reads: ReturnType<typeof readsOf>, job: () => Promise<unknown>) {
  const answers = new Map<string, Answer[]>(reads.map(([name]) => [name, []]));
  const held = monitorEventLoopDelay({ resolution: 1 });
  let end = Number.POSITIVE_INFINITY;
  const start = performance.now();
  held.enable();
  const ended = job().finally(() => {
    end = performance.now();
  });
  ended.catch(() => undefined);
  let due = start;
  for (let click = 0; performance.now() < end + 1000; click += 1) {
    due = Math.max(due + every, performance.now());
    const before = worked();
    await sleep(Math.max(0, due - performance.now()));
    const [name, read] = reads[click % reads.length] ?? ["", () => Promise.resolve()];
    await read();
    const clock = Math.max(0, performance.now() - due);
    // What the thread worked between the clicks counts too: it is at most this.
    answers.get(name)?.push({ clock, worked: Math.min(clock, worked() - before) });
  }
  held.disable();
  await ended;
  const seconds = ((end - start) / 1000).toFixed(1);
  console.log(`\n${title}: ${seconds} s; the engine's thread was held for ${Math.round(held.max / 1e6)} ms at most`);
  const all = [...answers.values()].flat();
  for (const [name, own] of [...answers, ["all", all] as const]) console.log(line(name, own));
}

/** What a page of a draft asks the engine for, once the draft is there. */
async function measurePages(client: Client, source: PacketSource, lines: number): Promise<void> {
  const times: number[] = [];
  for (let from = 1; from <= lines; from += Math.ceil(lines / 20)) {
    const start = performance.now();
    await client.packets.document(source);
    await client.packets.plan(source);
    for await (const _ of await client.packets.lines({ source, list: "online", from, to: from + 59 }));
    times.push(performance.now() - start);
  }
  console.log(`  document, plan and lines of a page of it: ${told(spread(times))}`);
}

/** Milliseconds that this thread has worked. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function line(name: string, answers: readonly Answer[]): string {
  const clock = spread(answers.map((answer) => answer.clock));
  const work = spread(answers.map((answer) => answer.worked));
  const verdict = clock.worst <= goal ? "" : work.worst <= goal ? "  over the goal by other work" : "  over the goal";
  return `  ${name.padEnd(32)}${told(clock)}   of its own work ${told(work)}  of ${answers.length}${verdict}`;
}

type Spread = { readonly worst: number; readonly p99: number };

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { worst: sorted.at(-1) ?? 0, p99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0 };
}

function told({ worst, p99 }: Spread): string {
  return `worst ${worst.toFixed(1).padStart(6)} ms  p99 ${p99.toFixed(1).padStart(6)} ms`;
}

/** Runs a job of the contract to its end. */
async function finish(events: AsyncIterable<{ readonly kind: string; readonly outcome?: { readonly ok: boolean } }>) {
  for await (const event of events) {
    if (event.outcome?.ok === false) throw new Error(JSON.stringify(event.outcome));
  }
}

await inBenchFolder(async (folder) => {
  const file = join(folder, "campaign-in-work.petition");
  copyFileSync(madeBefore ?? (await makeCampaignInWork(folder, before)), file);
  const csv = join(folder, "export.csv");
  writeExport(csv, rows, { from: before, junkEvery: 200 });
  const { session, client } = createClient(folder);
  session.open(file);
  const reads = readsOf(client, csv);
  console.log(`A campaign of ${before.toLocaleString("en")} signatures; goal: every answer within ${goal} ms.`);

  await measureDuring("no job", reads, () => sleep(2000));
  const inspected = await client.import.inspect({ path: csv });
  if (!inspected.ok) throw new Error(JSON.stringify(inspected));
  const { encoding, delimiter, preset, mapping, hasHeader, nameOrder } = inspected.value;
  const form = { encoding, delimiter, preset, mapping, hasHeader, nameOrder, dateOrder: null, defaultCountry: null };
  const waiting = await client.packets.list();
  const toSeal = waiting.ok ? waiting.value.missions.find(({ mission }) => mission.id === refusedMission) : undefined;
  const choice = { missionId: refusedMission, settings: { ...defaultPacketSettings, order: "name" as const } };
  const signers = toSeal?.waiting.toLocaleString("en");
  await measureDuring(`draft of ${signers} signers`, reads, () => client.packets.plan({ kind: "draft", ...choice }));
  await measurePages(client, { kind: "draft", ...choice }, toSeal?.waiting ?? 0);
  const anew = { ...choice, settings: { ...choice.settings, order: "city" as const } };
  await measureDuring(`seal of ${signers} signers`, reads, async () => finish(await client.packets.seal(anew)));
  await measureDuring("survey", reads, async () => finish(await client.import.survey({ path: csv, form })));
  await measureDuring(`import of ${rows.toLocaleString("en")} rows`, reads, async () =>
    finish(await client.import.run({ path: csv, form })),
  );
  const files = await client.import.list();
  const sourceFileId = files.ok ? (files.value.at(-1)?.id ?? 0) : 0;
  await measureDuring("removal of that file", reads, async () => finish(await client.import.remove({ sourceFileId })));
  session.close();
});
