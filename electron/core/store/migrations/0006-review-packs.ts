// Review packs that were given to volunteers, and the decisions that came back.
import type { Migration } from "../migrate.ts";

export const reviewPacks: Migration = {
  number: 6,
  name: "review-packs",
  sql: `
CREATE TABLE review_pack (
  id TEXT PRIMARY KEY,
  made_at TEXT NOT NULL,
  part INTEGER NOT NULL,
  parts INTEGER NOT NULL,
  pairs INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE review_pack_pair (
  pack_id TEXT NOT NULL REFERENCES review_pack(id),
  position INTEGER NOT NULL,
  -- empty once the signature was removed: its number may then be another one's
  left_id INTEGER REFERENCES stored_signature(id) ON DELETE SET NULL,
  right_id INTEGER REFERENCES stored_signature(id) ON DELETE SET NULL,
  PRIMARY KEY (pack_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_pack_pair_left ON review_pack_pair(left_id);
CREATE INDEX review_pack_pair_right ON review_pack_pair(right_id);

CREATE TABLE pack_decision (
  pack_id TEXT NOT NULL,
  "by" TEXT NOT NULL,
  position INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
  decided_at TEXT NOT NULL,
  PRIMARY KEY (pack_id, "by", position),
  FOREIGN KEY (pack_id, position) REFERENCES review_pack_pair(pack_id, position)
) STRICT, WITHOUT ROWID;
`,
};
