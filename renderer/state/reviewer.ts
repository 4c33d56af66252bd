// Who is deciding: a name that goes with each decision. Remembered on this machine; nobody is asked twice.
import { createKeptText } from "./kept.ts";

export const reviewer = createKeptText("hand-in.reviewer");
/** `yes` when score, waterfall and guards are hidden. */
export const blindMode = createKeptText("hand-in.review.blind");
