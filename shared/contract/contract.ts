// The whole contract between the window and the engine. Every input is checked against it in the engine.
import { campaignContract } from "./campaign.ts";
import { deliveriesContract } from "./deliveries.ts";
import { duplicatesContract } from "./duplicates.ts";
import { importContract } from "./import.ts";
import { lettersContract } from "./letters.ts";
import { missionsContract } from "./missions.ts";
import { packetsContract } from "./packets.ts";
import { reviewContract } from "./review.ts";
import { searchContract } from "./search.ts";
import { signersContract } from "./signers.ts";
import { volunteerContract } from "./volunteer.ts";

export const contract = {
  campaign: campaignContract,
  import: importContract,
  duplicates: duplicatesContract,
  review: reviewContract,
  volunteer: volunteerContract,
  missions: missionsContract,
  packets: packetsContract,
  deliveries: deliveriesContract,
  letters: lettersContract,
  signers: signersContract,
  search: searchContract,
};
