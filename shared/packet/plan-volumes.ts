// Divides the pages of a packet into volumes. Pure numbers: knows how many pages each part has, and nothing of what is on them.
import type { PageRun } from "./plan.ts";

/** The pages of one part, and whether the first of them stands on the front of a sheet. */
export type PartPages = { readonly part: PageRun["part"]; readonly pages: number; readonly isFront: boolean };

export type VolumeRules = {
  readonly sheetsPerVolume: number;
  /** Two pages on a sheet. */
  readonly duplex: boolean;
  /** When there are several volumes, each begins with a cover. */
  readonly covers: boolean;
};

const cover: PartPages = { part: "cover", pages: 1, isFront: true };

/**
 * The runs of each volume. `ends` close the packet, or its first volume when there are several, as they are not to be bound into
 * the last. A volume takes as many pages as its sheets have room for, at least one of the body, and all but the last end with a
 * back side, so that fronts have odd page numbers throughout.
 */
export function divideIntoVolumes(
  body: readonly PartPages[],
  ends: readonly PartPages[],
  rules: VolumeRules,
): readonly (readonly PageRun[])[] {
  const whole = startVolume(1, rules.duplex);
  for (const part of [...body, ...ends]) for (let index = 0; index < part.pages; index++) whole.add(part, index);
  if (sheetsOf(whole.pages(), rules.duplex) <= rules.sheetsPerVolume) return [whole.runs()];
  const pages = body.flatMap((part) => Array.from({ length: part.pages }, (_, index) => ({ part, index })));
  const volumes: (readonly PageRun[])[] = [];
  for (let taken = 0, firstPage = 1; taken < pages.length; ) {
    const volume = startVolume(firstPage, rules.duplex);
    const closing = volumes.length === 0 ? ends : [];
    if (rules.covers) volume.add(cover, 0);
    const start = taken;
    for (const { part, index } of pages.slice(start)) {
      const filled = pagesAfter(
        volume.pages(),
        [{ ...part, pages: 1, isFront: part.isFront && index === 0 }, ...closing],
        rules.duplex,
      );
      if (taken > start && sheetsOf(filled, rules.duplex) > rules.sheetsPerVolume) break;
      volume.add(part, index);
      taken += 1;
    }
    for (const part of closing) for (let index = 0; index < part.pages; index++) volume.add(part, index);
    if (taken < pages.length && rules.duplex && volume.pages() % 2 === 1) volume.addBlank();
    volumes.push(volume.runs());
    firstPage += volume.pages();
  }
  return volumes;
}

/** Sheets of paper that so many pages take. */
export function sheetsOf(pages: number, duplex: boolean): number {
  return duplex ? Math.ceil(pages / 2) : pages;
}

function pagesAfter(before: number, parts: readonly PartPages[], duplex: boolean): number {
  return parts.reduce((sum, { pages, isFront }) => sum + pages + Number(duplex && isFront && sum % 2 === 1), before);
}

function startVolume(firstPage: number, duplex: boolean) {
  const runs: { -readonly [key in keyof PageRun]: PageRun[key] }[] = [];
  let pages = 0;
  function append(part: PageRun["part"], offset: number): void {
    const last = runs.at(-1);
    if (last !== undefined && last.part === part && offset > 0 && last.offset + last.pages === offset) last.pages += 1;
    else runs.push({ part, firstPage: firstPage + pages, pages: 1, offset });
    pages += 1;
  }
  return {
    pages: () => pages,
    runs: (): readonly PageRun[] => runs,
    addBlank: () => append("blank", 0),
    add: ({ part, isFront }: PartPages, index: number): void => {
      if (duplex && isFront && index === 0 && pages % 2 === 1) append("blank", 0);
      append(part, index);
    },
  };
}
