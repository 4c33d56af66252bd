// Sorts whole numbers that carry another number with them. Knows numbers only.

const bitsPerDigit = 11;
const digits = 1 << bitsPerDigit;

/** As {@link sortInSteps}, in one go. */
export function sortByKey(keys: Uint32Array, values: Uint32Array, length: number): void {
  const steps = sortInSteps(keys, values, length);
  while (steps.next().done !== true);
}

/**
 * Sorts `keys` ascending and `values` with them, in place, for the first `length` places; equal keys keep their order. Linear in
 * the length: three rounds of eleven bits, with a pause after each half of a round.
 */
export function* sortInSteps(keys: Uint32Array, values: Uint32Array, length: number): Generator<void, void, void> {
  let fromKeys = keys;
  let fromValues = values;
  let toKeys: Uint32Array = new Uint32Array(length);
  let toValues: Uint32Array = new Uint32Array(length);
  const places = new Uint32Array(digits);
  for (let shift = 0; shift < 32; shift += bitsPerDigit) {
    places.fill(0);
    for (let index = 0; index < length; index++) {
      const digit = ((fromKeys[index] ?? 0) >>> shift) & (digits - 1);
      places[digit] = (places[digit] ?? 0) + 1;
    }
    yield;
    let sum = 0;
    for (let digit = 0; digit < digits; digit++) {
      const count = places[digit] ?? 0;
      places[digit] = sum;
      sum += count;
    }
    for (let index = 0; index < length; index++) {
      const key = fromKeys[index] ?? 0;
      const digit = (key >>> shift) & (digits - 1);
      const place = places[digit] ?? 0;
      places[digit] = place + 1;
      toKeys[place] = key;
      toValues[place] = fromValues[index] ?? 0;
    }
    yield;
    [fromKeys, toKeys] = [toKeys, fromKeys];
    [fromValues, toValues] = [toValues, fromValues];
  }
  // Three rounds leave the result in the spare arrays.
  keys.set(fromKeys.subarray(0, length));
  values.set(fromValues.subarray(0, length));
}
