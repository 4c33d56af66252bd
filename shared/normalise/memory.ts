// Remembers what was computed for texts that come again and again: words of names, countries, domains.
import { detached } from "./text.ts";

/** Texts that are remembered at once; a million different ones would only fill the memory. */
const mostTexts = 100_000;
const longestText = 80;

/** The same function, with its results remembered. It must depend on its text alone. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = compute(text);
    if (text.length <= longestText) {
      if (known.size >= mostTexts) known.clear();
      known.set(detached(text), value);
    }
    return value;
  };
}
