// Remembers what was worked out for a text, for as many texts as it may. Knows nothing of what it remembers.

export type Memo<Value> = {
  /** What is known for the text, or what `make` gives for it. */
  readonly get: (text: string, make: () => Value) => Value;
};

/** @param most texts; when there are more, all are forgotten, so it never grows with a list */
export function createMemo<Value>(most: number): Memo<Value> {
  const known = new Map<string, Value>();
  return {
    get: (text, make) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      if (known.size >= most) known.clear();
      const value = make();
      known.set(text, value);
      return value;
    },
  };
}
