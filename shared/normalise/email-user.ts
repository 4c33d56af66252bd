// The part of an e-mail address that people keep when they change providers. Knows canonical addresses only.

/**
 * What stands before the `@` of a canonical address, without dots, hyphens and underscores; null when nothing is left.
 * @example emailUser("anna_berg@mail.example") // "annaberg"
 */
export function emailUser(canonicalEmail: string): string | null {
  const user = canonicalEmail.slice(0, canonicalEmail.indexOf("@")).replace(/[._-]+/g, "");
  return user === "" ? null : user;
}
