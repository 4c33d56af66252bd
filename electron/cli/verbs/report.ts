// report: how far the campaign is, per mission and in total.
import { campaignOverview, packetRecords } from "#core/pipeline/report.ts";
import { listWithdrawnLines } from "#core/store/withdrawals.ts";
import { exact, type Verb, word } from "../verb.ts";
import { withStore } from "../with-store.ts";

export const reportVerb: Verb = {
  usage: "report FILE",
  words: [1, 1],
  options: {},
  run: (context, words) =>
    withStore(word(words, 0), context, ({ reader }) => {
      const { missions, collected, counted, printed, delivered, duplicates, held, withdrawn, originals, unrouted } =
        campaignOverview(reader);
      const records = packetRecords(reader);
      const gone = listWithdrawnLines(reader);
      const linesIn = (packet: string, original: 0 | 1) =>
        gone.flatMap((one) => (one.packetId === packet && one.original === original ? [one.line] : []));
      const rows = missions.map(({ mission, ...numbers }) => ({
        id: mission.id,
        country: mission.receivingState,
        city: mission.city,
        ...numbers,
        packets: records
          .filter((record) => record.missionId === mission.id)
          .map(({ id, signers, originals: onPaper, state, lastDelivery }) => ({
            id,
            signers,
            originals: onPaper,
            state,
            withdrawn: linesIn(id, 0),
            withdrawnOriginals: linesIn(id, 1),
            outcome: lastDelivery?.outcome ?? null,
            date: lastDelivery?.date ?? null,
          })),
      }));
      return {
        json: {
          collected,
          counted,
          printed,
          delivered,
          duplicates,
          held,
          withdrawn,
          originals,
          unrouted,
          missions: rows,
        },
        lines: [
          "mission\tcounted\tprinted\tdelivered",
          ...rows.map((m) => [m.id, exact(m.counted), exact(m.printed), exact(m.delivered)].join("\t")),
          `unrouted\t${exact(unrouted)}`,
          `duplicates\t${exact(duplicates)}`,
          `held back\t${exact(held)}`,
          `withdrawn\t${exact(withdrawn)}`,
          ...gone.map(
            ({ packetId, line, original }) =>
              `withdrawn since\t${packetId}, ${original === 1 ? "original" : "line"} ${line}`,
          ),
          `total of ${exact(collected)} collected\t${exact(counted)}\t${exact(printed)}\t${exact(delivered)}`,
        ],
      };
    }),
};
