// What matching found, what people decided about it and when, and which member of a cluster is printed.
import type { Migration } from "../migrate.ts";

export const pairsAndDecisions: Migration = {
  number: 5,
  name: "pairs-and-decisions",
  sql: `
CREATE TABLE pair (
  left_id INTEGER NOT NULL REFERENCES stored_signature(id),
  right_id INTEGER NOT NULL REFERENCES stored_signature(id),
  -- log2 of the odds that both are one person
  score REAL NOT NULL,
  -- why it is not linked by itself: codes with spaces between them
  guards TEXT NOT NULL,
  -- what the score is the sum of: JSON, [[field, level, bits], ...]
  parts TEXT NOT NULL,
  -- the script of both names, or mixed
  script TEXT NOT NULL,
  -- linked; review: waits for a person; apart
  standing TEXT NOT NULL CHECK (standing IN ('linked', 'review', 'apart')),
  PRIMARY KEY (left_id, right_id),
  CHECK (left_id < right_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_right ON pair(right_id);
CREATE INDEX pair_review ON pair(score, left_id, right_id) WHERE standing = 'review';

CREATE TABLE decision_round (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('pair', 'split', 'band', 'pack')),
  at TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE decision_5 (
  id INTEGER PRIMARY KEY,
  left_id INTEGER NOT NULL REFERENCES stored_signature(id),
  right_id INTEGER NOT NULL REFERENCES stored_signature(id),
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
  round INTEGER NOT NULL REFERENCES decision_round(id),
  -- the round that replaced it, or 0 when it was taken back; empty while it holds
  ended_by INTEGER,
  CHECK (left_id < right_id)
) STRICT;
INSERT INTO decision_round (id, kind, at, decided_by, note)
  SELECT row_number() OVER (ORDER BY decided_at), 'split', decided_at, '', '' FROM decision GROUP BY decided_at;
INSERT INTO decision_5 (left_id, right_id, verdict, round)
  SELECT d.left_id, d.right_id, d.verdict, r.id FROM decision d JOIN decision_round r ON r.at = d.decided_at
  ORDER BY d.left_id, d.right_id;
DROP TABLE decision;
ALTER TABLE decision_5 RENAME TO decision;
CREATE UNIQUE INDEX decision_holds ON decision(left_id, right_id) WHERE ended_by IS NULL;
CREATE INDEX decision_left ON decision(left_id);
CREATE INDEX decision_right ON decision(right_id);
CREATE INDEX decision_round_of ON decision(round);
CREATE INDEX decision_ended ON decision(ended_by) WHERE ended_by IS NOT NULL;

CREATE TABLE matching (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  link_at REAL NOT NULL,
  review_from REAL NOT NULL,
  one_mailbox_two_people INTEGER NOT NULL,
  -- the highest signature id that was compared with all before it
  compared_up_to INTEGER NOT NULL,
  -- the version of the rules that scored
  version INTEGER NOT NULL
) STRICT;

-- signatures that count for their cluster by choice, and whose name and city are printed for them
CREATE TABLE kept_signature (
  signature_id INTEGER PRIMARY KEY REFERENCES stored_signature(id),
  name_from INTEGER NOT NULL REFERENCES stored_signature(id),
  city_from INTEGER NOT NULL REFERENCES stored_signature(id)
) STRICT;
`,
};
