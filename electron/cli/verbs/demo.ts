// demo: the whole flow on the demo data, with the time of each part.
import { existsSync } from "node:fs";
import path from "node:path";
import { createEmptyDemo, demoSeed, importDemoExports, writeDemoExports } from "#core/pipeline/demo-campaign.ts";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { makePackets } from "#core/pipeline/packets/make-packets.ts";
import { campaignOverview } from "#core/pipeline/report.ts";
import { routeSigners } from "#core/pipeline/route-signers.ts";
import { fail, settleAsync } from "#shared/errors/outcome.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { demoFiles } from "../../../resources/demo/make-demo.ts";
import { exact, neededText, type Verb } from "../verb.ts";
import { packetLines, packetsJson } from "./packets.ts";

export const demoVerb: Verb = {
  usage: "demo --out DIR",
  words: [0, 0],
  options: { out: { type: "string" } },
  run: ({ resources, storeOptions, control }, _words, options) => {
    const folder = neededText(options, "out");
    return settleAsync(async () => {
      const seconds: { [part: string]: number } = {};
      async function part<T>(name: string, work: () => Promise<T> | T): Promise<T> {
        const start = performance.now();
        const value = await work();
        seconds[name] = Math.round((performance.now() - start) / 10) / 100;
        return value;
      }

      const file = path.join(folder, "demo.petition");
      if (existsSync(file)) fail("STORE_FILE_EXISTS", { file });
      const demo = demoFiles(demoSeed);
      const exports = await part("exports", () => writeDemoExports(demo, path.join(folder, "exports"), control));
      const store = await createEmptyDemo(file, demo, resources, { ...storeOptions });
      try {
        await part("import", () => importDemoExports(store, resources, demo, exports, control));
        const duplicates = await part("duplicates", () => findDuplicates(store, control));
        const routing = await part("route", () => routeSigners(store));
        const order = { folder: path.join(folder, "packets"), missions: [], settings: defaultPacketSettings };
        const made = await part("packets", () => makePackets(store, resources, order, control));
        const { collected, counted, printed } = campaignOverview(store.reader);
        return {
          json: { file, seconds, duplicates, route: routing, ...packetsJson(made), collected, counted, printed },
          lines: [
            `${exact(collected)} collected, ${exact(counted)} counted, ${exact(printed)} printed.`,
            ...packetLines(made),
            Object.entries(seconds)
              .map(([name, time]) => `${name} ${time} s`)
              .join(", "),
          ],
        };
      } finally {
        store.close();
      }
    });
  },
};
