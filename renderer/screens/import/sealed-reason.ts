// Why a source file cannot be removed, in a sentence.
import type { TFunction } from "i18next";
import type { ListedSourceFile } from "#shared/contract/schemas.ts";

/** Null for a file that can be removed. */
export function sealedReason(
  t: TFunction<"import">,
  { sealedIn, isLent }: Pick<ListedSourceFile, "sealedIn" | "isLent">,
): string | null {
  return sealedIn === null ? null : t(isLent ? "removal.lent" : "removal.sealed", { packet: sealedIn });
}
