// Splitting clusters, and taking the last split back.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/engine.ts";
import { tellFailure } from "../../state/jobs.ts";
import { reviewer } from "../../state/reviewer.ts";

/** What was done last: offered to be undone, or just undone. */
export type LastSplit = {
  readonly kind: "split" | "undone";
  readonly name: string;
  /** The round of decisions, by which it is taken back. */
  readonly round: number;
  /** Signers of the campaign after it. */
  readonly signers: number;
};

type Step = { readonly name: string; readonly signatureIds: readonly number[] };

export function useSplits(title: string) {
  const [last, setLast] = useState<LastSplit | null>(null);
  const { t } = useTranslation("duplicates");
  const onError = (error: Error) => tellFailure(title, error);
  const splitting = useMutation({
    mutationFn: ({ signatureIds }: Step) =>
      ask((client) =>
        client.duplicates.split({ signatureIds: [...signatureIds], by: reviewer.get() || t("split.nobody") }),
      ),
    onSuccess: ({ signers, round }, { name }) => setLast({ kind: "split", signers, round, name }),
    onError,
  });
  const undoing = useMutation({
    mutationFn: ({ round }: LastSplit) => ask((client) => client.review.undo({ round })),
    onSuccess: ({ signers }, undone) => setLast({ ...undone, kind: "undone", signers }),
    onError,
  });
  const busy = splitting.isPending || undoing.isPending;
  return {
    last,
    /** Buttons are not disabled while it runs, so that they keep the focus; a second step waits its turn by being ignored. */
    split: (step: Step) => {
      if (!busy) splitting.mutate(step);
    },
    undo: () => {
      if (!busy && last?.kind === "split") undoing.mutate(last);
    },
    forget: () => setLast(null),
  };
}
