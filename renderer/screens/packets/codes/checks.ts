// The codes that were checked lately, the latest first. They outlive the screen, and belong to one campaign.
import type { CheckedCode } from "#shared/contract/packet-checks.ts";
import { ask } from "../../../api/engine.ts";
import { onLeavingCampaign } from "../../../state/campaigns.ts";
import { keys, queryClient } from "../../../state/queries.ts";
import { createStore } from "../../../state/store.ts";
import { type ShownVerdict, shownVerdict } from "./verdicts.ts";

export type Check = {
  readonly id: number;
  /** As it was typed or scanned. */
  readonly text: string;
  readonly verdict: ShownVerdict;
  readonly page: CheckedCode["page"];
  readonly noted: boolean;
};

const most = 100;

export const checks = createStore<readonly Check[]>([]);
/** The packet whose pages lie on the table. */
export const packetAtHand = createStore<string | null>(null);

onLeavingCampaign(() => {
  checks.set([]);
  packetAtHand.set(null);
  return Promise.resolve();
});

let last = 0;

/** Checks a code; the first right page says which packet is at hand when nobody chose one. */
export async function checkCode(text: string): Promise<void> {
  const packetId = packetAtHand.get();
  const checked = await ask((client) => client.packets.checkCode({ text, packetId }));
  last += 1;
  const { page, noted } = checked;
  const check = { id: last, text, verdict: shownVerdict(checked, packetId), page, noted };
  checks.set([check, ...checks.get()].slice(0, most));
  if (packetId === null && page !== null) packetAtHand.set(page.packetId);
  if (page === null) return;
  void queryClient.invalidateQueries({ queryKey: keys.packets });
  await queryClient.invalidateQueries({ queryKey: [...keys.checkedPages, page.packetId] });
}
