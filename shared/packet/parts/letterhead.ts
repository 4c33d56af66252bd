// The head of the letter: the logo and an office's own lines, or the organisation and its contact.
import type { PacketDocument } from "../document.ts";
import type { Flow } from "../layout/flow.ts";
import type { LogoPicture } from "../pdf/logo.ts";
import { oneLine } from "../words.ts";

/** The room of a logo at the upper right, in points: 55 mm by 20 mm. */
const logoRoom = { width: 156, height: 57, gap: 16 } as const;

export function drawLetterhead(flow: Flow, { campaign, letterhead }: PacketDocument, logo: LogoPicture | null): void {
  const { left, right, height } = flow.frame;
  const top = height - 48;
  const scale = logo === null ? 0 : Math.min(1, logoRoom.width / logo.width, logoRoom.height / logo.height);
  const logoWidth = scale * (logo?.width ?? 0);
  const logoHeight = scale * (logo?.height ?? 0);
  if (logo !== null) flow.canvas().logo(logo, right - logoWidth, top, logoRoom.width, logoRoom.height);
  const edge = logo === null ? right : right - logoWidth - logoRoom.gap;
  const [name = "", ...rest] = letterhead?.lines ?? [oneLine(campaign.organisation), oneLine(campaign.contact)];
  flow.moveTo(top);
  if (name !== "") flow.prose(name, { face: "bold", size: 14, leading: 19, left, right: edge });
  for (const line of rest.filter((one) => one !== ""))
    flow.prose(line, { face: "regular", size: 8.5, leading: 12, left, right: edge, grey: 0.35 });
  flow.moveTo(Math.min(flow.y(), top - logoHeight) - 5);
  flow.canvas().rule(left, flow.y(), right, flow.y(), 1);
  flow.skip(26);
}
