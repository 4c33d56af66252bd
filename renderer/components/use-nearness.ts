// Tells when the pointer or the focus rests on something that somebody may be about to click on.
import { useEffect, useRef } from "react";

/** Milliseconds after which a pointer is taken to rest and not to pass. */
const resting = 60;

type Nearness = {
  /** The pointer or the focus came. */
  readonly come: () => void;
  readonly leave: () => void;
};

/** @param onNear begins what is of use to whoever is near, and gives what ends it when they leave */
export function useNearness(onNear: () => () => void): Nearness {
  const leaving = useRef<(() => void) | null>(null);

  function leave(): void {
    leaving.current?.();
    leaving.current = null;
  }
  useEffect(() => () => leaving.current?.(), []);

  return {
    leave,
    come() {
      if (leaving.current !== null) return;
      const coming = setTimeout(() => {
        leaving.current = onNear();
      }, resting);
      leaving.current = () => clearTimeout(coming);
    },
  };
}
