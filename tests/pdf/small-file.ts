// Small files of hand-made pages, to test what a file and its pages are made of without a whole packet.

import { formatPageCode } from "#shared/packet/page-code.ts";
import { type Canvas, createCanvas } from "#shared/packet/pdf/canvas.ts";
import { createPacketFile, type FileOptions, type PacketPage } from "#shared/packet/pdf/packet-file.ts";
import { readCoverage } from "#shared/packet/text/coverage.ts";
import { createFontSet } from "#shared/packet/text/font-set.ts";
import { createTypesetter, type Typesetter, textFonts } from "#shared/packet/text/typesetter.ts";
import { assets } from "../unit/packet/sample.ts";

export type SmallPage = {
  readonly draw: (canvas: Canvas, type: Typesetter) => void;
  readonly number: number;
  readonly bookmark?: { readonly title: string; readonly level: 1 | 2 };
  /** What its code says beside page and digest; null: no code. */
  readonly code?: {
    readonly packet?: string;
    readonly volume?: number;
    readonly lines?: readonly [number, number];
  } | null;
};

export const codePlace = { x: 500, y: 40, size: 42.5 } as const;
export const facts = {
  title: "Stop the persecution <&>",
  author: "Invented Rights Watch",
  language: "en",
  date: "2017-06-01",
  packetNumber: "RU-DK-kobenhavn-1",
} as const;

/** A4 pages in a file, with their digests. */
export async function makeFile(pages: readonly SmallPage[], options: FileOptions & { readonly csv?: string } = {}) {
  const fonts = createFontSet(readCoverage(assets.coverage), assets.readFont);
  await fonts.open(textFonts);
  const type = createTypesetter(fonts, "regular", "tc");
  const file = createPacketFile({ width: 595.28, height: 841.89 }, fonts, facts, options);
  const space = options.isTagged === true ? type.setCell(" ") : null;
  const digests = pages.map((page) => {
    const canvas = createCanvas(0, space);
    page.draw(canvas, type);
    if (page.bookmark !== undefined) file.addBookmark(page.bookmark.title, page.bookmark.level);
    const made: PacketPage = { content: canvas.content(), marks: canvas.marks(), pageNumber: page.number };
    const code = page.code;
    if (code === null) return file.addPage(made);
    const [firstLine, lastLine] = code?.lines ?? [0, 0];
    const overlay = (digest: string): Uint8Array => {
      const over = createCanvas(0, space);
      const { packet = facts.packetNumber, volume = 1 } = code ?? {};
      const text = formatPageCode({ packet, volume, page: page.number, firstLine, lastLine, digest });
      over.pageCode(text, codePlace.x, codePlace.y, codePlace.size);
      return over.content();
    };
    return file.addPage({ ...made, overlay });
  });
  if (options.csv !== undefined) file.addCsv(new TextEncoder().encode(options.csv));
  return { ...(await file.finish(assets.subsetter)), digests };
}

/** A page with these lines of the online list, by their numbers alone. */
export function listPage(number: number, lines: readonly number[], more: Partial<SmallPage> = {}): SmallPage {
  return {
    number,
    draw: (canvas, type) => {
      for (const [index, line] of lines.entries()) {
        canvas.signatory(line, () => canvas.text(65, 760 - 12 * index, type.setCell(`Anna Fiktiv ${line}`), 8.5));
      }
    },
    code: { lines: [lines[0] ?? 0, lines.at(-1) ?? 0] },
    ...more,
  };
}
