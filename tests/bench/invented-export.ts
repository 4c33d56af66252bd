// Writes an export of invented people for the benchmarks: 8 columns as a platform writes them.
import { closeSync, openSync, writeSync } from "node:fs";
import australian from "../../resources/demo/names/australian.json" with { type: "json" };
import danish from "../../resources/demo/names/danish.json" with { type: "json" };
import dutch from "../../resources/demo/names/dutch.json" with { type: "json" };
import norwegian from "../../resources/demo/names/norwegian.json" with { type: "json" };
import polish from "../../resources/demo/names/polish.json" with { type: "json" };
import ukrainian from "../../resources/demo/names/ukrainian.json" with { type: "json" };

const lists = [danish, dutch, norwegian, polish, ukrainian, australian];
const cities = ["København", "Warszawa", "Oslo", "Den Haag", "Canberra", "Aarhus", "Kraków"];
const usualCountries = ["Denmark", "Poland", "NO", "Netherlands", "Australia"];

type ExportOptions = {
  /** Number of the first person. */
  readonly from?: number;
  /** One row in so many is junk. */
  readonly junkEvery?: number;
  /** Where they live, as the export writes it. */
  readonly countries?: readonly string[];
};

/** Writes that many rows and gives the bytes; one signer in fifty signs twice. */
export function writeExport(csv: string, rows: number, options: ExportOptions = {}): number {
  const { from = 0, junkEvery = Number.POSITIVE_INFINITY, countries = usualCountries } = options;
  const handle = openSync(csv, "w");
  let bytes = writeSync(handle, "first_name,last_name,email,phone,city,postcode,country,signed_at\n");
  let chunk = "";
  for (let row = from; row < from + rows; row += 1) {
    const person = row % 50 === 49 ? row - 7 : row;
    const names = lists[person % lists.length] ?? danish;
    const givenNames = person % 2 === 0 ? names.women : names.men;
    const first = givenNames[Math.floor(person / 12) % givenNames.length];
    // Some names have a form for women and one for men.
    const [last] = [names.families[Math.floor(person / 7) % names.families.length]].flat();
    const day = String(1 + (row % 28)).padStart(2, "0");
    const name = row % junkEvery === 1 ? "test,test" : `${first},${last}`;
    chunk += `${name},p${person}@mail${person % 31}.example,,${cities[person % 7]},${10_000 + (person % 80_000)},`;
    chunk += `${countries[person % countries.length]},2026-03-${day} 12:00:00\n`;
    if (chunk.length > 1_000_000) {
      bytes += writeSync(handle, chunk);
      chunk = "";
    }
  }
  bytes += writeSync(handle, chunk);
  closeSync(handle);
  return bytes;
}
