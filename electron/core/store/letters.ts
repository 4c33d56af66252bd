// An office's own letters, its letterhead, and the translations of the request.
import type { PacketLanguage } from "#shared/model/campaign.ts";
import type { Letterhead, RequestTranslation } from "#shared/packet/document.ts";
import type { StoreReader, StoreWriter } from "./connection.ts";

/** The own letters as text, by language. */
export function ownLetters(reader: StoreReader): Map<PacketLanguage, string> {
  const rows = reader.all<{ language: PacketLanguage; text: string }>("SELECT language, text FROM own_letter");
  return new Map(rows.map(({ language, text }) => [language, text]));
}

export function saveOwnLetter(writer: StoreWriter, language: PacketLanguage, text: string): void {
  writer.run(
    "INSERT INTO own_letter (language, text) VALUES (?, ?) ON CONFLICT (language) DO UPDATE SET text = excluded.text",
    [language, text],
  );
}

export function removeOwnLetter(writer: StoreWriter, language: PacketLanguage): void {
  writer.run("DELETE FROM own_letter WHERE language = ?", [language]);
}

export function readLetterhead(reader: StoreReader): Letterhead | null {
  const row = reader.get<{ letterhead: string }>("SELECT letterhead FROM letterhead");
  return row === undefined ? null : (JSON.parse(row.letterhead) as Letterhead);
}

export function replaceLetterhead(writer: StoreWriter, letterhead: Letterhead | null): void {
  writer.run("DELETE FROM letterhead");
  if (letterhead === null) return;
  writer.run("INSERT INTO letterhead (one, letterhead) VALUES (1, ?)", [JSON.stringify(letterhead)]);
}

/** In the order of languages. */
export function readTranslations(reader: StoreReader): RequestTranslation[] {
  return reader.all<RequestTranslation>("SELECT language, text FROM request_translation ORDER BY language");
}

export function replaceTranslations(writer: StoreWriter, translations: readonly RequestTranslation[]): void {
  writer.run("DELETE FROM request_translation");
  for (const { language, text } of translations) {
    writer.run("INSERT INTO request_translation (language, text) VALUES (?, ?)", [language, text]);
  }
}
