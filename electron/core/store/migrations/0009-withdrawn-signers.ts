// Signers who have withdrawn: a standing of their own, rank -2, so that they are neither counted nor taken for junk.
import type { Migration } from "../migrate.ts";

export const withdrawnSigners: Migration = {
  number: 9,
  name: "withdrawn-signers",
  sql: `
CREATE TABLE withdrawal (
  signature_id INTEGER PRIMARY KEY REFERENCES stored_signature(id),
  withdrawn_at TEXT NOT NULL
) STRICT;

-- how signatures stand: 0 counts, 1 is a duplicate, -1 is held back, -2 has withdrawn
DROP TRIGGER signature_is_no_longer_counted;
CREATE TRIGGER signature_is_no_longer_counted AFTER DELETE ON stored_signature BEGIN
  UPDATE signature_figure SET signatures = signatures - 1
    WHERE standing = min(old.rank, 1) AND country = coalesce(old.country, '') AND original = old.original;
END;
DROP TRIGGER signature_is_counted_anew;
CREATE TRIGGER signature_is_counted_anew AFTER UPDATE OF rank, country, original ON stored_signature
  WHEN min(old.rank, 1) <> min(new.rank, 1) OR old.country IS NOT new.country OR old.original <> new.original BEGIN
  UPDATE signature_figure SET signatures = signatures - 1
    WHERE standing = min(old.rank, 1) AND country = coalesce(old.country, '') AND original = old.original;
  INSERT INTO signature_figure VALUES (min(new.rank, 1), coalesce(new.country, ''), new.original, 1)
    ON CONFLICT DO UPDATE SET signatures = signatures + 1;
END;
`,
};
