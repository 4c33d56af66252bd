// The one row that says what the campaign is.
import type { Campaign, CampaignFields, PacketLanguage } from "#shared/model/campaign.ts";
import type { StoreReader, StoreWriter } from "./connection.ts";

type CampaignRow = {
  readonly id: string;
  readonly title: string;
  readonly request: string;
  readonly target_state: string;
  readonly organisation: string;
  readonly contact: string;
  readonly languages: string;
  readonly closing_date: string | null;
  readonly fallback_mission: string | null;
};

export function readCampaign(reader: StoreReader): Campaign {
  const row = reader.get<CampaignRow>("SELECT * FROM campaign");
  if (row === undefined) throw new Error("a campaign file without its campaign row");
  return {
    id: row.id,
    title: row.title,
    request: row.request,
    targetState: row.target_state,
    organisation: row.organisation,
    contact: row.contact,
    languages: JSON.parse(row.languages) as readonly PacketLanguage[],
    closingDate: row.closing_date,
    fallbackMission: row.fallback_mission,
  };
}

export function insertCampaign(writer: StoreWriter, id: string, fields: CampaignFields): void {
  writer.run(
    `INSERT INTO campaign (one, id, title, request, target_state, organisation, contact, languages, closing_date)
     VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, ...columns(fields)],
  );
}

export function updateCampaign(writer: StoreWriter, fields: CampaignFields): void {
  writer.run(
    `UPDATE campaign SET title = ?, request = ?, target_state = ?, organisation = ?, contact = ?, languages = ?,
     closing_date = ?`,
    columns(fields),
  );
}

export function setFallbackMission(writer: StoreWriter, missionId: string | null): void {
  writer.run("UPDATE campaign SET fallback_mission = ?", [missionId]);
}

function columns(fields: CampaignFields) {
  return [
    fields.title,
    fields.request,
    fields.targetState,
    fields.organisation,
    fields.contact,
    JSON.stringify(fields.languages),
    fields.closingDate,
  ];
}
