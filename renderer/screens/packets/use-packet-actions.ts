// What can be done with packets: seal, save, print again, open. Long steps are jobs of the status line.
import { useTranslation } from "react-i18next";
import type { EngineClient } from "#shared/contract/client.ts";
import type { MakingProgress } from "#shared/contract/packet-worker.ts";
import type { PacketRow } from "#shared/contract/packets.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import type { Mission } from "#shared/model/mission.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import { shell } from "../../api/bridge.ts";
import { runJob } from "../../api/engine.ts";
import { withPacketMaker } from "../../api/packet-maker.ts";
import { withFocusBack } from "../../components/focus-back.ts";
import { type OnProgress, tellFailure, useJob } from "../../state/jobs.ts";
import { makePackets } from "./make-packets.ts";
import { showSealed } from "./preview/preview.ts";

export type PacketActions = ReturnType<typeof usePacketActions>;

/** A packet that is sealed before it is made. */
export type SealOrder = { readonly mission: Mission; readonly settings: PacketSettings };

export function usePacketActions(onSealed: (packetId: string) => void) {
  const { t } = useTranslation("packets");
  const job = useJob();

  function sealJob({ mission, settings }: SealOrder) {
    const missionId = mission.id;
    return (client: EngineClient, signal: AbortSignal) => client.packets.seal({ missionId, settings }, { signal });
  }

  async function seal(order: SealOrder): Promise<void> {
    const packet = await job.run(t("seal.job", { city: order.mission.city }), sealJob(order));
    if (packet === undefined) return;
    showSealed(packet.id);
    onSealed(packet.id);
  }

  function detail(packet: string, { volume, volumes, page, pages }: MakingProgress): string {
    return t("making.detail", { packet, volume, volumes, page, pages });
  }

  function makeInto(
    folder: string,
    packetIds: readonly string[],
    signal: AbortSignal,
    onProgress: OnProgress,
  ): Promise<void> {
    return makePackets(folder, packetIds, signal, ({ packetId, at, made, packets, page, pages }) =>
      onProgress(
        { phase: "laying_out", done: page, total: pages },
        packets === 1 ? detail(packetId, at) : t("making.many", { made, packets, page, pages }),
      ),
    );
  }

  async function save(packetId: string): Promise<void> {
    const folder = await shell.chooseFolder();
    if (folder === null) return;
    await job.perform(
      t("making.job", { packet: packetId }),
      (signal, onProgress) => makeInto(folder, [packetId], signal, onProgress),
      { keepsParts: true },
    );
  }

  /** Seals what waits, then makes these packets and the sealed ones into a folder. */
  async function makeAll(orders: readonly SealOrder[], sealed: readonly string[]): Promise<void> {
    const folder = await shell.chooseFolder();
    if (folder === null) return;
    await job.perform(
      t("making.allJob", { count: orders.length + sealed.length }),
      async (signal, onProgress) => {
        const made: string[] = [];
        for (const order of orders) {
          const { id } = await runJob(sealJob(order), signal, (progress) =>
            onProgress(progress, t("making.sealing", { city: order.mission.city })),
          );
          made.push(id);
        }
        await makeInto(folder, [...sealed, ...made], signal, onProgress);
      },
      { keepsParts: true },
    );
  }

  async function reprint(name: string, title: string, packetId: string, what: ReprintedPiece): Promise<void> {
    const path = await shell.chooseSavePath("packet", name);
    if (path === null) return;
    await job.perform(title, async (signal, onProgress) => {
      await withPacketMaker(signal, (make) =>
        make({ packetId, what: { ...what, path } }, (at) =>
          onProgress({ phase: "laying_out", done: at.page, total: at.pages }, detail(packetId, at)),
        ),
      );
      shell.showInFolder(path);
    });
  }

  async function open(path: string): Promise<void> {
    const problem = await shell.openPdf(path);
    if (problem === "") return;
    const params = { file: path, detail: problem };
    tellFailure(t("packet.open"), new ExpectedFailure({ code: "FILE_NOT_READABLE", params }));
  }

  return {
    busy: job.running !== null,
    seal,
    save: (packetId: string) => withFocusBack(() => save(packetId)),
    makeAll,
    reprintPage: (packetId: string, page: number) =>
      reprint(
        t("reprint.pageFile", { packet: packetId, page }),
        t("reprint.pageJob", { packet: packetId, page }),
        packetId,
        { kind: "page", page },
      ),
    reprintVolume: (packetId: string, volume: number) =>
      reprint(
        t("reprint.volumeFile", { packet: packetId, volume }),
        t("reprint.volumeJob", { packet: packetId, volume }),
        packetId,
        { kind: "volume", volume },
      ),
    open,
    showInFolder: (path: string) => shell.showInFolder(path),
  };
}

type ReprintedPiece =
  | { readonly kind: "page"; readonly page: number }
  | { readonly kind: "volume"; readonly volume: number };

/** The folder of the file that was written last, or null: a packet's files may have been saved to several. */
export function savedFolder({ volumes }: PacketRow): string | null {
  return volumes.at(-1)?.savedTo.replace(/[\\/][^\\/]*$/, "") ?? null;
}
