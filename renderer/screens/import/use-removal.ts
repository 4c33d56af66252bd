// Removing a source file with all it brought: asked once, run as the window's job, then told with the number.
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListedSourceFile } from "#shared/contract/schemas.ts";
import { useJob } from "../../state/jobs.ts";

type Removed = { readonly file: string; readonly signatures: number };

export function useRemoval() {
  const { t } = useTranslation("import");
  const { run } = useJob();
  const [asked, setAsked] = useState<ListedSourceFile | null>(null);
  const [removing, setRemoving] = useState<number | null>(null);
  const [done, setDone] = useState<Removed | null>(null);
  const [opened, { open, close }] = useDisclosure(false);

  async function remove({ id, name }: ListedSourceFile): Promise<void> {
    setRemoving(id);
    setDone(null);
    const removed = await run(t("removal.action", { file: name }), (client, signal) =>
      client.import.remove({ sourceFileId: id }, { signal }),
    );
    setRemoving(null);
    if (removed !== undefined) setDone({ file: name, signatures: removed.signatures });
  }

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
      if (asked !== null) void remove(asked);
    },
    /** Id of the file that is being removed. */
    removing,
    /** What was removed last. */
    done,
  };
}

export type Removal = ReturnType<typeof useRemoval>;
