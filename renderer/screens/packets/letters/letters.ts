// The letters as they are edited. A text that can be printed saves itself; one with mistakes waits here, also between screens.
import { useQuery } from "@tanstack/react-query";
import type { EditedLetter } from "#shared/contract/letters.ts";
import type { PacketLanguage } from "#shared/model/campaign.ts";
import { checkLetterText, type LetterProblem } from "#shared/packet/check-letter-text.ts";
import { ask } from "../../../api/engine.ts";
import { onLeavingCampaign } from "../../../state/campaigns.ts";
import { keys, queryClient } from "../../../state/queries.ts";
import { createStore, useStore } from "../../../state/store.ts";
import { useCounted } from "./counted-phrases.ts";

const pause = 600;

/** A text that is not saved. `isWhole`: it has no mistakes, and is saved when nobody types. */
type Unsaved = { readonly text: string; readonly isWhole: boolean };
type UnsavedLetters = { readonly [language in PacketLanguage]?: Unsaved };

const unsavedLetters = createStore<UnsavedLetters>({});
const failure = createStore<{ readonly language: PacketLanguage; readonly error: unknown } | null>(null);
const timers = new Map<PacketLanguage, ReturnType<typeof setTimeout>>();

function forget(language: PacketLanguage): void {
  clearTimeout(timers.get(language));
  const { [language]: _, ...others } = unsavedLetters.get();
  unsavedLetters.set(others);
}

function keep(letter: EditedLetter): void {
  queryClient.setQueryData<readonly EditedLetter[]>(keys.letters, (letters) =>
    letters?.map((one) => (one.language === letter.language ? letter : one)),
  );
  void queryClient.invalidateQueries({ queryKey: keys.overview });
}

async function save(language: PacketLanguage): Promise<void> {
  const unsaved = unsavedLetters.get()[language];
  if (unsaved === undefined || !unsaved.isWhole) return;
  try {
    keep(await ask((client) => client.letters.save({ language, text: unsaved.text })));
    failure.set(null);
    if (unsavedLetters.get()[language] === unsaved) forget(language);
  } catch (error) {
    failure.set({ language, error });
  }
}

onLeavingCampaign(async () => {
  for (const language of timers.keys()) await save(language);
  for (const language of timers.keys()) forget(language);
  failure.set(null);
});

export type LetterInEditing = {
  readonly text: string;
  readonly problems: readonly LetterProblem[];
  readonly isOwn: boolean;
  readonly isSaved: boolean;
  readonly error: unknown;
  readonly change: (text: string) => void;
  /** Takes the delivered text again. */
  readonly reset: () => Promise<void>;
};

export function useLetters() {
  return useQuery({ queryKey: keys.letters, queryFn: () => ask((client) => client.letters.list()) });
}

/** The letter of a language; null before the first answer. */
export function useLetter(language: PacketLanguage): LetterInEditing | null {
  const saved = useLetters().data?.find((letter) => letter.language === language);
  const counted = useCounted(language);
  const unsaved = useStore(unsavedLetters)[language];
  const failed = useStore(failure);
  if (saved === undefined || counted === undefined) return null;
  const text = unsaved?.text ?? saved.text;

  function change(next: string): void {
    if (counted === undefined) return;
    const isWhole = checkLetterText(next, { counted }).length === 0;
    unsavedLetters.set({ ...unsavedLetters.get(), [language]: { text: next, isWhole } });
    clearTimeout(timers.get(language));
    timers.set(
      language,
      setTimeout(() => void save(language), pause),
    );
  }

  async function reset(): Promise<void> {
    forget(language);
    try {
      keep(await ask((client) => client.letters.reset({ language })));
      failure.set(null);
    } catch (problem) {
      failure.set({ language, error: problem });
    }
  }

  return {
    text,
    problems: checkLetterText(text, { counted }),
    isOwn: saved.isOwn || unsaved !== undefined,
    isSaved: unsaved === undefined,
    error: failed?.language === language ? failed.error : null,
    change,
    reset,
  };
}
