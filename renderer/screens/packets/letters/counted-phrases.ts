// The phrases with a number that a language's letter may use, as they come with the program.
import { useQuery } from "@tanstack/react-query";
import type { PacketLanguage } from "#shared/model/campaign.ts";
import type { LetterTemplate } from "#shared/packet/template.ts";

type Counted = LetterTemplate["counted"];

const templates = import.meta.glob<Counted>("../../../../resources/templates/*.json", { import: "counted" });

async function read(language: PacketLanguage): Promise<Counted> {
  const load = templates[`../../../../resources/templates/${language}.json`];
  if (load === undefined) throw new Error(`there is no template for ${language}`);
  return load();
}

/** Undefined until they are read. */
export function useCounted(language: PacketLanguage): Counted | undefined {
  return useQuery({ queryKey: ["letters", "counted", language], queryFn: () => read(language) }).data;
}
