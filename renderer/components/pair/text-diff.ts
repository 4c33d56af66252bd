// Which characters of two texts differ, as a reader sees them. Pure; knows letters, not fields.
import { foldLetters } from "#shared/normalise/letters.ts";

/** `case`: the same letter as a capital; `form`: the same letter in another form, as with another accent. */
export type Likeness = "same" | "case" | "form" | "different";
export type Segment = { readonly text: string; readonly likeness: Likeness };
export type TextDiff = { readonly left: readonly Segment[]; readonly right: readonly Segment[] };

/** Longer texts are not compared by character: nobody looks at single letters there, and the table grows with the square. */
const longest = 400;
/** Below this share of common characters the common ones are chance, and marking them would only distract. */
const leastCommon = 0.45;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

type Sign = { readonly text: string; readonly folded: string };

function signsOf(text: string): readonly Sign[] {
  return Array.from(graphemes.segment(text.normalize("NFC")), ({ segment }) => ({
    text: segment,
    folded: foldLetters(segment),
  }));
}

/**
 * Marks what differs between two texts by their longest common subsequence of graphemes, folded as {@link foldLetters} does.
 * @example diffTexts("Kjær", "Kjaer").right // K j same; "a" different, …
 */
export function diffTexts(left: string, right: string): TextDiff {
  if (left === right) return whole(left, right, "same");
  const a = signsOf(left);
  const b = signsOf(right);
  if (a.length > longest || b.length > longest) return whole(left, right, "different");
  const pairs = commonPairs(a, b);
  if (pairs.length < leastCommon * Math.max(a.length, b.length)) return whole(left, right, "different");
  const likenessOf = new Map<Sign, Likeness>();
  for (const [i, j] of pairs) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined || other === undefined) continue;
    const likeness = likenessOfSigns(one.text, other.text);
    likenessOf.set(one, likeness);
    likenessOf.set(other, likeness);
  }
  return { left: joined(a, likenessOf), right: joined(b, likenessOf) };
}

function likenessOfSigns(one: string, other: string): Likeness {
  if (one === other) return "same";
  return one.toLowerCase() === other.toLowerCase() ? "case" : "form";
}

function whole(left: string, right: string, likeness: Likeness): TextDiff {
  return { left: [{ text: left, likeness }], right: [{ text: right, likeness }] };
}

function joined(signs: readonly Sign[], likenessOf: ReadonlyMap<Sign, Likeness>): readonly Segment[] {
  const segments: { text: string; likeness: Likeness }[] = [];
  for (const sign of signs) {
    const likeness = likenessOf.get(sign) ?? "different";
    const last = segments.at(-1);
    if (last?.likeness === likeness) last.text += sign.text;
    else segments.push({ text: sign.text, likeness });
  }
  return segments;
}

/** Index pairs of a longest common subsequence, in order. What both begin with is matched first, so that marks stay together. */
function commonPairs(a: readonly Sign[], b: readonly Sign[]): readonly (readonly [number, number])[] {
  const isAlike = (i: number, j: number) => a[i]?.folded === b[j]?.folded;
  const width = b.length + 1;
  // lengths[i * width + j]: of the longest common subsequence of what follows i and j
  const lengths = new Uint16Array((a.length + 1) * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = isAlike(i, j)
        ? lengthAt(i + 1, j + 1) + 1
        : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (isAlike(i, j)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The likeness of two whole texts: the worst of their characters. */
export function likenessOf({ left, right }: TextDiff): Likeness {
  const all = [...left, ...right].map(({ likeness }) => likeness);
  return (["different", "form", "case"] as const).find((worst) => all.includes(worst)) ?? "same";
}
