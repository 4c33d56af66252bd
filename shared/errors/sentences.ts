// The sentence and the next step of each expected failure, in English. `{{name}}` stands for a parameter.

type Sentence = { readonly message: string; readonly next: string };

export const sentences = {
  CANCELLED: { message: "The job was cancelled.", next: "Nothing was changed. Start it again when it suits." },
  STORE_NAPI_TOO_OLD: {
    message: "This runtime offers Node-API {{found}}; the database needs {{needed}}.",
    next: "Use Node 24 or Electron 42 or later.",
  },
  STORE_FILE_MISSING: { message: "There is no file at {{file}}.", next: "Check the path, or create a new campaign." },
  STORE_FILE_EXISTS: {
    message: "{{file}} exists already and was not changed.",
    next: "Choose another name, or open the file.",
  },
  STORE_NOT_A_CAMPAIGN: {
    message: "{{file}} is not a campaign file.",
    next: "Choose a file that ends in .petition and was made by Hand-in.",
  },
  STORE_FROM_THE_FUTURE: {
    message: "{{file}} was made by a newer Hand-in (file version {{found}}, this one reads up to {{known}}).",
    next: "Install the newer version of Hand-in and open the file there.",
  },
  STORE_DAMAGED: {
    message: "{{file}} is damaged ({{detail}}).",
    next: "Open the latest copy of the file; keep the damaged one.",
  },
  STORE_IN_USE: {
    message: "{{file}} is being written by another program.",
    next: "Close the other window or command, then try again.",
  },
  STORE_BUSY: {
    message: "A job is writing the campaign file.",
    next: "Wait until it has ended, or cancel it, then try again.",
  },
  STORE_NONE_OPEN: { message: "No campaign is open.", next: "Open or create a campaign first." },
  FILE_NOT_READABLE: {
    message: "{{file}} cannot be read ({{detail}}).",
    next: "Check that the file exists and that you may read it.",
  },
  FILE_NOT_WRITABLE: {
    message: "{{file}} cannot be written ({{detail}}).",
    next: "Choose a folder that you may write to, with enough free space.",
  },
  FILE_CHANGED: {
    message: "{{file}} changed while it was read.",
    next: "Wait until the other program has finished with it, then import it again.",
  },
  CAMPAIGN_FIELD: { message: "The field {{field}} cannot be “{{value}}”.", next: "{{rule}}" },
  IMPORT_DUPLICATE_FILE: {
    message: "{{file}} holds the same bytes as {{earlier}}, imported on {{date}}.",
    next: "Nothing was imported. Choose another export.",
  },
  IMPORT_EMPTY: { message: "{{file}} holds no rows.", next: "Export the signatures again and import that file." },
  IMPORT_ENCODING: {
    message: "The characters of {{file}} are not {{encoding}} (byte {{offset}}).",
    next: "Choose the encoding of the file; exports of older Excel versions are often windows-1252 or windows-1251.",
  },
  IMPORT_ENCODING_UNKNOWN: {
    message: "There is no encoding called {{encoding}}.",
    next: "Use a name like utf-8, utf-16le, windows-1252 or windows-1251.",
  },
  IMPORT_NOT_TEXT: {
    message: "{{file}} is {{kind}}, not a table of text.",
    next: "Save it as CSV (UTF-8) in the program that made it, then import that file.",
  },
  IMPORT_WORKBOOK_DAMAGED: {
    message: "{{file}} is damaged: {{detail}}.",
    next: "Open it in the program that made it and save it again as XLSX or CSV (UTF-8), then import that file.",
  },
  IMPORT_WORKBOOK_TOO_LARGE: {
    message: "{{file}} holds {{detail}}, which is more than a workbook of signatures needs.",
    next: "Save the sheet with the signatures as CSV (UTF-8), then import that file.",
  },
  IMPORT_WORKBOOK_ENCRYPTED: {
    message: "{{file}} is protected by a password.",
    next: "Open it, save it without the password, import that file, then delete it.",
  },
  IMPORT_WORKBOOK_OLD: {
    message: "{{file}} is {{kind}}, which cannot be read.",
    next: "Open it and save it as XLSX or CSV (UTF-8), then import that file.",
  },
  IMPORT_SHEET_UNKNOWN: {
    message: "{{file}} has no sheet called “{{sheet}}”.",
    next: "The sheets are: {{sheets}}.",
  },
  IMPORT_NO_NAME_COLUMN: {
    message: "No column of {{file}} is known to hold names.",
    next: "Say which one it is in the mapping (full_name, or given_name and family_name).",
  },
  IMPORT_COLUMN_MISSING: {
    message: "{{file}} has no column called “{{column}}”.",
    next: "The columns are: {{columns}}.",
  },
  IMPORT_ROLE_UNKNOWN: { message: "There is no role called “{{role}}”.", next: "The roles are: {{roles}}." },
  IMPORT_PRESET_UNKNOWN: { message: "There is no preset called “{{preset}}”.", next: "The presets are: {{presets}}." },
  IMPORT_DATE_ORDER: {
    message: "The dates in column “{{column}}” of {{file}} can be read as day/month or month/day.",
    next: "Choose the order of day, month and year.",
  },
  IMPORT_COUNTRY_UNKNOWN: {
    message: "There is no country with the code “{{country}}”.",
    next: "Use a two-letter code of ISO 3166, for example DK.",
  },
  IMPORT_ROW_TOO_LONG: {
    message: "Row {{row}} of {{file}} is a line of more than {{limit}} characters; this is no table of signatures.",
    next: "Export the signatures again as CSV, or choose another file. Nothing was imported.",
  },
  IMPORT_ONLY_DIGESTS: {
    message: "{{file}} holds digests and no names; they cannot be printed.",
    next: "Ask whoever runs the platform for an export with the names of the signers.",
  },
  SOURCE_UNKNOWN: {
    message: "The source file is no longer in the list.",
    next: "Load the list again, then repeat the step.",
  },
  SOURCE_SEALED: {
    message: "{{file}} cannot be removed: the sealed packet {{packet}} holds a row of it.",
    next: "Leave it as it is; what a packet holds stays for ever.",
  },
  SOURCE_LENT: {
    message:
      "{{file}} cannot be removed: the sealed packet {{packet}} prints a name or city of it for a row of another file.",
    next: "Leave it as it is; what a packet prints stays for ever.",
  },
  PAPER_SHEET_KNOWN: {
    message: "Sheet {{sheet}} was entered on {{date}}.",
    next: "Nothing was stored. Give the sheet another number, or remove the earlier one first.",
  },
  PAPER_SHEET_EMPTY: {
    message: "Sheet {{sheet}} has no line.",
    next: "Enter its lines, or count the ones that nobody can read as illegible.",
  },
  PAPER_SHEET_LINE: {
    message: "Line {{line}} of sheet {{sheet}} was entered twice.",
    next: "Give each line of the sheet its own number.",
  },
  SIGNATURE_UNKNOWN: {
    message: "A signature that was chosen is no longer in the list.",
    next: "Load the list again, then repeat the step.",
  },
  CLUSTER_SEALED: {
    message: "The signature is on line {{line}} of the sealed packet {{packet}} and cannot be changed.",
    next: "Leave it as it is; a later packet takes up what is new.",
  },
  ROUND_UNKNOWN: {
    message: "These decisions do not hold any more.",
    next: "Load the history again: they were taken back or replaced meanwhile.",
  },
  REVIEW_BAND_UNCHECKED: {
    message: "{{agreed}} of the {{needed}} pairs of the sample were judged so.",
    next: "Judge the whole sample first; a band gets one verdict only when all of it agrees.",
  },
  REVIEW_BAND_EMPTY: {
    message: "No open pair has a score from {{from}} to {{to}}.",
    next: "Choose another band.",
  },
  REVIEW_CONTRADICTION: {
    message: "Other decisions say that these two are different people.",
    next: "Take those back first; they stand in the history and among the decided pairs.",
  },
  REVIEW_SETTINGS: {
    message:
      "Pairs cannot be linked below the score from which people look at them, nor looked at below {{lowest}} bits.",
    next: "Choose a higher score for linking, or a lower one for the review.",
  },
  MISSION_UNKNOWN: {
    message: "There is no mission called “{{mission}}”.",
    next: "List the missions with “hand-in missions FILE --export CSV” or on the Missions screen.",
  },
  MISSION_EXISTS: {
    message: "There is a mission called {{mission}} already.",
    next: "Edit that one, or use another city.",
  },
  MISSION_ID_ALIKE: {
    message: "Page codes and file names cannot tell the missions {{mission}} and {{known}} apart.",
    next: "Give {{mission}} an id in {{file}} that differs in more than capitals. Nothing was imported.",
  },
  MISSION_IN_USE: {
    message: "{{mission}} has sealed packets and cannot be removed.",
    next: "Set its status to closed instead.",
  },
  MISSION_FALLBACK_NOT_OPEN: {
    message: "{{mission}} is not open and cannot be the fallback mission.",
    next: "Choose a mission with the status open.",
  },
  MISSION_FIELD: {
    message: "Row {{row}}, {{field}}: “{{value}}” is not possible.",
    next: "{{rule}}",
  },
  MISSION_COLUMN_MISSING: {
    message: "{{file}} has no column called {{column}}.",
    next: "The columns are: {{columns}}.",
  },
  PACKET_UNKNOWN: {
    message: "There is no packet {{packet}}.",
    next: "List the packets on the Packets screen or with “report”.",
  },
  PACKET_NOTHING_TO_SEAL: {
    message: "No signer waits for a packet to {{mission}}.",
    next: "Import, find duplicates and route first; signers of an earlier packet are not printed again.",
  },
  PACKET_NOT_ROUTED: {
    message: "The signers are not routed to missions since the last import.",
    next: "Run the routing, then make the packets.",
  },
  PACKET_DUPLICATES_NOT_FOUND: {
    message: "Duplicates were not searched since the last import.",
    next: "Run the search for duplicates, then make the packets.",
  },
  PACKET_UNDRAWABLE: {
    message:
      "Signers whose name or city has a character that no font can draw: {{count}}; the first is in row {{row}} of {{source}} ({{characters}}).",
    next: "Choose to print 〓 for such characters, or to hold these signers back for a later packet.",
  },
  PACKET_ALL_HELD: {
    message: "All {{count}} signers who wait for {{mission}} have a character in name or city that no font can draw.",
    next: "Choose to print 〓 for such characters.",
  },
  PACKET_NO_SUCH_PART: {
    message: "{{packet}} has no {{part}}.",
    next: "Choose one that the packet has; its volumes and pages are listed on the Packets screen.",
  },
  PACKET_VOLUME_WRONG: {
    message: "The file made for volume {{volume}} of {{packet}} does not have the pages and lines that were sealed.",
    next: "Nothing was written. Make the packet's files again, and report this if it happens twice.",
  },
  PACKET_TEXT_UNDRAWABLE: {
    message: "The {{field}} holds {{characters}}, which the fonts cannot draw.",
    next: "Change the {{field}}.",
  },
  PACKET_LANGUAGE: {
    message: "There is no letter in the language {{language}}.",
    next: "The languages are: {{languages}}.",
  },
  TEMPLATE_PLACEHOLDER: {
    message: "The template uses {{placeholder}}, which does not exist.",
    next: "It was probably meant to be {{likely}}. There are: {{placeholders}}.",
  },
  LOGO_UNREADABLE: {
    message: "The logo cannot be read: the file holds {{detail}}.",
    next: "Save it as PNG, JPEG or SVG in the program that made it, and choose that file.",
  },
  LOGO_CMYK: {
    message: "The logo is a JPEG in printing colours (CMYK).",
    next: "Save it in the colours of a screen (RGB or grey), or as PNG, and choose that file.",
  },
  LOGO_TOO_LARGE: {
    message: "The logo is larger than {{limit}}.",
    next: "Save it smaller: 1,000 pixels across print sharp.",
  },
  LOGO_SVG: {
    message: "The logo holds {{detail}}, which a packet cannot print.",
    next: "Turn everything into filled black paths in the drawing program, or save the logo as PNG.",
  },
  PACKET_DIGEST: {
    message: "The file made for {{packet}} does not have the recorded digest.",
    next: "Nothing was written. Keep the files that were made when the packet was sealed, and report this.",
  },
  PACK_PASSPHRASE: {
    message: "{{file}} does not open with this passphrase.",
    next: "Type all seven words in their order; capitals, spaces and hyphens do not matter. If they are right, ask for the file again.",
  },
  PACK_DAMAGED: {
    message: "{{file}} is damaged ({{detail}}).",
    next: "Ask whoever sent it for the file again, as an attachment or on a stick.",
  },
  PACK_FROM_THE_FUTURE: {
    message: "{{file}} was made by a newer Hand-in (pack version {{found}}, this one reads up to {{known}}).",
    next: "Install the newer version of Hand-in and open the file there.",
  },
  PACK_NOT_A_PACK: {
    message: "{{file}} is not a review pack.",
    next: "Choose a file that ends in .review and was made by Hand-in.",
  },
  PACK_NOT_DECISIONS: {
    message: "{{file}} does not hold a volunteer's decisions.",
    next: "Choose a file that ends in .decisions; it stands beside the volunteer's pack.",
  },
  PACK_UNKNOWN: {
    message: "{{file}} belongs to a review pack that was not made from this campaign file.",
    next: "Open the campaign file that the packs were made from, then import the decisions there.",
  },
  PACK_NONE_OPEN: { message: "No review pack is open.", next: "Open the review pack first." },
  PACK_POSITION: {
    message: "The review pack has no pair {{position}}.",
    next: "Load the pairs again, then repeat the step.",
  },
  PACK_OTHER_DECISIONS: {
    message: "{{file}} holds the decisions about another review pack.",
    next: "Move it to another folder, then open the review pack again.",
  },
  PACK_OTHER_VOLUNTEER: {
    message: "{{file}} holds the decisions of {{by}}.",
    next: "Enter that name to go on with them, or move the file to another folder to begin anew.",
  },
  PACK_DECISIONS_CHANGED: {
    message: "{{file}} was changed by another program.",
    next: "The last decision was not kept. Close other windows of Hand-in, open the review pack again and repeat it.",
  },
  PACK_NOTHING_TO_DIVIDE: {
    message: "No pair waits for a person.",
    next: "Find duplicates after the next import; review packs can be made then.",
  },
  PACK_TOO_MANY_PARTS: {
    message: "{{pairs}} pairs cannot be divided into {{parts}} review packs.",
    next: "Choose fewer packs.",
  },
  PACK_TOO_LARGE: {
    message: "A review pack would hold {{pairs}} pairs; {{most}} is the most.",
    next: "Choose more packs, or a smaller overlap.",
  },
  PACK_FILE_EXISTS: {
    message: "{{file}} exists already and was not changed.",
    next: "Choose an empty folder for the review packs.",
  },
  LETTER_TEXT: {
    message: "Line {{line}} of the letter: {{problem}}.",
    next: "The letter was not kept. Correct the line and save it again.",
  },
  SIGNER_WITHDRAWN: {
    message: "This signer has withdrawn already.",
    next: "Nothing was changed.",
  },
  SIGNER_NOT_WITHDRAWN: {
    message: "This signer has not withdrawn.",
    next: "Nothing was changed.",
  },
  SIGNER_NOT_COUNTED: {
    message: "This signature is held back and does not count.",
    next: "Nothing was changed: a signature that does not count stands in no packet.",
  },
  DELIVERY_FIELD: { message: "The field {{field}} cannot be “{{value}}”.", next: "{{rule}}" },
  VERIFY_NO_MANIFEST: {
    message: "There is no manifest.json in {{file}}.",
    next: "Give the folder that “packets --out” wrote.",
  },
  VERIFY_FAILED: {
    message: "Not every file in {{file}} is what was sealed: {{list}}.",
    next: "Make the packets again with “packets FILE --out {{file}}” and compare.",
  },
} as const satisfies { readonly [code: string]: Sentence };

export type FailureCode = keyof typeof sentences;
