// Junk that is held back, originals on paper, and the forms of files that were imported before.
import type { Migration } from "../migrate.ts";

export const junkPaperAndForms: Migration = {
  number: 2,
  name: "junk-paper-and-forms",
  sql: `
ALTER TABLE source_file ADD COLUMN kind TEXT NOT NULL DEFAULT 'export';
-- signatures stored; more than imported rows where a row names two people
ALTER TABLE source_file ADD COLUMN signatures INTEGER NOT NULL DEFAULT 0;
UPDATE source_file SET signatures = imported;

-- why the name is plainly no person's; while nobody decided otherwise the rank is -1 and the signature does not count
ALTER TABLE signature ADD COLUMN junk TEXT;
-- 1 when the original is on paper
ALTER TABLE signature ADD COLUMN original INTEGER NOT NULL DEFAULT 0;
CREATE INDEX signature_junk ON signature(junk, id) WHERE junk IS NOT NULL;
CREATE INDEX signature_original ON signature(id) WHERE original = 1;

ALTER TABLE packet ADD COLUMN originals INTEGER NOT NULL DEFAULT 0;
CREATE TABLE packet_line_2 (
  packet_key INTEGER NOT NULL REFERENCES packet(key),
  -- originals on paper are numbered apart: they stand in no list
  original INTEGER NOT NULL DEFAULT 0,
  line INTEGER NOT NULL,
  signature_id INTEGER NOT NULL REFERENCES signature(id),
  PRIMARY KEY (packet_key, original, line)
) STRICT, WITHOUT ROWID;
INSERT INTO packet_line_2 (packet_key, line, signature_id) SELECT packet_key, line, signature_id FROM packet_line;
DROP TABLE packet_line;
ALTER TABLE packet_line_2 RENAME TO packet_line;
CREATE INDEX packet_line_signature ON packet_line(signature_id);

CREATE TABLE form_memory (
  fingerprint TEXT PRIMARY KEY,
  form TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
