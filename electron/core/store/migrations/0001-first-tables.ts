// The first tables: campaign, sources, signatures, missions, packets, deliveries, events.
import type { Migration } from "../migrate.ts";

export const firstTables: Migration = {
  number: 1,
  name: "first-tables",
  sql: `
CREATE TABLE mission (
  id TEXT PRIMARY KEY,
  sending_state TEXT NOT NULL,
  receiving_state TEXT NOT NULL,
  kind TEXT NOT NULL,
  city TEXT NOT NULL,
  address TEXT NOT NULL,
  status TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE campaign (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  request TEXT NOT NULL,
  target_state TEXT NOT NULL,
  organisation TEXT NOT NULL,
  contact TEXT NOT NULL,
  languages TEXT NOT NULL,
  closing_date TEXT,
  fallback_mission TEXT REFERENCES mission(id)
) STRICT;

CREATE TABLE source_file (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  bytes INTEGER NOT NULL,
  form TEXT NOT NULL,
  normalise_version INTEGER NOT NULL,
  rows_read INTEGER NOT NULL,
  imported INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  warnings TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  CHECK (rows_read = imported + rejected)
) STRICT;

CREATE TABLE signature (
  id INTEGER PRIMARY KEY,
  source_file_id INTEGER NOT NULL REFERENCES source_file(id),
  row INTEGER NOT NULL,
  given_name TEXT,
  family_name TEXT,
  name TEXT NOT NULL,
  email TEXT,
  phone TEXT,
  street TEXT,
  city TEXT,
  postal_code TEXT,
  region TEXT,
  country TEXT,
  country_text TEXT,
  birth_date TEXT,
  signed_at TEXT,
  comment TEXT,
  visible INTEGER NOT NULL DEFAULT 1,
  external_id TEXT,
  exact_key INTEGER,
  -- the first signature of the cluster; empty for that one itself
  cluster_id INTEGER,
  rank INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX signature_counted ON signature(country) WHERE rank = 0;
CREATE INDEX signature_duplicate ON signature(cluster_id, rank) WHERE rank > 0;

CREATE TABLE rejected_row (
  source_file_id INTEGER NOT NULL REFERENCES source_file(id),
  row INTEGER NOT NULL,
  reason TEXT NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (source_file_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  left_id INTEGER NOT NULL REFERENCES signature(id),
  right_id INTEGER NOT NULL REFERENCES signature(id),
  verdict TEXT NOT NULL CHECK (verdict IN ('different')),
  decided_at TEXT NOT NULL,
  PRIMARY KEY (left_id, right_id),
  CHECK (left_id < right_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_right ON decision(right_id);

CREATE TABLE country_route (
  country TEXT PRIMARY KEY,
  mission_id TEXT NOT NULL REFERENCES mission(id)
) STRICT, WITHOUT ROWID;

CREATE TABLE packet (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  mission_id TEXT NOT NULL REFERENCES mission(id),
  sealed_at TEXT NOT NULL,
  paper TEXT NOT NULL,
  language TEXT NOT NULL,
  signers INTEGER NOT NULL,
  duplicates_removed INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;

CREATE TABLE packet_line (
  packet_key INTEGER NOT NULL REFERENCES packet(key),
  line INTEGER NOT NULL,
  signature_id INTEGER NOT NULL REFERENCES signature(id),
  PRIMARY KEY (packet_key, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX packet_line_signature ON packet_line(signature_id);

CREATE TABLE volume (
  packet_key INTEGER NOT NULL REFERENCES packet(key),
  number INTEGER NOT NULL,
  file TEXT NOT NULL,
  saved_to TEXT NOT NULL,
  pages INTEGER NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (packet_key, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  packet_key INTEGER NOT NULL REFERENCES packet(key),
  outcome TEXT NOT NULL,
  date TEXT NOT NULL,
  place TEXT NOT NULL,
  received_by TEXT NOT NULL,
  said TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;

CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  facts TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX event_kind ON event(kind, seq);
CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
  BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event
  BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
`,
};
