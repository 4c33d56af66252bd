// What a volume's bookmarks are called: its parts, and below the list the groups that begin in it.
import { groupBounds } from "./layout/list-places.ts";
import { nameOfGroup } from "./parts/list-groups.ts";
import type { PacketOutline, PageOutline, PagePart } from "./plan.ts";
import type { PageSetting } from "./setting.ts";
import type { LabelKey } from "./template.ts";

export type PageBookmark = { readonly title: string; readonly level: 1 | 2 };

const labels: { readonly [part in Exclude<PagePart, "cover" | "blank">]: LabelKey } = {
  letter: "bookmarkLetter",
  withdrawn: "withdrawnTitle",
  delegation: "delegation",
  translation: "translation",
  summary: "summary",
  list: "listTitle",
  originals: "originalsTitle",
  receiptForMission: "receipt",
  receiptForDelegation: "receiptForDelegation",
};

/** Groups beyond this number have no bookmarks: nobody finds a city among thousands in an outline. */
const mostGroups = 300;

/** The bookmarks that name a page. A list that goes on from the volume before is named again, and so is its group. */
export function bookmarksOfPage(
  setting: PageSetting,
  outline: PacketOutline,
  page: PageOutline,
): readonly PageBookmark[] {
  const run = outline.volumes[page.volume - 1]?.runs.find(({ firstPage }) => firstPage === page.page);
  const part = run === undefined ? null : titleOf(setting, outline, page);
  return [...(part === null ? [] : [{ title: part, level: 1 as const }]), ...groupsOf(setting, page, part !== null)];
}

function titleOf({ words }: PageSetting, outline: PacketOutline, { part, volume }: PageOutline): string | null {
  if (part === "blank" || part === "receiptForDelegation") return null;
  if (part === "cover") return words.label("volumeOf", { volume, volumes: outline.volumes.length });
  return words.label(labels[part]);
}

function groupsOf(setting: PageSetting, page: PageOutline, withFirst: boolean): readonly PageBookmark[] {
  const { groups } = setting.document.grouping;
  if (page.list !== "online" || groups.length > mostGroups) return [];
  const bounds = groupBounds(groups);
  const found: PageBookmark[] = [];
  if (bounds === null) return found;
  for (let line = page.firstLine; line <= page.lastLine; ) {
    const { group, first, last } = bounds.at(line);
    if (line === first || withFirst) found.push({ title: nameOfGroup(group, setting), level: 2 });
    line = last + 1;
  }
  return found;
}
