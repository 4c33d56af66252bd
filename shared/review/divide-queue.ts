// Divides the pairs that wait for a person into parts for volunteers. Knows positions only, not what they hold.
import { type RandomBelow, shuffled } from "./random.ts";

/**
 * The positions from 0 to `pairs` - 1 that each part gets, in ascending order. The share `overlap` of the positions, from 0 to 1,
 * goes to two different parts, spread evenly over all combinations of two parts; every other position goes to one. Parts differ
 * by at most one position. Which position goes where is up to chance alone, so that each part is a fair sample of the queue.
 * @example divideQueue(10, 2, 0.2, random).map((part) => part.length) // [6, 6]
 */
export function divideQueue(
  pairs: number,
  parts: number,
  overlap: number,
  random: RandomBelow,
): readonly (readonly number[])[] {
  const positions = shuffled(
    Array.from({ length: pairs }, (_, position) => position),
    random,
  );
  const twice = parts < 2 ? 0 : Math.round(pairs * overlap);
  const divided: number[][] = Array.from({ length: parts }, () => []);
  const couples = shuffled(spreadCouples(twice, parts, random), random);
  for (const [index, couple] of couples.entries()) {
    for (const part of couple) divided[part]?.push(positions[index] ?? 0);
  }
  for (const position of positions.slice(twice)) {
    const size = Math.min(...divided.map((part) => part.length));
    divided.find((part) => part.length === size)?.push(position);
  }
  return divided.map((part) => part.toSorted((a, b) => a - b));
}

type Couple = readonly [first: number, second: number];

/** `count` combinations of two parts: each combination equally often but for one, and so each part. */
function spreadCouples(count: number, parts: number, random: RandomBelow): Couple[] {
  if (count === 0) return [];
  const all: Couple[] = [];
  for (let first = 0; first < parts; first += 1) {
    for (let second = first + 1; second < parts; second += 1) all.push([first, second]);
  }
  const rounds = Math.floor(count / all.length);
  const whole = Array.from({ length: rounds }, () => all).flat();
  return [...whole, ...distinctCouples(count % all.length, parts, random)];
}

/**
 * Different combinations in which each part stands equally often but for one: a graph of given degrees, made by giving the part
 * that misses most its partners among those that miss most. Source: Havel (1955), Hakimi (1962).
 */
function distinctCouples(count: number, parts: number, random: RandomBelow): Couple[] {
  const each = Math.floor((2 * count) / parts);
  const more = (2 * count) % parts;
  const order = shuffled(
    Array.from({ length: parts }, (_, part) => part),
    random,
  );
  let missing = order.map((part, index) => ({ part, times: index < more ? each + 1 : each }));
  const couples: Couple[] = [];
  while (true) {
    const [most, ...others] = missing.toSorted((a, b) => b.times - a.times);
    if (most === undefined || most.times === 0) return couples;
    couples.push(...others.slice(0, most.times).map(({ part }) => [most.part, part] as const));
    missing = others.map((other, index) => (index < most.times ? { ...other, times: other.times - 1 } : other));
  }
}
