// The canonical form of an e-mail address, for finding duplicates only: mail is never sent to it. Knows nothing of signatures.
import { emailDomains } from "./email-domains.ts";
import { remembered } from "./memory.ts";

const plainLocal = /^[a-z0-9._-]+$/;
const plainDomainText = /^[a-z0-9.-]+$/;
const asciiOnly = /^[\x21-\x7e]*$/;

/** The canonical form of an address in its two parts. */
export type EmailParts = { readonly local: string; readonly domain: string };

/**
 * Lower case, without a `+tag` (every domain), with the rules of the domain applied (`email-domains.ts`). Null when the text is
 * not an address: no or several `@`, nothing before it, no dot in the domain, or spaces inside.
 * @example canonicalEmail("Anna.Berg+petition@Googlemail.com") // "annaberg@gmail.com"
 */
export function canonicalEmail(email: string): string | null {
  const parts = emailParts(email);
  return parts === null ? null : `${parts.local}@${parts.domain}`;
}

/** As {@link canonicalEmail}, in two parts. */
export function emailParts(email: string): EmailParts | null {
  // Most addresses are written as they are kept.
  const firstAt = email.indexOf("@");
  const plain = plainLocal.test(email.slice(0, Math.max(0, firstAt))) ? plainDomain(email.slice(firstAt + 1)) : "";
  if (plain !== "" && emailDomains[plain]?.ignoresDots !== true)
    return { local: email.slice(0, firstAt), domain: plain };

  const trimmed = email.trim();
  const isPlain = asciiOnly.test(trimmed);
  const address = isPlain
    ? trimmed.toLowerCase()
    : trimmed.normalize("NFKC").toLowerCase().normalize("NFKC").toLowerCase().trim();
  const at = address.indexOf("@");
  if (at < 1 || address.indexOf("@", at + 1) !== -1 || (!isPlain && /\s/.test(address))) return null;

  const domain = domainKey(address.slice(at + 1));
  if (domain === null) return null;

  // From the second character on: an address that begins with the plus sign has no mailbox before it.
  const plus = address.indexOf("+", 1);
  const mailbox = address.slice(0, plus !== -1 && plus < at ? plus : at);
  const local = emailDomains[domain]?.ignoresDots === true ? mailbox.replaceAll(".", "") : mailbox;
  return local === "" ? null : { local, domain };
}

const domainKey = remembered(canonicalDomain);
/** As domainKey, or empty where a closer look is needed. */
const plainDomain = remembered((text) => (plainDomainText.test(text) ? (canonicalDomain(text) ?? "") : ""));

function canonicalDomain(text: string): string | null {
  const domain = text.endsWith(".") ? text.slice(0, -1) : text;
  const dot = domain.lastIndexOf(".");
  if (dot < 1 || dot === domain.length - 1 || domain.startsWith(".") || domain.includes("..")) return null;
  return emailDomains[domain]?.sameAs ?? domain;
}
