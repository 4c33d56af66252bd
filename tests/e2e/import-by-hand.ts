// Makes a campaign and imports exports into it by the window's own buttons, for the tests of what happens during an import.
import { writeFileSync } from "node:fs";
import type { ElectronApplication, Page } from "playwright-core";
import { answerOpenDialog, answerSaveDialog } from "./dialogs.ts";

type Opened = { readonly app: ElectronApplication; readonly window: Page };

/** Writes an export of so many people, no two of them alike, and gives its path. */
export function writePeople(file: string, rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, row) => `Anna ${row},Invented,a${row}@example.org,Oslo,0150,NO,2026-03-01`,
  );
  writeFileSync(file, `first_name,last_name,email,city,postcode,country,signed_at\n${lines.join("\n")}\n`);
  return file;
}

/** Makes a campaign in the file, and goes to the Import screen. */
export async function makeCampaign({ app, window }: Opened, file: string, title: string): Promise<void> {
  await answerSaveDialog(app, file);
  await window.getByRole("button", { name: "New campaign" }).click();
  await window.getByRole("dialog").getByRole("textbox").first().fill(title);
  await window.getByRole("button", { name: "Create campaign" }).click();
  await window.getByRole("textbox", { name: "Request" }).waitFor();
  await window.keyboard.press("Control+2");
}

/** Begins the import of a file. */
export async function startImport({ app, window }: Opened, file: string): Promise<void> {
  await answerOpenDialog(app, [file]);
  await window.getByRole("button", { name: "Choose exports…" }).click();
  await window.getByRole("button", { name: "Import file" }).click();
}
