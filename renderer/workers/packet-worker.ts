// A thin shell round shared/packet: lines stream in from the engine, the PDF's bytes go out to the window.
import { createEngineClient, type EngineClient } from "#shared/contract/client.ts";
import type { MadePacket, PacketOrder, PacketReply } from "#shared/contract/packet-worker.ts";
import type { PacketSource } from "#shared/contract/packets.ts";
import { ExpectedFailure, type Outcome } from "#shared/errors/outcome.ts";
import { openPacket } from "#shared/packet/packet.ts";
import type { FontName } from "#shared/packet/text/font-names.ts";

declare const self: DedicatedWorkerGlobalScope;

/** One order per worker; to cancel it the window ends the worker, which closes the port. */
self.addEventListener(
  "message",
  async ({ data }: MessageEvent<PacketOrder<MessagePort>>) => {
    data.port.start();
    try {
      const packet = await make(createEngineClient(data.port), data.source);
      reply({ kind: "made", packet }, [packet.bytes.buffer]);
    } catch (error) {
      if (error instanceof ExpectedFailure) reply({ kind: "failure", failure: error.failure });
      else reply({ kind: "bug", message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
    } finally {
      data.port.close();
    }
  },
  { once: true },
);
reply({ kind: "ready" });

async function make(client: EngineClient, source: PacketSource): Promise<MadePacket> {
  const [assets, document] = await Promise.all([client.packets.assets(), client.packets.document(source).then(unwrap)]);
  const readFont = (name: FontName) => client.packets.font({ name });
  const layout = { ...document.layout, sheetsPerVolume: Number.MAX_SAFE_INTEGER };
  const packet = await openPacket({ ...assets, readFont }, { ...document, layout });
  const planning = packet.planList("online");
  reply({ kind: "progress", done: 0, total: document.signers });
  const all = { source, list: "online", from: 1, to: document.signers } as const;
  for await (const batch of await client.packets.lines(all)) await planning.add(batch);
  const rendering = packet.startVolume(packet.layOut({ online: planning.end(), originals: null }), 1);
  let done = 0;
  for await (const batch of await client.packets.lines(all)) {
    await rendering.addLines("online", batch);
    done += batch.length;
    reply({ kind: "progress", done, total: document.signers });
  }
  const { bytes, pages, lastLine } = await rendering.finish();
  return { bytes: bytes.slice(), pages, lastLine };
}

function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ExpectedFailure(outcome.failure);
}

function reply(message: PacketReply, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
