// Runs poppler and qpdf on rendered packets: text per page, pictures, syntax. Missing programs are told in a printed line.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const needed = ["pdftotext", "pdftoppm", "pdfinfo", "qpdf"] as const;
const missing = needed.filter((program) => spawnSync(program, ["--version"]).error !== undefined);

/** False when a program is missing; then the tests of pages are skipped. */
export const hasPdfTools = missing.length === 0;
if (!hasPdfTools)
  console.log(
    `Tests of printed pages are skipped: ${missing.join(", ")} missing (apt-get install poppler-utils qpdf).`,
  );

function withFile<T>(bytes: Uint8Array, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "hand-in-pdf-"));
  try {
    const file = join(folder, "packet.pdf");
    writeFileSync(file, bytes);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(program: string, args: readonly string[]): Buffer {
  return execFileSync(program, args, { maxBuffer: 1 << 30 });
}

/** What qpdf says of the file's syntax; throws on warnings and errors. */
export function checkSyntax(bytes: Uint8Array): string {
  return withFile(bytes, (file) => run("qpdf", ["--check", file]).toString());
}

/** The text of each page, laid out as on paper. */
export function readPages(bytes: Uint8Array): readonly string[] {
  const text = withFile(bytes, (file) => run("pdftotext", ["-layout", file, "-"]).toString());
  return text.split("\f").slice(0, -1);
}

/** The structure of a tagged file with the text of each element. */
export function readAloud(bytes: Uint8Array): string {
  return withFile(bytes, (file) => run("pdfinfo", ["-struct-text", file]).toString());
}

/** Size of the first page in points, for example `612 x 792`. */
export function readPageSize(bytes: Uint8Array): string {
  const info = withFile(bytes, (file) => run("pdfinfo", [file]).toString());
  return /Page size:\s+(\S+ x \S+)/.exec(info)?.[1] ?? "";
}

export type Word = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** The words of one page with their boxes in points from the upper left corner. */
export function readWords(bytes: Uint8Array, page: number): readonly Word[] {
  const number = String(page);
  const html = withFile(bytes, (file) => run("pdftotext", ["-bbox", "-f", number, "-l", number, file, "-"]).toString());
  return wordsIn(html);
}

/** The words of each page, as {@link readWords} gives them. */
export function readWordsOfPages(bytes: Uint8Array): readonly (readonly Word[])[] {
  const html = withFile(bytes, (file) => run("pdftotext", ["-bbox", file, "-"]).toString());
  return html.split("<page ").slice(1).map(wordsIn);
}

function wordsIn(html: string): readonly Word[] {
  const pattern = /<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">(.*?)<\/word>/g;
  return [...html.matchAll(pattern)].map(([, left, top, right, bottom, text = ""]) => ({
    text,
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }));
}

export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly perPoint: number;
};

/** A grey picture of one page. */
export function drawPage(bytes: Uint8Array, page: number, dpi = 144): Picture {
  const args = ["-gray", "-r", String(dpi), "-f", String(page), "-l", String(page)];
  const pgm = withFile(bytes, (file) => run("pdftoppm", [...args, file]));
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString("latin1"));
  if (header === null) throw new Error("pdftoppm gave no grey picture.");
  const pixels = new Uint8Array(pgm.subarray(header[0].length));
  return { width: Number(header[1]), height: Number(header[2]), pixels, perPoint: dpi / 72 };
}

/** The pixels of a box in points, cut out of a picture. */
export function cutOut(picture: Picture, box: Omit<Word, "text">): readonly number[] {
  const cut: number[] = [];
  for (let y = Math.floor(box.top * picture.perPoint); y < box.bottom * picture.perPoint; y++) {
    for (let x = Math.floor(box.left * picture.perPoint); x < box.right * picture.perPoint; x++) {
      cut.push(picture.pixels[y * picture.width + x] ?? 255);
    }
  }
  return cut;
}
