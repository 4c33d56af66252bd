// The figures of the screens counted anew from the signatures and the lines themselves: slow, and plainly right.

import type { StoreReader } from "#core/store/connection.ts";
import { deliveredOutcomes } from "#shared/model/delivery.ts";

const delivered = [...deliveredOutcomes].map((outcome) => `'${outcome}'`).join(", ");
const holding = `SELECT p.key FROM packet p WHERE coalesce((SELECT d.outcome IN (${delivered}) FROM delivery d
  WHERE d.packet_key = p.key ORDER BY d.id DESC LIMIT 1), 1)`;
const held = `SELECT signature_id FROM packet_line WHERE packet_key IN (${holding})
  UNION SELECT cluster_id FROM signature WHERE rank > 0
    AND id IN (SELECT signature_id FROM packet_line WHERE packet_key IN (${holding}))`;

export function countedAnew(reader: StoreReader) {
  const number = (sql: string) => reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)?.n;
  return {
    signers: {
      signatures: number("signature"),
      signers: number("signature WHERE rank = 0"),
      duplicates: number("signature WHERE rank > 0"),
      held: number("signature WHERE rank = -1"),
      withdrawn: number("signature WHERE rank = -2"),
    },
    originals: number("signature WHERE rank = 0 AND original = 1"),
    byCountry: reader.all(
      "SELECT country, count(*) AS signers FROM signature WHERE rank = 0 GROUP BY country ORDER BY country",
    ),
    waiting: reader.all(
      `SELECT r.mission_id AS missionId, sum(s.original = 0) AS online, sum(s.original = 1) AS originals
       FROM signature s JOIN country_route r ON r.country = s.country
       WHERE s.rank = 0 AND s.id NOT IN (${held}) GROUP BY r.mission_id ORDER BY r.mission_id`,
    ),
  };
}

export function distinctSignersAnew(reader: StoreReader, packetIds: readonly string[]): number | undefined {
  return reader.get<{ n: number }>(
    `SELECT count(DISTINCT signature_id) AS n FROM packet_line
     WHERE packet_key IN (SELECT key FROM packet WHERE id IN (SELECT value FROM json_each(?)))`,
    [JSON.stringify(packetIds)],
  )?.n;
}
