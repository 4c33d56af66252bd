// Randomness as it is passed in. Knows no source of it.

/** A whole number from 0 up to, not including, the limit, each equally likely. */
export type RandomBelow = (limit: number) => number;

/** The items in an order of which each is equally likely. Source: Durstenfeld, Algorithm 235, Comm. ACM 7 (1964), p. 420. */
export function shuffled<T>(items: readonly T[], random: RandomBelow): T[] {
  const order = [...items];
  for (let end = order.length - 1; end > 0; end -= 1) {
    const chosen = random(end + 1);
    [order[end], order[chosen]] = [order[chosen] as T, order[end] as T];
  }
  return order;
}
