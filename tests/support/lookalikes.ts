// Invented signers of whom many look alike: slips of the pen, and partners with one address.
import danish from "../../resources/demo/names/danish.json" with { type: "json" };

const given = [...danish.women, ...danish.men].slice(0, 40);
const family = ["Fjordby", "Havdrup", "Skovlund", "Engtoft", "Bakkedal", "Mosegren", "Lyngholt", "Stenvad"] as const;

/** Everybody signs once; each third again with a slip of the pen, each third has a partner at the same address. */
export function lookalikesCsv(people: number): string {
  const rows: string[] = [];
  for (let one = 0; one < people; one += 1) {
    const first = given[one % given.length] ?? "";
    const last = `${family[one % family.length]}${String.fromCharCode(97 + (one % 23))}sen`;
    const place = `Odense,${5000 + ((one * 7) % 900)},Denmark`;
    rows.push(`${first},${last},${first.toLowerCase()}.${one}@example.org,${place},2026-03-01`);
    if (one % 3 === 0) rows.push(`${first},${last.replace("sen", "zen")},,${place},2026-03-04`);
    if (one % 3 === 1) {
      const partner = given[(one + 3) % given.length] ?? "";
      rows.push(`${partner},${last},${first.toLowerCase()}.${one}@example.org,${place},2026-03-05`);
    }
  }
  return `${["first_name,last_name,email,city,postcode,country,signed_at", ...rows].join("\n")}\n`;
}
