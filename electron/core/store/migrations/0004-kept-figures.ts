// Figures that every screen asks for, kept as signatures change, so that nobody has to count a million of them for a click.
import type { Migration } from "../migrate.ts";

const figures = `
-- how many signatures stand how (0 counts, 1 is a duplicate, -1 is held back), by country ('' is the unknown one) and original
CREATE TABLE signature_figure (
  standing INTEGER NOT NULL,
  country TEXT NOT NULL,
  original INTEGER NOT NULL,
  signatures INTEGER NOT NULL,
  PRIMARY KEY (standing, country, original)
) STRICT, WITHOUT ROWID;
INSERT INTO signature_figure
  SELECT sign(rank), coalesce(country, ''), original, count(*) FROM stored_signature GROUP BY 1, 2, 3;

-- what is inserted is counted by the inserter, a batch at a time
CREATE TRIGGER signature_is_no_longer_counted AFTER DELETE ON stored_signature BEGIN
  UPDATE signature_figure SET signatures = signatures - 1
    WHERE standing = sign(old.rank) AND country = coalesce(old.country, '') AND original = old.original;
END;
CREATE TRIGGER signature_is_counted_anew AFTER UPDATE OF rank, country, original ON stored_signature
  WHEN sign(old.rank) <> sign(new.rank) OR old.country IS NOT new.country OR old.original <> new.original BEGIN
  UPDATE signature_figure SET signatures = signatures - 1
    WHERE standing = sign(old.rank) AND country = coalesce(old.country, '') AND original = old.original;
  INSERT INTO signature_figure VALUES (sign(new.rank), coalesce(new.country, ''), new.original, 1)
    ON CONFLICT DO UPDATE SET signatures = signatures + 1;
END;
`;

const sealed = `
-- how many signers stand in exactly these packets (a JSON array of keys: after a refusal they stand in the next one too)
CREATE TABLE sealed_figure (
  packets TEXT NOT NULL,
  country TEXT NOT NULL,
  original INTEGER NOT NULL,
  signers INTEGER NOT NULL,
  PRIMARY KEY (packets, country, original)
) STRICT, WITHOUT ROWID;
INSERT INTO sealed_figure
  SELECT l.packets, coalesce(s.country, ''), s.original, count(*)
  FROM (SELECT signature_id, json_group_array(packet_key ORDER BY packet_key) AS packets FROM packet_line GROUP BY signature_id) l
  JOIN stored_signature s ON s.id = l.signature_id GROUP BY 1, 2, 3;

-- sealed signatures that no longer count: they were linked to another one after the sealing
CREATE TABLE sealed_uncounted (signature_id INTEGER PRIMARY KEY) STRICT;
INSERT INTO sealed_uncounted
  SELECT id FROM stored_signature WHERE rank <> 0 AND id IN (SELECT signature_id FROM packet_line);
CREATE TRIGGER sealed_signature_counts_no_longer AFTER UPDATE OF rank ON stored_signature
  WHEN old.rank = 0 AND new.rank <> 0 AND EXISTS (SELECT 1 FROM packet_line WHERE signature_id = new.id) BEGIN
  INSERT OR IGNORE INTO sealed_uncounted VALUES (new.id);
END;
CREATE TRIGGER sealed_signature_counts_again AFTER UPDATE OF rank ON stored_signature
  WHEN old.rank <> 0 AND new.rank = 0 BEGIN
  DELETE FROM sealed_uncounted WHERE signature_id = new.id;
END;
`;

/** The rank beside the reason, so that the junk is counted and paged without a look at the signatures. */
const junk = `
DROP INDEX signature_junk;
CREATE INDEX signature_junk ON stored_signature(junk, rank, id) WHERE junk IS NOT NULL;
`;

export const keptFigures: Migration = { number: 4, name: "kept-figures", sql: `${figures}${sealed}${junk}` };
