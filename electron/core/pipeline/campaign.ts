// Makes a campaign file and changes what it says of itself.
import { randomUUID } from "node:crypto";
import type { ResourceRoot } from "#core/files/resources.ts";
import { insertCampaign, readCampaign, updateCampaign } from "#core/store/campaigns.ts";
import { saveMission } from "#core/store/missions.ts";
import { createStore, removeStoreFile, type Store, type StoreOptions } from "#core/store/store.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { Campaign, CampaignFields } from "#shared/model/campaign.ts";
import { isIsoDate } from "#shared/model/dates.ts";
import { isCountryCode } from "#shared/normalise/countries.ts";
import { shippedMissions } from "./mission-directory.ts";
import { routeAgain } from "./route-signers.ts";

/** The least that a new campaign needs; the rest starts empty. */
export type NewCampaign = Pick<CampaignFields, "title" | "targetState"> & Partial<CampaignFields>;

/**
 * Makes a campaign file with the shipped directory of missions of the target state. The id is random unless given.
 * Fails with STORE_FILE_EXISTS, FILE_NOT_WRITABLE, CAMPAIGN_FIELD.
 */
export function createCampaign(
  file: string,
  fields: NewCampaign,
  resources: ResourceRoot,
  options: StoreOptions & { readonly id?: string },
): Store {
  const whole = checkFields({
    request: "",
    organisation: "",
    contact: "",
    languages: ["en"],
    closingDate: null,
    ...fields,
  });
  const missions = shippedMissions(resources, whole.targetState);
  const store = createStore(file, options);
  try {
    store.change("campaign.created", (writer, note) => {
      for (const mission of missions) saveMission(writer, mission);
      const id = options.id ?? randomUUID();
      insertCampaign(writer, id, whole);
      note({ campaign: id, missions: missions.length });
    });
  } catch (error) {
    store.close();
    removeStoreFile(file);
    throw error;
  }
  return store;
}

/** Changes some fields. Fails with CAMPAIGN_FIELD, STORE_BUSY. */
export function changeCampaign(store: Store, fields: Partial<CampaignFields>): Campaign {
  const { id: _, fallbackMission: __, ...before } = readCampaign(store.reader);
  const after = checkFields({ ...before, ...fields });
  const changed = (Object.keys(fields) as (keyof CampaignFields)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  if (changed.length > 0) {
    store.change("campaign.changed", (writer, note) => {
      updateCampaign(writer, after);
      routeAgain(writer);
      note({ fields: changed.join(",") });
    });
  }
  return readCampaign(store.reader);
}

function checkFields(fields: CampaignFields): CampaignFields {
  const title = fields.title.trim();
  if (title === "") fail("CAMPAIGN_FIELD", { field: "title", value: "", rule: "Give the petition a title." });
  if (!isCountryCode(fields.targetState)) {
    const rule = "Use a two-letter code of ISO 3166, for example RU.";
    fail("CAMPAIGN_FIELD", { field: "target state", value: fields.targetState, rule });
  }
  if (fields.closingDate !== null && !isIsoDate(fields.closingDate)) {
    const rule = "Write the date as year-month-day, for example 2027-05-31.";
    fail("CAMPAIGN_FIELD", { field: "closing date", value: fields.closingDate, rule });
  }
  return { ...fields, title };
}
