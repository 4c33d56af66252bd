// A button whose step cannot be taken back: asks once, naming what and how many.
import { Button, type ButtonProps, Group, Modal, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type DialogProps = {
  readonly opened: boolean;
  readonly title: string;
  readonly text: ReactNode;
  /** The verb and its object, as on the button that asked. */
  readonly confirm: string;
  readonly destructive?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

export function ConfirmDialog({ opened, title, text, confirm, destructive = true, onConfirm, onClose }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("close") }}>
      <Text mb="lg">{text}</Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("cancel")}
        </Button>
        <Button
          {...(destructive ? { color: "red" } : {})}
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}

type Props = Omit<DialogProps, "opened" | "onClose" | "confirm"> & {
  readonly label: string;
  /** The word on the dialog's button; the label when left out. */
  readonly confirm?: string;
  readonly button?: ButtonProps;
};

export function ConfirmButton({ label, confirm, button, ...dialog }: Props) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" {...button} onClick={open}>
        {label}
      </Button>
      <ConfirmDialog {...dialog} opened={opened} confirm={confirm ?? label} onClose={close} />
    </>
  );
}
