// What packets need to be made in volumes: how they are made, how they were laid out, the digest of each page, own letters.
import type { Migration } from "../migrate.ts";

const packets = `
-- JSON: how it was made; empty for packets that were sealed before
ALTER TABLE packet ADD COLUMN settings TEXT;
-- JSON: which line begins which page of the lists, and which page of which volume holds what; empty for those, too
ALTER TABLE packet ADD COLUMN outline TEXT;

ALTER TABLE volume ADD COLUMN first_page INTEGER NOT NULL DEFAULT 0;
ALTER TABLE volume ADD COLUMN sheets INTEGER NOT NULL DEFAULT 0;
-- the digests of the pages, one after the other, 8 letters each
ALTER TABLE volume ADD COLUMN codes TEXT NOT NULL DEFAULT '';
-- the digest of the CSV file that lies in it, if one does
ALTER TABLE volume ADD COLUMN csv_sha256 TEXT;

CREATE TABLE box_labels (
  packet_key INTEGER PRIMARY KEY REFERENCES packet(key),
  file TEXT NOT NULL,
  saved_to TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

-- where another mark is printed for characters that no font has
CREATE TABLE replaced_text (
  packet_key INTEGER NOT NULL REFERENCES packet(key),
  original INTEGER NOT NULL,
  line INTEGER NOT NULL,
  field TEXT NOT NULL CHECK (field IN ('name', 'city')),
  -- code points: U+E000 U+E001
  characters TEXT NOT NULL,
  PRIMARY KEY (packet_key, original, line, field)
) STRICT, WITHOUT ROWID;

-- pages whose printed code was read and found right
CREATE TABLE checked_page (
  packet_key INTEGER NOT NULL REFERENCES packet(key),
  page INTEGER NOT NULL,
  PRIMARY KEY (packet_key, page)
) STRICT, WITHOUT ROWID;
`;

const wording = `
CREATE TABLE packet_settings (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  settings TEXT NOT NULL
) STRICT;

CREATE TABLE letterhead (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  letterhead TEXT NOT NULL
) STRICT;

CREATE TABLE own_letter (
  language TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE request_translation (
  language TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

export const packetsInVolumes: Migration = { number: 8, name: "packets-in-volumes", sql: `${packets}${wording}` };
