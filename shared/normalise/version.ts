// The version of everything in this folder; stored beside keys that were computed with it. Knows nothing else.

/**
 * Raised by one whenever a function of `shared/normalise` gives a different answer for any input, so that stored keys can be
 * told apart from current ones and computed again.
 */
export const normaliseVersion = 3;
