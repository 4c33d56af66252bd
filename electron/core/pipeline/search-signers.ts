// Finds signers by name, e-mail or city, and tells all that is known of one.
import type { StoreReader } from "#core/store/connection.ts";
import {
  findIds,
  foundRow,
  rarestFirst,
  sealedLines,
  searchedRow,
  searchedRowsAfter,
  searchState,
  signatureFacts,
  sourceOf,
} from "#core/store/search.ts";
import type { FoundSigner, FoundSigners, KnownSigner } from "#shared/contract/search.ts";
import { fail } from "#shared/errors/outcome.ts";
import { isFound, searchWords } from "#shared/normalise/search-words.ts";
import { wordsOf } from "./index-signers.ts";

/** Signatures with the right cut beginnings that are looked at before the whole beginnings are asked for: about 3 ms. */
const mostCandidates = 200;
/** Part of the signatures from which a word tells too little to look for it beside others. */
const everyones = 0.8;
/** Signatures not in the index yet that a search looks at: about 20 ms. */
const mostUnindexed = 2000;

/**
 * Signers who have every word of the text, or its beginning, in name, e-mail or city: those with the whole words first, each
 * part in the order of import. There is no other rank: to rank a million hits takes longer than anybody waits. A text without
 * a letter or digit finds nobody.
 */
export function findSigners(reader: StoreReader, text: string, limit: number): FoundSigners {
  const state = searchState(reader);
  const search = searchWords(text);
  if (search.length === 0) return { signers: [], more: false, notIndexed: state.missing };
  // One more than asked for, to know whether there are more.
  const wanted = limit + 1;
  const ids = new Set<number>();
  for (const words of search) {
    if (ids.size < wanted) addIndexed(reader, words, ids, wanted);
  }
  let notIndexed = state.missing;
  if (ids.size < wanted && notIndexed > 0) {
    const rows = searchedRowsAfter(reader, state.upto, mostUnindexed);
    for (const row of rows) if (isFound(wordsOf(row), search)) ids.add(row.id);
    notIndexed = rows.length < mostUnindexed ? 0 : Math.max(0, notIndexed - rows.length);
  }
  const signers = [...ids].slice(0, limit).flatMap((id) => foundSigner(reader, id) ?? []);
  return { signers, more: ids.size > limit, notIndexed };
}

/**
 * First the beginnings that the index lists are asked for, which takes hardly any time however common they are, and who has them
 * is compared with the words. When those are too many, the words are either common, and the first whole words and beginnings fill
 * the list; or rare among them, and asking for the beginnings themselves is quick. Adds until there are `wanted`, if there are.
 */
function addIndexed(reader: StoreReader, typed: readonly string[], ids: Set<number>, wanted: number): void {
  const weighed = rarestFirst(reader, typed);
  const words = weighed.map(({ word }) => word);
  const telling = weighed.flatMap(({ word, share }) => (share < everyones ? [word] : []));
  const candidates = findIds(reader, telling.length > 0 ? telling : words, "cut", 0, mostCandidates);
  const areAll = candidates.length < mostCandidates;
  if (!areAll) for (const id of findIds(reader, words, "whole", 0, wanted)) ids.add(id);
  const begun: number[] = [];
  for (const id of candidates) {
    if (ids.size + (areAll ? 0 : begun.length) >= wanted) break;
    if (ids.has(id)) continue;
    const row = searchedRow(reader, id);
    const found = row === undefined ? [] : wordsOf(row);
    if (areAll && words.every((word) => found.includes(word))) ids.add(id);
    else if (isFound(found, [words])) begun.push(id);
  }
  for (const id of begun) ids.add(id);
  if (areAll || ids.size >= wanted) return;
  for (const id of findIds(reader, words, "beginning", candidates.at(-1) ?? 0, wanted)) ids.add(id);
}

function foundSigner(reader: StoreReader, id: number): FoundSigner | undefined {
  const row = foundRow(reader, id);
  if (row === undefined) return undefined;
  const { missionId, missionCity, packetId, line, original, ...known } = row;
  return {
    ...known,
    original: original === 1,
    mission: missionId === null ? null : { id: missionId, city: missionCity ?? "" },
    sealed: packetId === null || line === null ? null : { packetId, line },
  };
}

/** All that is known of a signature. Fails with SIGNATURE_UNKNOWN. */
export function knownSigner(reader: StoreReader, signatureId: number): KnownSigner {
  const found = foundSigner(reader, signatureId);
  const facts = signatureFacts(reader, signatureId);
  if (found === undefined || facts === undefined) return fail("SIGNATURE_UNKNOWN");
  const counted = found.duplicateOf === null ? undefined : sourceOf(reader, found.duplicateOf);
  return {
    ...found,
    ...facts,
    visible: facts.visible === 1,
    counted: counted ?? null,
    lines: sealedLines(reader, signatureId).map(({ original, outcome, deliveredOn, ...line }) => ({
      ...line,
      original: original === 1,
      delivery: outcome === null || deliveredOn === null ? null : { outcome, date: deliveredOn },
    })),
  };
}
