// What can be done with packets: seal, save, print again, open. Long steps are jobs of the status line.
import { useTranslation } from "react-i18next";
import type { MakingProgress } from "#shared/contract/packet-worker.ts";
import type { PacketRow } from "#shared/contract/packets.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import type { Mission } from "#shared/model/mission.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import { shell } from "../../api/bridge.ts";
import { ask } from "../../api/engine.ts";
import { withPacketMaker } from "../../api/packet-maker.ts";
import { withFocusBack } from "../../components/focus-back.ts";
import { tellFailure, useJob } from "../../state/jobs.ts";
import { showSealed } from "./preview/preview.ts";

export type PacketActions = ReturnType<typeof usePacketActions>;

/** A packet that is sealed before it is made. */
export type SealOrder = { readonly mission: Mission; readonly settings: PacketSettings };

export function usePacketActions(onSealed: (packetId: string) => void) {
  const { t } = useTranslation("packets");
  const job = useJob();

  async function seal({ mission, settings }: SealOrder): Promise<void> {
    const packet = await job.run(t("seal.job", { city: mission.city }), (client, signal) =>
      client.packets.seal({ missionId: mission.id, settings }, { signal }),
    );
    if (packet === undefined) return;
    showSealed(packet.id);
    onSealed(packet.id);
  }

  function detail(packet: string, { volume, volumes, page, pages }: MakingProgress): string {
    return t("making.detail", { packet, volume, volumes, page, pages });
  }

  async function save(packetId: string): Promise<void> {
    const folder = await shell.chooseFolder();
    if (folder === null) return;
    await job.perform(
      t("making.job", { packet: packetId }),
      async (signal, onProgress) => {
        await withPacketMaker(signal, (make) =>
          make({ packetId, what: { kind: "packet", folder } }, (at) =>
            onProgress({ phase: "laying_out", done: at.page, total: at.pages }, detail(packetId, at)),
          ),
        );
        await ask((client) => client.packets.writeManifest({ folder, packetIds: [packetId] }));
      },
      { keepsParts: true },
    );
  }

  /** Makes the sealed packets, and those that are sealed first, into a folder. */
  async function makeAll(orders: readonly SealOrder[], sealed: readonly string[]): Promise<void> {
    const folder = await shell.chooseFolder();
    if (folder === null) return;
    const choices = orders.map(({ mission, settings }) => ({ missionId: mission.id, settings }));
    await job.run(
      t("making.allJob", { count: orders.length + sealed.length }),
      (client, signal) => client.packets.makeAll({ folder, sealed, orders: choices }, { signal }),
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
