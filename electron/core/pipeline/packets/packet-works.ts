// What is to be done for many packets, shared among hands: drafts are sealed one at a time, files are drawn at once and saved.
import type { ResourceRoot } from "#core/files/resources.ts";
import { latestForPackets } from "#core/store/events.ts";
import type { Store } from "#core/store/store.ts";
import type { PacketChoice } from "#shared/contract/packets.ts";
import { type JobControl, pause } from "../job.ts";
import type { PacketDraft } from "./draft-packet.ts";
import { sealedDocument, sealedOutline } from "./packet-document.ts";
import type { PacketHand } from "./packet-hands.ts";
import type { PacketTask } from "./packet-thread.ts";
import { saveDrawnLabels, saveDrawnVolume } from "./save-packet.ts";
import { sealDraft } from "./seal-packet.ts";

type Drawing = Extract<PacketTask, { readonly kind: "volume" | "labels" }> & { readonly lines: number };
type Work = Drawing | { readonly kind: "seal"; readonly choice: PacketChoice };

export type PacketWorks = {
  /** The files of a sealed packet are to be drawn. Fails with PACKET_UNKNOWN. */
  readonly addDrawing: (packetId: string) => Promise<void>;
  /** A packet is to be sealed, and then drawn. */
  readonly addSealing: (choice: PacketChoice) => void;
  /**
   * Works with this hand until nothing is left to do, by whichever hand. Fails with CANCELLED and as the works do; the other hands
   * then end after what they do at that moment.
   */
  readonly workWith: (hand: PacketHand) => Promise<void>;
  /** Signers of each mission who wait on, as they cannot be drawn. */
  readonly held: ReadonlyMap<string, number>;
};

/** @param lines of all packets, which the progress counts */
export function createPacketWorks(
  store: Store,
  resources: ResourceRoot,
  folder: string,
  lines: number,
  control: JobControl,
): PacketWorks {
  const works: Work[] = [];
  const held = new Map<string, number>();
  /** Sealings under way, which bring drawings. */
  const sealings = new Set<Promise<void>>();
  let lastSealing: Promise<void> = Promise.resolve();
  const silent: JobControl = { signal: control.signal, progress: () => undefined };
  const inTurn = createTurns();
  let done = 0;
  let hasFailed = false;

  async function drawingsOf(packetId: string): Promise<readonly Drawing[]> {
    const { volumes } = await sealedOutline(store.reader, resources, packetId);
    const drawings = volumes.map(({ number, firstLine, lastLine }): Drawing => {
      return { kind: "volume", packetId, volume: number, lines: lastLine === 0 ? 0 : lastLine - firstLine + 1 };
    });
    const { labels } = sealedDocument(store.reader, packetId).parts;
    return labels ? [...drawings, { kind: "labels", packetId, lines: 0 }] : drawings;
  }
  /** Packets are sealed in the order that was asked for, whichever hand has its draft first: the file lists them in that order. */
  async function seal(hand: PacketHand, choice: PacketChoice, before: Promise<void>): Promise<void> {
    const { missionId } = choice;
    const draft = (): Promise<PacketDraft> =>
      hand.perform({ kind: "draft", choice, date: store.now().slice(0, 10) }, silent).then((result) => result.draft);
    const seq = latestForPackets(store.reader, missionId);
    const early = await draft();
    await before;
    const sealed = await inTurn(() => {
      const draftNow = () => (latestForPackets(store.reader, missionId) === seq ? Promise.resolve(early) : draft());
      return sealDraft(store, choice, draftNow, silent);
    });
    held.set(missionId, sealed.held);
    // What is sealed is drawn before more is, by all hands that are free.
    works.unshift(...(await drawingsOf(sealed.id)));
  }
  async function draw(hand: PacketHand, { lines: own, ...task }: Drawing): Promise<void> {
    if (task.kind === "volume") {
      const { drawn } = await hand.perform(task, silent);
      await inTurn(() => saveDrawnVolume(store, resources, drawn, folder));
    } else {
      const { bytes } = await hand.perform(task, silent);
      await inTurn(() => saveDrawnLabels(store, task.packetId, bytes, folder));
    }
    done += own;
    control.progress("laying_out", done, lines);
  }

  return {
    async addDrawing(packetId) {
      works.push(...(await drawingsOf(packetId)));
    },
    addSealing: (choice) => void works.push({ kind: "seal", choice }),
    async workWith(hand) {
      try {
        while (!hasFailed && (works.length > 0 || sealings.size > 0)) {
          const work = works.shift();
          if (work === undefined) await Promise.race(sealings);
          else if (work.kind === "seal") {
            const sealing = seal(hand, work.choice, lastSealing);
            lastSealing = sealing;
            sealings.add(sealing);
            await sealing.finally(() => sealings.delete(sealing));
          } else await draw(hand, work);
          await pause(control);
        }
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    },
    held,
  };
}

/** The file has one writer: whoever wants to write waits for who came before. */
function createTurns(): <T>(work: () => T | Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
