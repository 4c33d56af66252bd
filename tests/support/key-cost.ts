// The least work that a sealed file may ask for, so that tests are quick.
import type { KeyCost } from "#core/files/sealed-file.ts";

export const leastKeyCost: KeyCost = { log2N: 14, r: 8, p: 1 };
