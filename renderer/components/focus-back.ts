// Gives the focus back to where it was before a dialog that is drawn only while it is open, or a job that disables its button.
import { useEffect, useState } from "react";

/** To be called in the dialog's component. When the earlier element is gone, the screen itself gets the focus. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => giveFocusBack(before), [before]);
}

/** Does the work, after which the keyboard is where it was before, unless somebody has put it elsewhere. */
export async function withFocusBack<T>(work: () => Promise<T>): Promise<T> {
  const before = document.activeElement;
  try {
    return await work();
  } finally {
    giveFocusBack(before);
  }
}

function giveFocusBack(before: Element | null): void {
  requestAnimationFrame(() => {
    const active = document.activeElement;
    if (active !== null && active !== document.body) return;
    const target = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : null;
    (target ?? document.querySelector<HTMLElement>("main"))?.focus();
  });
}
