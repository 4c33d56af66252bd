// What of a cluster is printed: which signature counts, and whose name and city stand for it. Pure.
import type { Cluster } from "#shared/contract/duplicates.ts";

export type Printed = { readonly signatureId: number; readonly nameFrom: number; readonly cityFrom: number };

/** What holds now. */
export function printedOf({ members, printed }: Cluster): Printed {
  const signatureId = members.find((member) => member.rank === 0)?.signatureId ?? 0;
  return {
    signatureId,
    nameFrom: printed?.nameFrom ?? signatureId,
    cityFrom: printed?.cityFrom ?? signatureId,
  };
}

/** What another choice makes of it: name and city follow the signature that counts, unless they are chosen themselves. */
export function printedAfter(earlier: Printed, next: Printed): Printed {
  if (next.signatureId === earlier.signatureId) return next;
  return {
    signatureId: next.signatureId,
    nameFrom: earlier.nameFrom === earlier.signatureId ? next.signatureId : earlier.nameFrom,
    cityFrom: earlier.cityFrom === earlier.signatureId ? next.signatureId : earlier.cityFrom,
  };
}

export function isSamePrinted(one: Printed, other: Printed): boolean {
  return one.signatureId === other.signatureId && one.nameFrom === other.nameFrom && one.cityFrom === other.cityFrom;
}
