// The side panel with what every next packet of the campaign is made of. It saves itself; sealed packets keep their own.
import { Drawer, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { useFocusBack } from "../../../components/focus-back.ts";
import type { SettingsInHand } from "../../../state/packet-settings.ts";
import { FileFields } from "./FileFields.tsx";
import { LanguageFields } from "./LanguageFields.tsx";
import { ListFields } from "./ListFields.tsx";
import { PaperFields } from "./PaperFields.tsx";
import { PartSwitches } from "./PartSwitches.tsx";
import classes from "./settings.module.css";
import { UndrawableChoices } from "./UndrawableChoices.tsx";
import { useSettingsSentence } from "./use-settings-sentence.ts";

type Props = { readonly inHand: SettingsInHand; readonly onClose: () => void };

export function SettingsDrawer({ inHand, onClose }: Props) {
  const { t } = useTranslation(["packetSettings", "common"]);
  const sentence = useSettingsSentence();
  useFocusBack();
  const { settings, change, isSaved, error } = inHand;
  const shared = { settings, onChange: change };
  return (
    <Drawer
      opened
      size={480}
      onClose={onClose}
      title={t("title")}
      closeButtonProps={{ "aria-label": t("common:close") }}
      data-testid="packet-settings"
    >
      <div className={classes["sections"]}>
        <div className={classes["summary"]}>
          <Text fw={600} data-testid="settings-sentence">
            {sentence(settings)}
          </Text>
          <Text size="sm" c="dimmed" role="status">
            {isSaved ? t("saved") : error === null && t("saving")}
          </Text>
        </div>
        {error === null ? null : <FailureAlert error={error} />}
        <LanguageFields {...shared} />
        <PaperFields {...shared} />
        <ListFields {...shared} />
        <PartSwitches {...shared} />
        <UndrawableChoices {...shared} />
        <FileFields {...shared} />
      </div>
    </Drawer>
  );
}
