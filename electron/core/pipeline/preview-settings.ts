// What other settings of the matching would change, found in a thread of its own: it takes as long as linking everything.
import { workerFile } from "#core/files/worker-file.ts";
import { countSigners } from "#core/store/clusters.ts";
import type { Store } from "#core/store/store.ts";
import { startThread } from "#core/threads/thread.ts";
import type { MatchingSettings } from "#shared/model/review.ts";
import type { JobControl } from "./job.ts";
import { checkSettings, reviewStanding } from "./review.ts";

/** What the thread is told: a campaign file, which it reads beside whoever writes it, and the settings to try. */
export type CountLinksOrder = { readonly file: string; readonly settings: MatchingSettings };

/** What it answers: links, and pairs that would wait for a person. */
export type CountedLinks = { readonly links: number; readonly toReview: number };

/** Numbers that settings give. */
type SettingsEffect = CountedLinks & { readonly signers: number };

/**
 * How the campaign is linked now, and how other settings would link it; nothing is changed. Fails with REVIEW_SETTINGS, and with
 * CANCELLED when nobody waits any more.
 */
export async function previewSettings(
  store: Store,
  settings: MatchingSettings,
  { signal }: JobControl,
): Promise<{ readonly before: SettingsEffect; readonly after: SettingsEffect }> {
  checkSettings(settings);
  const before = { links: countSigners(store.reader).duplicates, ...reviewStanding(store.reader) };
  const { links, toReview } = await countInThread({ file: store.file, settings }, signal);
  return { before, after: { links, signers: before.signers + before.links - links, toReview } };
}

async function countInThread(order: CountLinksOrder, signal: AbortSignal): Promise<CountedLinks> {
  const thread = startThread<CountedLinks>(workerFile(import.meta.url, "count-links"), order);
  try {
    const counted = await thread.next(signal);
    if (counted === null) throw new Error("the thread that counts links ended without a word");
    return counted;
  } finally {
    await thread.stop();
  }
}
