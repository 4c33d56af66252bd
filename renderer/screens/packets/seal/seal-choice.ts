// What is chosen before a seal for signers whose name or city holds a character that no font has.
import type { UndrawableChoice } from "#shared/model/packet-settings.ts";

/** The signers who get a line: those who are held back wait for a later packet. */
export function sealedCount(waiting: number, undrawable: number, choice: UndrawableChoice): number {
  return choice === "hold" ? Math.max(0, waiting - undrawable) : waiting;
}

/** False while nobody decided what becomes of signers who cannot be printed as they write themselves. */
export function maySeal(undrawable: number | null, choice: UndrawableChoice): boolean {
  return undrawable !== null && (undrawable === 0 || choice !== "refuse");
}
