// Runs PDFBox preflight on packets: whether they are PDF/A-1b. Where Java or PDFBox is missing, a printed line says so.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = "/usr/share/java";
/** Debian's libpdfbox2-java, and what Java left out since version 11: libjaxb-api-java, libjakarta-activation-java. */
const jars = [
  "preflight",
  "pdfbox2",
  "fontbox2",
  "xmpbox",
  "commons-logging",
  "jaxb-api",
  "javax.activation",
  "jakarta-activation",
]
  .map((name) => join(folder, `${name}.jar`))
  .filter((jar) => existsSync(jar));
const validator = ["-cp", jars.join(":"), "org.apache.pdfbox.preflight.Validator_A1b"];

/** False when the program is missing; then its tests are skipped. */
export const hasPreflight =
  existsSync(join(folder, "preflight.jar")) && spawnSync("java", ["-version"]).error === undefined;
if (!hasPreflight)
  console.log(
    "Tests of PDF/A are skipped: PDFBox preflight is missing (apt-get install libpdfbox2-java libjaxb-api-java libjakarta-activation-java default-jre-headless).",
  );

/** What preflight says of each file, by name; one start of Java for all. */
export function preflight(files: { readonly [name: string]: Uint8Array }): { readonly [name: string]: string } {
  const work = mkdtempSync(join(tmpdir(), "hand-in-preflight-"));
  try {
    const places = Object.entries(files).map(([name, bytes]) => {
      const file = join(work, `${name}.pdf`);
      writeFileSync(file, bytes);
      return file;
    });
    const list = join(work, "list.txt");
    writeFileSync(list, places.join("\n"));
    const { stdout, stderr } = spawnSync("java", [...validator, "group", list], { encoding: "utf8" });
    const told = stdout.split(/^The file /m).slice(1);
    return Object.fromEntries(
      Object.keys(files).map((name) => {
        const found = told.find((text) => text.startsWith(`${name}.pdf `));
        return [name, found?.replace(`${name}.pdf `, "").trim() ?? `nothing; ${stderr}`];
      }),
    );
  } finally {
    rmSync(work, { recursive: true });
  }
}
