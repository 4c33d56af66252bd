// Removing a source file with all it brought: asked once, then told with the number.
import { useDisclosure } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListedSourceFile } from "#shared/contract/schemas.ts";
import { ask } from "../../api/engine.ts";
import { tellFailure } from "../../state/jobs.ts";

export function useRemoval() {
  const { t } = useTranslation("import");
  const [asked, setAsked] = useState<ListedSourceFile | null>(null);
  const [opened, { open, close }] = useDisclosure(false);
  const removing = useMutation({
    mutationFn: async (file: ListedSourceFile) => {
      const removed = await ask((client) => client.import.remove({ sourceFileId: file.id }));
      return { file: file.name, signatures: removed.signatures };
    },
    onError: (error, file) => tellFailure(t("removal.action", { file: file.name }), error),
  });
  return {
    /** The file that the dialog asks about; it stays while the dialog fades. */
    asked,
    opened,
    ask: (file: ListedSourceFile) => {
      setAsked(file);
      open();
    },
    close,
    confirm: () => {
      if (asked !== null) removing.mutate(asked);
    },
    busy: removing.isPending,
    /** What was removed last. */
    done: removing.data ?? null,
  };
}

export type Removal = ReturnType<typeof useRemoval>;
