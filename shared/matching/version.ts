// The version of everything in this folder; stored beside scores that were made with it. Knows nothing else.

/** Raised by one whenever a pair may score differently or another pair may be proposed: everything is compared anew then. */
export const matchingVersion = 1;
