// What mail providers do with addresses. Data; the rules are applied in emails.ts.

type EmailDomain = {
  /** The domain's main name, when this one is another name for the same mailboxes. */
  readonly sameAs?: string;
  /** True when the provider delivers `a.b@` and `ab@` to one mailbox. */
  readonly ignoresDots?: boolean;
};

/** Source: Google Account Help, “Dots don't matter in Gmail addresses” and “Use Gmail with a googlemail.com address”. */
export const emailDomains: { readonly [domain: string]: EmailDomain } = {
  "gmail.com": { ignoresDots: true },
  "googlemail.com": { sameAs: "gmail.com" },
};
