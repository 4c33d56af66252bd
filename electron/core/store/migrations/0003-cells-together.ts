// What was read from a file stands together in one value, of which the table makes columns when they are asked for.
import type { Migration } from "../migrate.ts";

export const cellsTogether: Migration = {
  number: 3,
  name: "cells-together",
  sql: `
CREATE TABLE signature_3 (
  id INTEGER PRIMARY KEY,
  source_file_id INTEGER NOT NULL REFERENCES source_file(id),
  row INTEGER NOT NULL,
  country TEXT,
  exact_key INTEGER,
  -- the first signature of the cluster; empty for that one itself
  cluster_id INTEGER,
  rank INTEGER NOT NULL DEFAULT 0,
  -- why the name is plainly no person's; while nobody decided otherwise the rank is -1 and the signature does not count
  junk TEXT,
  -- 1 when the original is on paper
  original INTEGER NOT NULL DEFAULT 0,
  -- what was read, as JSONB: storing one value instead of fifteen halves the time of an import
  cells BLOB NOT NULL
) STRICT;
INSERT INTO signature_3 (id, source_file_id, row, country, exact_key, cluster_id, rank, junk, original, cells)
  SELECT id, source_file_id, row, country, exact_key, cluster_id, rank, junk, original,
    jsonb_array(given_name, family_name, email, city, postal_code, signed_at, phone, street, region, birth_date, comment,
      external_id, country_text, CASE WHEN name IS NOT given_name || ' ' || family_name THEN name END, iif(visible, NULL, 1))
  FROM signature;
DROP TABLE signature;
ALTER TABLE signature_3 RENAME TO signature;
-- once more, as this takes along what other tables refer to
ALTER TABLE signature RENAME TO stored_signature;
CREATE VIEW signature AS SELECT id, source_file_id, row, country, exact_key, cluster_id, rank, junk, original,
  cells ->> 0 AS given_name,
  cells ->> 1 AS family_name,
  cells ->> 2 AS email,
  cells ->> 3 AS city,
  cells ->> 4 AS postal_code,
  cells ->> 5 AS signed_at,
  cells ->> 6 AS phone,
  cells ->> 7 AS street,
  cells ->> 8 AS region,
  cells ->> 9 AS birth_date,
  cells ->> 10 AS comment,
  cells ->> 11 AS external_id,
  cells ->> 12 AS country_text,
  -- the printed name, where it is not the given and the family name
  coalesce(cells ->> 13, (cells ->> 0) || ' ' || (cells ->> 1)) AS name,
  cells ->> 14 IS NULL AS visible
FROM stored_signature;
CREATE INDEX signature_counted ON stored_signature(country) WHERE rank = 0;
CREATE INDEX signature_duplicate ON stored_signature(cluster_id, rank) WHERE rank > 0;
CREATE INDEX signature_junk ON stored_signature(junk, id) WHERE junk IS NOT NULL;
CREATE INDEX signature_original ON stored_signature(id) WHERE original = 1;
`,
};
