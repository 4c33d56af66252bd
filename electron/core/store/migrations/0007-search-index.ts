// The index by which signers are found, and how far it is.
import type { Migration } from "../migrate.ts";

export const searchIndex: Migration = {
  number: 7,
  name: "search-index",
  sql: `
-- Words come folded and parted (shared/normalise/search-words.ts), so that nothing is left for the tokenizer. Neither positions
-- nor columns are kept (detail=none): a search asks for words wherever they stand, and the index is half as large.
-- Beginnings of 1, 2, 3 and 5 letters have lists of their own: without them a common one takes up to 130 ms at a million rows.
CREATE VIRTUAL TABLE signature_search USING fts5(
  words, content='', contentless_delete=1, detail=none, tokenize='ascii', prefix='1 2 3 5');
-- Parts of the index are joined in steps of their own, never in the middle of another change.
INSERT INTO signature_search (signature_search, rank) VALUES ('automerge', 0);

CREATE TABLE search_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  -- every signature up to this id is in the index
  upto INTEGER NOT NULL,
  -- how many that are
  indexed INTEGER NOT NULL,
  -- removed signatures whose words the index still holds
  to_purge INTEGER NOT NULL,
  -- the rules by which the words were made
  normalise_version INTEGER NOT NULL
) STRICT;
INSERT INTO search_state VALUES (1, 0, 0, 0, 0);

-- Whatever removes a signature, it is found no more; and its id may be given to another one.
CREATE TRIGGER signature_leaves_search AFTER DELETE ON stored_signature WHEN old.id <= (SELECT upto FROM search_state) BEGIN
  DELETE FROM signature_search WHERE rowid = old.id;
  UPDATE search_state SET indexed = indexed - 1, to_purge = to_purge + 1,
    upto = min(upto, (SELECT coalesce(max(id), 0) FROM stored_signature));
END;
`,
};
