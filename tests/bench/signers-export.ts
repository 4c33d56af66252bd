// Writes an export of invented signers whose names, mailboxes and cities are as unevenly spread as in life.
import { closeSync, openSync, writeSync } from "node:fs";
import australian from "../../resources/demo/names/australian.json" with { type: "json" };
import danish from "../../resources/demo/names/danish.json" with { type: "json" };
import dutch from "../../resources/demo/names/dutch.json" with { type: "json" };
import norwegian from "../../resources/demo/names/norwegian.json" with { type: "json" };
import polish from "../../resources/demo/names/polish.json" with { type: "json" };
import ukrainian from "../../resources/demo/names/ukrainian.json" with { type: "json" };

/** The same numbers in every run, from 0 to 1. Source: mulberry32 by T. Ettinger, public domain. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const peoples = [danish, polish, dutch, norwegian, ukrainian, australian];
const countries = ["Denmark", "Poland", "Netherlands", "Norway", "Ukraine", "Australia"];
/** One signer in five lives in the first, one in ten in the second; the others share the rest. */
const largeCities = ["København", "Warszawa"];
const otherCities = ["Aarhus", "Kraków", "Den Haag", "Oslo", "Bergen", "Łódź", "Київ", "Utrecht", "Odense", "Gdańsk"];
const domains = ["gmail.example", "gmail.example", "gmail.example", "mail.example", "posteo.example", "lists.example"];

/** Columns first_name,last_name,email,city,postcode,country. Gives the number of bytes. */
export function writeSignersExport(csv: string, rows: number): number {
  const random = seededRandom(7);
  const pick = <T>(list: readonly T[], skew: number): T | undefined => list[Math.floor(random() ** skew * list.length)];
  const handle = openSync(csv, "w");
  let bytes = writeSync(handle, "first_name,last_name,email,city,postcode,country\n");
  let chunk = "";
  for (let row = 0; row < rows; row += 1) {
    const people = Math.floor(random() * peoples.length);
    const names = peoples[people] ?? danish;
    const first = pick(random() < 0.5 ? names.women : names.men, 1.5);
    // Some names have a form for women and one for men.
    const [last] = [pick<string | readonly string[]>(names.families, 2.5) ?? ""].flat();
    const where = random();
    const city = where < 0.2 ? largeCities[0] : where < 0.3 ? largeCities[1] : pick(otherCities, 1);
    const latin = `${first}.${last}`
      .normalize("NFD")
      .replace(/[^A-Za-z.]/g, "")
      .toLowerCase();
    const mailbox = random() < 0.5 ? `${latin}${row}` : `p${row}`;
    chunk += `${first},${last},${mailbox}@${pick(domains, 1)},${city},${10_000 + (row % 80_000)},${countries[people]}\n`;
    if (chunk.length > 1_000_000) {
      bytes += writeSync(handle, chunk);
      chunk = "";
    }
  }
  bytes += writeSync(handle, chunk);
  closeSync(handle);
  return bytes;
}
