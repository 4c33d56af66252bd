// Gives the focus back to where it was before a dialog that is drawn only while it is open.
import { useEffect, useState } from "react";

/** To be called in the dialog's component. When the earlier element is gone, the screen itself gets the focus. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const active = document.activeElement;
        if (active !== null && active !== document.body) return;
        const target = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : null;
        (target ?? document.querySelector<HTMLElement>("main"))?.focus();
      });
    },
    [before],
  );
}
