// The demo's campaign: an invented petition for an invented person. Any likeness to real people is chance.
import type { CampaignFields } from "#shared/model/campaign.ts";

/** The fields of the demo campaign, with the mission for signers whose country has no open embassy. */
export type DemoCampaign = CampaignFields & { readonly fallbackMission: string };

/** A petition to the Russian Federation; closing date after the last signature of the demo. */
export const demoCampaign: DemoCampaign = {
  title: "Release Arkadiy Zarechinov, librarian of Verkhnezorsk",
  request: [
    "We, the undersigned, ask the authorities of the Russian Federation to release Arkadiy Zarechinov, aged 58, " +
      "librarian of the town library of Verkhnezorsk. On 14 January 2026 a district court sentenced him to six years in " +
      "a penal colony for a series of public readings of letters that soldiers' families had deposited in the library. " +
      "The readings were announced in advance and were peaceful, and the record of the trial names no person who was " +
      "harmed by them.",
    "Freedom of expression and of peaceful assembly are protected by articles 29 and 31 of the Constitution of the " +
      "Russian Federation and by articles 19 and 21 of the International Covenant on Civil and Political Rights, to which " +
      "the Russian Federation is a party. A person who is held only for the peaceful exercise of these rights should be " +
      "free at once and without conditions.",
    "Until he is released, we ask that Arkadiy Zarechinov receives the treatment that his heart condition requires, that " +
      "he may write to his family and receive visits as the law provides, and that his appeal is heard in public. We ask " +
      "the mission that receives this petition to pass it to the Office of the Prosecutor General of the Russian " +
      "Federation and to tell the contact person named here that it has done so.",
  ].join("\n\n"),
  targetState: "RU",
  organisation: "Open Letters Network (invented, for demonstration)",
  contact: "Ingeborg Lindqvist-Amsel, petitions@openletters.example",
  closingDate: "2026-10-31",
  languages: ["en", "ru"],
  fallbackMission: "RU-CH-bern",
};
