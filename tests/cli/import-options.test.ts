// The options of import, the directory of missions as CSV, and a file of another shape with known counts.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { handIn, handInError, handInJson } from "../support/cli.ts";
import { makeXlsx, textRow } from "../support/make-xlsx.ts";
import { projectRoot, temporaryFolder } from "../support/workspace.ts";

type Imported = {
  readonly files: readonly {
    readonly encoding: string;
    readonly delimiter: string;
    readonly preset: string | null;
    readonly mapping: Readonly<Record<string, string>>;
    readonly dateOrder: string | null;
  }[];
  readonly totals: { readonly rowsRead: number; readonly imported: number; readonly rejected: number };
};
type Directory = {
  readonly missions: readonly { readonly id: string; readonly note: string; readonly address: string }[];
};

async function campaign() {
  const folder = temporaryFolder();
  const file = path.join(folder, "c.petition");
  await handInJson(["new", file, "--title", "T", "--target", "RU"]);
  const write = (name: string, bytes: string | Uint8Array): string => {
    const target = path.join(folder, name);
    writeFileSync(target, bytes);
    return target;
  };
  return { folder, file, write };
}

it("reads an encoding, a delimiter, a date order, a default country and a mapping as they are given", async () => {
  const { file, write } = await campaign();
  const rows = ["Navn\tBy\tDato\tLand", "Søren Ågård\tÅrhus\t03.04.2026\t", "Ida Holm\tRy\t05.04.2026\tNorge"].join(
    "\r\n",
  );
  const source = write("latin.txt", Buffer.from(rows, "latin1"));
  const imported = await handInJson<Imported>([
    "import",
    file,
    source,
    "--encoding",
    "latin1",
    "--delimiter",
    "tab",
    "--date-order",
    "dmy",
    "--default-country",
    "DK",
    "--map",
    "full_name=Navn,city=By,signed_at=Dato,country=Land",
  ]);
  expect(imported.files[0]).toMatchObject({
    encoding: "windows-1252",
    delimiter: "\t",
    mapping: { full_name: "Navn", city: "By", signed_at: "Dato", country: "Land" },
  });
  expect(imported.totals).toEqual({ rowsRead: 2, imported: 2, rejected: 0 });
  await handInJson(["duplicates", file]);
  const { missions } = await handInJson<{ missions: readonly { id: string; signers: number }[] }>(["route", file]);
  expect(missions.map(({ id, signers }) => `${id} ${signers}`)).toEqual(["RU-DK-kobenhavn 1", "RU-NO-oslo 1"]);
});

it("wrong options for a file are expected failures that import nothing", async () => {
  const { file, write } = await campaign();
  const source = write("a.csv", "first_name,last_name,signed_at\nIda,Holm,03/04/2026\n");
  const codes: string[] = [];
  for (const options of [
    ["--map", "nickname=first_name"],
    ["--map", "city=Town"],
    ["--preset", "none"],
    ["--encoding", "klingon"],
    ["--default-country", "XX", "--date-order", "dmy"],
    [],
  ]) {
    codes.push((await handInError(["import", file, source, ...options])).code);
  }
  expect(codes).toEqual([
    "IMPORT_ROLE_UNKNOWN",
    "IMPORT_COLUMN_MISSING",
    "IMPORT_PRESET_UNKNOWN",
    "IMPORT_ENCODING_UNKNOWN",
    "IMPORT_COUNTRY_UNKNOWN",
    "IMPORT_DATE_ORDER",
  ]);
  expect(await handInJson(["report", file])).toMatchObject({ collected: 0 });
});

it("takes up the mapping of the last import of the same header, and options win over it", async () => {
  const { file, write } = await campaign();
  const header = "Person,Where,Contact,Day";
  const rows = (name: string) => `${header}\n${name},Ry,x,03/04/2026\n`;
  const options = ["--map", "full_name=Person,city=Where,phone=Contact,signed_at=Day", "--date-order", "dmy"];
  await handInJson(["import", file, write("1.csv", rows("Ida Holm")), ...options]);
  const next = await handInJson<Imported>(["import", file, write("2.csv", rows("Bo Lund"))]);
  const mapping = { full_name: "Person", city: "Where", phone: "Contact", signed_at: "Day" };
  expect(next.files[0]).toMatchObject({ mapping, dateOrder: "dmy" });
  const changed = await handInJson<Imported>([
    "import",
    file,
    write("3.csv", rows("Eva Vos")),
    "--map",
    "phone=,comment=Contact",
    "--date-order",
    "mdy",
  ]);
  const { phone: _, ...rest } = mapping;
  expect(changed.files[0]).toMatchObject({ dateOrder: "mdy" });
  expect(changed.files[0]?.mapping).toEqual({ ...rest, comment: "Contact" });
});

it("a file that fails after others says which were imported before it, and they stay", async () => {
  const { file, write } = await campaign();
  const header = "first_name,last_name";
  const [one, two] = [write("1.csv", `${header}\nIda,Holm\n`), write("2.csv", `${header}\nBo,Lund\n`)];
  const words = ["import", file, one, two, write("3.csv", ""), write("4.csv", `${header}\nEva,Vos\n`)];
  expect(await handInError(words)).toMatchObject({ code: "IMPORT_EMPTY", importedBefore: ["1.csv", "2.csv"] });
  expect(await handInJson(["report", file])).toMatchObject({ collected: 2 });
  const { stderr } = await handIn(["import", file, write("5.csv", `${header}\nPer,Dahl\n`), one]);
  expect(stderr).toContain("Imported before it: 5.csv.");
  expect(await handInError(["import", file, one])).not.toHaveProperty("importedBefore");
});

it("--rejected writes the rejected rows of the files of this call", async () => {
  const { folder, file, write } = await campaign();
  const header = "first_name,last_name,signed_at";
  await handInJson(["import", file, write("a.csv", `${header}\n,,2026-01-01\nIda,Holm,2026-01-01\n`)]);
  const rejected = path.join(folder, "rejected.csv");
  const { totals } = await handInJson<Imported>([
    "import",
    file,
    write("b.csv", `${header}\nBo,Lund,2026-01-01\n,,=1+1\n`),
    "--rejected",
    rejected,
  ]);
  expect(totals.rejected).toBe(1);
  expect(readFileSync(rejected, "utf8")).toBe('\uFEFFfile,row,reason,cells\r\nb.csv,2,no_name,,,"\'=1+1"\r\n');
});

it("a directory of missions comes back from CSV as it was, also cells that a spreadsheet would run", async () => {
  const { folder, file, write } = await campaign();
  const source = write(
    "missions.csv",
    [
      "sending_state,receiving_state,kind,city,address,status,note",
      "RU,TW,embassy,Testville,=HYPERLINK(1),open,-closed on Mondays",
      `RU,XK,none,"A, ""B""",'=quoted,none,"+1 two\nlines"`,
    ].join("\n"),
  );
  expect(await handInJson(["missions", file, "--import", source])).toMatchObject({
    imported: { added: 2, updated: 0 },
  });
  const before = await handInJson<Directory>(["missions", file]);
  const added = before.missions.filter(({ id }) => /^RU-(TW-testville|XK)/.test(id));
  expect(added.map(({ note }) => note)).toEqual(["-closed on Mondays", "+1 two\nlines"]);
  const exported = path.join(folder, "exported.csv");
  await handInJson(["missions", file, "--export", exported]);
  const { data } = Papa.parse<string[]>(readFileSync(exported, "utf8").trimEnd());
  expect(data.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  const other = path.join(folder, "other.petition");
  await handInJson(["new", other, "--title", "T", "--target", "RU"]);
  expect(await handInJson(["missions", other, "--import", exported])).toMatchObject({
    imported: { added: 2, updated: before.missions.length - 2 },
  });
  expect((await handInJson<Directory>(["missions", other])).missions).toEqual(before.missions);
});

it("a directory with a wrong cell changes nothing and names row and field", async () => {
  const { file, write } = await campaign();
  const before = await handInJson<Directory>(["missions", file]);
  const source = write("bad.csv", "sending_state,receiving_state,kind,city\nRU,TW,embassy,One\nRU,TW,castle,Two\n");
  const error = await handInError(["missions", file, "--import", source]);
  expect(error).toMatchObject({ code: "MISSION_FIELD", message: expect.stringContaining("Row 2, kind") });
  expect(await handInJson<Directory>(["missions", file])).toEqual(before);
  expect((await handInError(["missions", file, "--import", path.join(path.dirname(file), "none.csv")])).code).toBe(
    "FILE_NOT_READABLE",
  );
});

const febrl = path.join(projectRoot, "..", "shared", "data", "febrl1.csv");
if (!existsSync(febrl)) console.log(`Skipped: ${febrl} is not here.`);

it.skipIf(!existsSync(febrl))("imports all 1,000 FEBRL records with a mapping", async () => {
  const { file } = await campaign();
  const map =
    "given_name=given_name,family_name=surname,city=suburb,postal_code=postcode,region=state,street=address_1,external_id=rec_id";
  const { totals } = await handInJson<Imported>([
    "import",
    file,
    febrl,
    "--map",
    map,
    "--default-country",
    "AU",
    "--date-order",
    "ymd",
  ]);
  expect(totals.rowsRead).toBe(1000);
  expect(totals.imported + totals.rejected).toBe(1000);
  const duplicates = await handInJson<{ signatures: number; signers: number; duplicates: number }>([
    "duplicates",
    file,
  ]);
  expect(duplicates.signatures).toBe(totals.imported);
  expect(duplicates.duplicates).toBeGreaterThan(0);
});

it("reads a workbook and a page named .xls, and the sheet that is asked for", async () => {
  const { file, write } = await campaign();
  const header = textRow("Name", "City");
  const workbook = makeXlsx({
    sheets: [
      { name: "May", rows: header + textRow("Ida Holm", "Ry") },
      { name: "June", rows: header + textRow("Bo Lund", "Ry") + textRow("test test", "Ry") },
    ],
  });
  const source = write("signatures.xlsx", workbook);
  expect((await handInError(["import", file, source, "--sheet", "July"])).code).toBe("IMPORT_SHEET_UNKNOWN");
  const imported = await handInJson<Imported>(["import", file, source, "--sheet", "June"]);
  expect(imported.files[0]).toMatchObject({ rowsRead: 2, imported: 2, rejected: 0, signatures: 2 });
  const page = path.join(projectRoot, "tests/fixtures/exports/typed-from-paper-html-libreoffice.xls");
  const { totals } = await handInJson<Imported>(["import", file, page]);
  expect(totals.imported).toBeGreaterThan(0);
  const report = await handInJson<{ collected: number; counted: number; duplicates: number; held: number }>([
    "report",
    file,
  ]);
  expect(report.collected).toBe(2 + totals.imported);
  expect(report.held).toBe(1);
  expect(report.counted + report.duplicates + report.held).toBe(report.collected);
});
