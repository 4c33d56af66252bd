// Reads the list of signatories out of a packet's PDF with poppler's pdftotext, which knows nothing of how it was drawn.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** True when the program can be started. */
export async function hasProgram(name: string): Promise<boolean> {
  try {
    await run(name, ["--version"]);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ENOENT");
  }
}

export type PrintedLine = { readonly number: number; readonly text: string };

/**
 * The rows that begin with a number, in the order of the pages, from the heading of the list on. `text` is the rest of the row.
 * Numbers are written with separators of thousands, or without.
 */
export async function readPrintedList(file: string): Promise<readonly PrintedLine[]> {
  const { stdout } = await run("pdftotext", ["-layout", file, "-"], { maxBuffer: 1 << 30 });
  return stdout
    .split("\f")
    .filter((page) => /^\s*No\.\s+Name\b/m.test(page))
    .flatMap((page) => {
      const rows = page.split("\n");
      return rows.slice(rows.findIndex((row) => /^\s*No\.\s+Name\b/.test(row)) + 1);
    })
    .flatMap((row) => {
      const match = /^\s*(\d{1,3}(?:[,\u00a0\u202f ]\d{3})*|\d+)\s{2,}(\S.*)$/.exec(row);
      return match === null ? [] : [{ number: Number(match[1]?.replace(/\D/g, "")), text: match[2]?.trim() ?? "" }];
    });
}
