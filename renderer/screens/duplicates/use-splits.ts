// Splitting clusters, and taking the last split back.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../../api/engine.ts";
import { tellFailure } from "../../state/jobs.ts";

/** What was done last: offered to be undone, or just undone. */
export type LastSplit = {
  readonly kind: "split" | "undone";
  readonly name: string;
  readonly signatureIds: readonly number[];
  /** Signers of the campaign after it. */
  readonly signers: number;
};

type Step = { readonly name: string; readonly signatureIds: readonly number[] };

export function useSplits(title: string) {
  const [last, setLast] = useState<LastSplit | null>(null);
  const onError = (error: Error) => tellFailure(title, error);
  const splitting = useMutation({
    mutationFn: ({ signatureIds }: Step) =>
      ask((client) => client.duplicates.split({ signatureIds: [...signatureIds] })),
    onSuccess: ({ signers }, step) => setLast({ kind: "split", signers, ...step }),
    onError,
  });
  const undoing = useMutation({
    mutationFn: ({ signatureIds }: Step) =>
      ask((client) => client.duplicates.undoSplit({ signatureIds: [...signatureIds] })),
    onSuccess: ({ signers }, step) => setLast({ kind: "undone", signers, ...step }),
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
      if (!busy && last?.kind === "split") undoing.mutate({ name: last.name, signatureIds: last.signatureIds });
    },
    forget: () => setLast(null),
  };
}
