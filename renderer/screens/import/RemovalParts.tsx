// The button that removes a source file, with the reason where it cannot be, and the question before it.
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ListedSourceFile } from "#shared/contract/schemas.ts";
import { ConfirmDialog } from "../../components/ConfirmButton.tsx";
import { sealedReason } from "./sealed-reason.ts";
import type { Removal } from "./use-removal.ts";

type RemoveButtonProps = { readonly file: ListedSourceFile; readonly removal: Removal };

/** Stays in reach of the keyboard when it cannot be pressed, so that the reason can be read. */
export function RemoveButton({ file, removal }: RemoveButtonProps) {
  const { t } = useTranslation("import");
  const sealed = sealedReason(t, file);
  const label = t("removal.action", { file: file.name });
  return (
    <Tooltip label={sealed ?? label}>
      <ActionIcon
        size="sm"
        aria-label={sealed === null ? label : `${label}. ${sealed}`}
        aria-disabled={sealed !== null}
        {...(sealed === null ? {} : { "data-disabled": true })}
        loading={removal.removing === file.id}
        onClick={() => {
          if (sealed === null) removal.ask(file);
        }}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </Tooltip>
  );
}

export function RemovalDialog({ removal }: { readonly removal: Removal }) {
  const { t } = useTranslation("import");
  const file = removal.asked;
  const numbers = { count: file?.signatures ?? 0, file: file?.name ?? "" };
  return (
    <ConfirmDialog
      opened={removal.opened}
      title={t("removal.title", numbers)}
      text={t(file?.kind === "paper" ? "removal.paperText" : "removal.text", numbers)}
      confirm={t("removal.confirm", numbers)}
      onConfirm={removal.confirm}
      onClose={removal.close}
    />
  );
}
