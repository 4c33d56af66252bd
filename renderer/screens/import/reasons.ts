// Why rows were rejected, in words with counts.
import type { TFunction } from "i18next";
import { type RejectionReason, rejectionReasons } from "#shared/model/signature.ts";

/**
 * The reasons that occurred, the most frequent first; empty when no row was rejected.
 * @example rejectedReasons(t, { no_name: 10, withdrawn: 2 }) // "No name 10 · Signature withdrawn 2"
 */
export function rejectedReasons(
  t: TFunction<"import">,
  reasons: { readonly [reason in RejectionReason]?: number | undefined },
): string {
  return rejectionReasons
    .map((reason) => ({ reason, count: reasons[reason] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ reason, count }) => {
      const words = t(`reason.${reason}`);
      return t("log.reasonCount", { reason: words, count });
    })
    .join(" · ");
}
