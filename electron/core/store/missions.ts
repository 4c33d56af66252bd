// The directory of missions, and which country's signers go where.
import type { Mission, MissionKind, MissionStatus } from "#shared/model/mission.ts";
import type { StoreReader, StoreWriter } from "./connection.ts";

type MissionRow = {
  readonly id: string;
  readonly sending_state: string;
  readonly receiving_state: string;
  readonly kind: MissionKind;
  readonly city: string;
  readonly address: string;
  readonly status: MissionStatus;
  readonly note: string;
};

export function listMissions(reader: StoreReader): Mission[] {
  return reader.all<MissionRow>("SELECT * FROM mission ORDER BY receiving_state, kind, city, id").map(mission);
}

export function missionById(reader: StoreReader, id: string): Mission | undefined {
  const row = reader.get<MissionRow>("SELECT * FROM mission WHERE id = ?", [id]);
  return row && mission(row);
}

function mission(row: MissionRow): Mission {
  const { id, kind, city, address, status, note } = row;
  return {
    id,
    sendingState: row.sending_state,
    receivingState: row.receiving_state,
    kind,
    city,
    address,
    status,
    note,
  };
}

/** Adds the mission, or replaces the one with its id. */
export function saveMission(writer: StoreWriter, m: Mission): void {
  writer.run(
    `INSERT INTO mission (id, sending_state, receiving_state, kind, city, address, status, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET sending_state = excluded.sending_state, receiving_state = excluded.receiving_state,
       kind = excluded.kind, city = excluded.city, address = excluded.address, status = excluded.status,
       note = excluded.note`,
    [m.id, m.sendingState, m.receivingState, m.kind, m.city, m.address, m.status, m.note],
  );
}

export function removeMission(writer: StoreWriter, id: string): void {
  writer.run("UPDATE campaign SET fallback_mission = NULL WHERE fallback_mission = ?", [id]);
  writer.run("DELETE FROM country_route WHERE mission_id = ?", [id]);
  writer.run("DELETE FROM mission WHERE id = ?", [id]);
}

/** Counted signers by country of residence; null is the unknown country. */
export function signersByCountry(reader: StoreReader): { readonly country: string | null; readonly signers: number }[] {
  return reader.all(
    `SELECT nullif(country, '') AS country, sum(signatures) AS signers FROM signature_figure
     WHERE standing = 0 AND signatures > 0 GROUP BY country`,
  );
}

export function replaceRoutes(writer: StoreWriter, routes: ReadonlyMap<string, string>): void {
  writer.run("DELETE FROM country_route");
  for (const [country, missionId] of routes) {
    writer.run("INSERT INTO country_route (country, mission_id) VALUES (?, ?)", [country, missionId]);
  }
}

/** Mission of each country that has one. */
export function readRoutes(reader: StoreReader): Map<string, string> {
  const rows = reader.all<{ country: string; mission_id: string }>("SELECT country, mission_id FROM country_route");
  return new Map(rows.map((row) => [row.country, row.mission_id]));
}

/** Counted signers without a country, grouped by what their file said. */
export function unknownCountries(reader: StoreReader): {
  readonly sourceFileId: number;
  readonly sourceFile: string;
  readonly countryText: string | null;
  readonly signers: number;
}[] {
  return reader.all(
    `SELECT f.id AS sourceFileId, f.name AS sourceFile, s.country_text AS countryText, count(*) AS signers
     FROM signature s JOIN source_file f ON f.id = s.source_file_id
     WHERE s.rank = 0 AND s.country IS NULL GROUP BY f.id, s.country_text ORDER BY count(*) DESC, f.id, s.country_text`,
  );
}

/** Signatures of a source file that have no country and said this, with what their matching key is made of. */
export function signaturesWithoutCountry(
  reader: StoreReader,
  sourceFileId: number,
  countryText: string | null,
): {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly postalCode: string | null;
}[] {
  return reader.all(
    `SELECT id, name, email, postal_code AS postalCode FROM signature
     WHERE source_file_id = ? AND country IS NULL AND country_text IS ?`,
    [sourceFileId, countryText],
  );
}

export function setCountry(writer: StoreWriter, signatureId: number, country: string, exactKey: number | null): void {
  writer.run("UPDATE stored_signature SET country = ?, exact_key = ? WHERE id = ?", [country, exactKey, signatureId]);
}
