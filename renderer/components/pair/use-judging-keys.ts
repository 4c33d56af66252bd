// The keys of judging, wherever the focus is, but for fields where one types and dialogs in front.
import { useWindowEvent } from "@mantine/hooks";
import type { Verdict } from "#shared/model/review.ts";

export type JudgingKeys = {
  readonly onVerdict: (verdict: Verdict) => void;
  readonly onUndo: () => void;
  readonly onMove: (step: number) => void;
  /** Further keys, in small letters. */
  readonly more?: { readonly [key: string]: () => void };
};

const elsewhere = "input, textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox]";

export function useJudgingKeys({ onVerdict, onUndo, onMove, more }: JudgingKeys): void {
  useWindowEvent("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.closest(elsewhere) !== null) return;
    const key = letterOf(event);
    if (event.ctrlKey && key !== "z") return;
    // A key that is held down walks on, but judges once.
    const once = (judge: () => void) => () => {
      if (!event.repeat) judge();
    };
    const steps: { readonly [key: string]: () => void } = {
      s: once(() => onVerdict("same")),
      d: once(() => onVerdict("different")),
      u: once(() => onVerdict("unsure")),
      z: once(onUndo),
      j: () => onMove(1),
      k: () => onMove(-1),
      ArrowDown: () => onMove(1),
      ArrowRight: () => onMove(1),
      ArrowUp: () => onMove(-1),
      ArrowLeft: () => onMove(-1),
      ...more,
    };
    const step = steps[key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  });
}

/** The letter in small; on a keyboard of another script, the letter that stands in its place on a Latin one. */
function letterOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  if (key.length > 1) return key;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}
