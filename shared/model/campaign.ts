// A campaign: one petition to one state, one file on disk.

/** Paper sizes that packets are laid out for. */
export const paperSizes = ["a4", "letter"] as const;
export type PaperSize = (typeof paperSizes)[number];

/**
 * Languages that packets can be printed in; each has a template in resources/templates. ISO 639-1; `nb` is Norwegian bokmål.
 */
export const packetLanguages = [
  "en",
  "da",
  "nb",
  "nl",
  "de",
  "fr",
  "es",
  "pl",
  "sv",
  "fi",
  "it",
  "pt",
  "uk",
  "tr",
  "ru",
] as const;
export type PacketLanguage = (typeof packetLanguages)[number];

/** What a campaign says of itself. Dates are `YYYY-MM-DD`, states are ISO 3166-1 alpha-2. */
export type Campaign = {
  readonly id: string;
  readonly title: string;
  /** The request in full, as it stands on the first sheet. Paragraphs are divided by line breaks. */
  readonly request: string;
  /** The state whose missions receive the packets. */
  readonly targetState: string;
  readonly organisation: string;
  /** A person and a way to reach them, printed on every page. */
  readonly contact: string;
  readonly languages: readonly PacketLanguage[];
  readonly closingDate: string | null;
  /** The mission that gets the signers whose country has no open embassy of the target state. */
  readonly fallbackMission: string | null;
};

/** The fields that a user edits. */
export type CampaignFields = Omit<Campaign, "id" | "fallbackMission">;
