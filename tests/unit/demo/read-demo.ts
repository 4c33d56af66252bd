// Reads the demo's files back for the tests, with a parser and a notion of "same signer" that are not the app's.
import Papa from "papaparse";
import type { DemoFile } from "../../../resources/demo/make-demo.ts";
import type { DemoFileTruth } from "../../../resources/demo/truth.ts";

/** A row that can be printed. */
export type ReadSignature = {
  readonly file: string;
  readonly name: string;
  readonly email: string;
  readonly postalCode: string;
  /** Null when the text names no country of the demo. */
  readonly country: string | null;
};

export type ReadFile = {
  readonly header: readonly string[];
  /** Data rows as they stand in the file. */
  readonly rows: readonly (readonly string[])[];
  readonly signatures: readonly ReadSignature[];
  readonly rejectedByReason: Readonly<Record<string, number>>;
};

/** All bytes of a file. */
export function readBytes(file: DemoFile): Buffer {
  return Buffer.concat([...file.chunks()]);
}

/** Reads a file as its platform writes it. */
export function readDemoFile(file: DemoFile, truth: DemoFileTruth): ReadFile {
  const text = new TextDecoder(truth.encoding, { fatal: true }).decode(readBytes(file));
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: truth.delimiter });
  if (errors.length > 0) throw new Error(`${file.name}: ${errors[0]?.message}`);
  if (data.at(-1)?.length === 1) data.pop();
  const [header = [], ...rows] = data;
  const signatures: ReadSignature[] = [];
  const rejectedByReason: Record<string, number> = {};
  for (const cells of rows) {
    const cell = (...names: readonly string[]): string => {
      const column = header.findIndex((title) => names.includes(title));
      return column < 0 ? "" : (cells[column] ?? "");
    };
    const name = cell("Name") || `${cell("first_name", "First Name")} ${cell("last_name", "Last Name")}`;
    const reason = rejectionOf(header, cells, name, cell("deleted_at"));
    if (reason !== null) {
      rejectedByReason[reason] = (rejectedByReason[reason] ?? 0) + 1;
      continue;
    }
    const countryText = cell("country", "Country", "CC");
    signatures.push({
      file: file.name,
      name,
      email: cell("email", "Email Address"),
      postalCode: cell("postcode", "zip_code", "Postal Code", "primary_zip"),
      country: countryCodes[countryText] ?? (countryText === "" ? (file.importOptions.defaultCountry ?? null) : null),
    });
  }
  return { header, rows, signatures, rejectedByReason };
}

/** What two signatures of one signer have in common, in the strictest reading of the exact tier. */
export function signerKey({ name, email, postalCode, country }: ReadSignature): string {
  return email === "" ? `${plainName(name)}|${postalCode}|${country}` : `${plainName(name)}|${plainEmail(email)}`;
}

/** A name without case, marks, strokes, hyphens and surplus spaces. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[øłđıæς]/g, (letter) => strokes[letter] ?? letter)
    .split(/[\s-]+/)
    .filter((word) => word !== "")
    .join(" ");
}

const strokes: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", ı: "i", æ: "ae", ς: "σ" };

function plainEmail(email: string): string {
  const [mailbox = "", domain = ""] = email.toLowerCase().split("@");
  const untagged = mailbox.replace(/\+.*/, "");
  return /^(gmail|googlemail)\.com$/.test(domain)
    ? `${untagged.replaceAll(".", "")}@gmail.com`
    : `${untagged}@${domain}`;
}

const countryCodes: Readonly<Record<string, string>> = {
  DK: "DK",
  Danmark: "DK",
  Denmark: "DK",
  NL: "NL",
  Nederland: "NL",
  Netherlands: "NL",
  NO: "NO",
  UA: "UA",
  Ukraine: "UA",
  TW: "TW",
  Taiwan: "TW",
};

function rejectionOf(
  header: readonly string[],
  cells: readonly string[],
  name: string,
  deletedAt: string,
): string | null {
  if (cells.length !== header.length) return "wrong_cell_count";
  if (cells.every((cell) => cell === "")) return "empty_row";
  if (deletedAt !== "") return "withdrawn";
  return name.trim() === "" ? "no_name" : null;
}
