// A thread that counts what other settings of the matching would link. Thin shell round countLinks.
import { parentPort, workerData } from "node:worker_threads";
import { openReader } from "#core/store/store.ts";
import type { Ready } from "#core/threads/thread.ts";
import { countLinks } from "./link-signers.ts";
import type { CountedLinks, CountLinksOrder } from "./preview-settings.ts";

parentPort?.postMessage({ kind: "ready" } satisfies Ready);
const { file, settings } = workerData as CountLinksOrder;
const { reader, close } = openReader(file);
try {
  parentPort?.postMessage(countLinks(reader, settings) satisfies CountedLinks);
} finally {
  close();
}
