// What can be done with packets: preview, seal, save, open. Long steps are jobs of the status line.
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { MissionPackets, PacketRow, PacketSource } from "#shared/contract/packets.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { shell } from "../../api/bridge.ts";
import { ask, runJob } from "../../api/engine.ts";
import { makePacket } from "../../api/packet-maker.ts";
import { tellFailure, useJob } from "../../state/jobs.ts";
import type { Order } from "./orders.ts";
import { closePreview, dropDraftOf, preview } from "./preview.ts";

export type PacketActions = ReturnType<typeof usePacketActions>;

export function usePacketActions(campaignId: string, onSealed: (packetId: string) => void) {
  const { t } = useTranslation("packets");
  const job = useJob();
  const sealing = useMutation({
    mutationFn: async ({ missionId, ...order }: Order & { readonly missionId: string }) => {
      const settings = { ...defaultPacketSettings, ...order };
      const signal = new AbortController().signal;
      return runJob(
        (client) => client.packets.seal({ missionId, settings }, { signal }),
        signal,
        () => undefined,
      );
    },
    onSuccess: (packet) => {
      dropDraftOf(packet.missionId);
      onSealed(packet.id);
    },
    onError: (error) => tellFailure(t("next.seal"), error),
  });

  async function show(source: PacketSource, title: string, jobTitle: string, waiting: number | null = null) {
    const shown = { campaignId, source, title, waiting };
    preview.set({ ...shown, bytes: null });
    const made = await job.perform(jobTitle, (signal, onProgress) => makePacket(source, signal, onProgress));
    if (preview.get()?.source !== source) return;
    if (made === undefined) closePreview();
    else preview.set({ ...shown, bytes: made.bytes });
  }

  function previewDraft({ mission, waiting }: MissionPackets, order: Order) {
    const city = { city: mission.city };
    return show(
      { kind: "draft", missionId: mission.id, settings: { ...defaultPacketSettings, ...order } },
      t("preview.draftOf", city),
      t("next.previewJob", city),
      waiting,
    );
  }

  function previewSealed(packetId: string) {
    return show({ kind: "sealed", packetId }, packetId, t("packet.previewJob", { packet: packetId }));
  }

  async function save(packetId: string) {
    const path = await shell.chooseSavePath("packet", `${packetId}.pdf`);
    if (path === null) return;
    await job.perform(t("packet.saveJob", { packet: packetId }), async (signal, onProgress) => {
      const made = await makePacket({ kind: "sealed", packetId }, signal, onProgress);
      const folder = path.replace(/[\\/][^\\/]*$/, "");
      const { bytes, pages, lastLine } = made;
      const volume = {
        packetId,
        volume: 1,
        folder,
        bytes,
        pages,
        firstLine: Math.min(1, lastLine),
        lastLine,
        codes: [],
      };
      return ask((client) => client.packets.saveVolume(volume));
    });
  }

  async function open(path: string) {
    const detail = await shell.openPdf(path);
    if (detail === "") return;
    tellFailure(t("packet.open"), new ExpectedFailure({ code: "FILE_NOT_READABLE", params: { file: path, detail } }));
  }

  return {
    busy: job.running !== null || sealing.isPending,
    seal: (missionId: string, order: Order) => sealing.mutate({ missionId, ...order }),
    previewDraft,
    previewSealed,
    save,
    open,
    showInFolder: (path: string) => shell.showInFolder(path),
  };
}

/** Where a packet was last saved, or null. */
export function savedPath(packet: PacketRow): string | null {
  return packet.volumes[0]?.savedTo ?? null;
}
