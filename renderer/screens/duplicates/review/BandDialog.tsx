// Before a band is accepted: how many pairs it has, and how many of them must be judged first.
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { useFocusBack } from "../../../components/focus-back.ts";
import { type Band, showPairs } from "../../../state/review/session.ts";
import { useBandSample } from "./use-band.ts";

type Props = { readonly band: Band; readonly onClose: () => void };

export function BandDialog({ band, onClose }: Props) {
  const { t } = useTranslation(["review", "common"]);
  useFocusBack();
  const { data: sample, error } = useBandSample(band);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("band.title", band)}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Stack gap="md">
        {error !== null && <FailureAlert error={error} />}
        {sample !== undefined && (
          <>
            <Text data-testid="band-open">{t("band.open", { count: sample.open })}</Text>
            <Text>{t("band.sample", { count: sample.needed })}</Text>
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button
            data-autofocus
            disabled={sample === undefined}
            onClick={() => {
              onClose();
              showPairs({ kind: "band", band });
            }}
          >
            {t("band.judge", { count: sample?.needed ?? 0 })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
