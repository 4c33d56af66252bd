// Choosing many signatures: a click, Shift for all between, Ctrl or Space for one more, or all of the filter.
import { useState } from "react";
import type { JunkSignature } from "#shared/contract/import.ts";
import type { SelectHow } from "../../components/VirtualTable.tsx";

/** Signatures by id, each with whether it is held back. */
type Chosen = ReadonlyMap<number, boolean>;

const none: Chosen = new Map();

export function useJunkChoice(signatures: readonly JunkSignature[]) {
  const [chosen, setChosen] = useState<Chosen>(none);
  const [anchor, setAnchor] = useState<number | null>(null);
  const [current, setCurrent] = useState<number | null>(null);

  function indexOf(id: number | null): number {
    return signatures.findIndex((one) => one.signatureId === id);
  }

  function choose({ signatureId: id, held }: JunkSignature, how: SelectHow) {
    setCurrent(id);
    if (how === "range" && anchor !== null) {
      const ends = [indexOf(anchor), indexOf(id)].toSorted((a, b) => a - b);
      const between = signatures.slice(Math.max(0, ends[0] ?? 0), (ends[1] ?? 0) + 1);
      setChosen(chosenOf(between));
      return;
    }
    setAnchor(id);
    if (how === "toggle") {
      const next = new Map(chosen);
      if (!next.delete(id)) next.set(id, held);
      setChosen(next);
    } else setChosen(new Map([[id, held]]));
  }

  return {
    chosen,
    current: indexOf(current) < 0 ? null : current,
    choose,
    chooseAll: (all: readonly JunkSignature[]) => setChosen(chosenOf(all)),
    clear: () => {
      setChosen(none);
      setAnchor(null);
    },
  };
}

function chosenOf(signatures: readonly JunkSignature[]): Chosen {
  return new Map(signatures.map(({ signatureId, held }) => [signatureId, held]));
}
