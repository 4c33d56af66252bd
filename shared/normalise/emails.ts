// The canonical form of an e-mail address, for finding duplicates only: mail is never sent to it. Knows nothing of signatures.
import { emailDomains } from "./email-domains.ts";
import { remembered } from "./memory.ts";

const asciiOnly = /^[\x21-\x7e]*$/;

/**
 * Lower case, without a `+tag` (every domain), with the rules of the domain applied (`email-domains.ts`). Null when the text is
 * not an address: no or several `@`, nothing before it, no dot in the domain, or spaces inside.
 * @example canonicalEmail("Anna.Berg+petition@Googlemail.com") // "annaberg@gmail.com"
 */
export function canonicalEmail(email: string): string | null {
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
  return local === "" ? null : `${local}@${domain}`;
}

const domainKey = remembered(canonicalDomain);

function canonicalDomain(text: string): string | null {
  const domain = text.endsWith(".") ? text.slice(0, -1) : text;
  const dot = domain.lastIndexOf(".");
  if (dot < 1 || dot === domain.length - 1 || domain.startsWith(".") || domain.includes("..")) return null;
  return emailDomains[domain]?.sameAs ?? domain;
}
