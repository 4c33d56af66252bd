// The paper: its size, one side or both, the room for the binding, and how thick a volume may be.
import { Group, Input, SegmentedControl, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { paperSizes } from "#shared/model/campaign.ts";
import { fewestSheets, mostSheets, widestBinding } from "#shared/model/packet-settings.ts";
import { layoutChange, type SettingsFields } from "./fields.ts";
import { Section } from "./Section.tsx";
import classes from "./settings.module.css";
import { WholeNumber } from "./WholeNumber.tsx";

export function PaperFields({ settings, onChange }: SettingsFields) {
  const { t } = useTranslation(["packetSettings", "packets"]);
  const { paper, layout } = settings;
  return (
    <Section title={t("paper.title")}>
      <div className={classes["pair"]}>
        <Input.Label labelElement="div" id="paper-size">
          {t("paper.size")}
        </Input.Label>
        <SegmentedControl
          aria-labelledby="paper-size"
          value={paper}
          data={paperSizes.map((value) => ({ value, label: t(`packets:paper.${value}`) }))}
          onChange={(value) => onChange({ paper: paperSizes.find((one) => one === value) ?? paper })}
        />
      </div>
      <Switch
        label={t("paper.duplex")}
        description={t("paper.duplexHint")}
        checked={layout.duplex}
        onChange={({ currentTarget }) => onChange(layoutChange(settings, { duplex: currentTarget.checked }))}
      />
      <Group grow align="flex-start" gap="md">
        <WholeNumber
          label={t("paper.binding")}
          description={t("paper.bindingHint")}
          suffix=" mm"
          least={0}
          most={widestBinding}
          value={layout.bindingMm}
          onChange={(bindingMm) => onChange(layoutChange(settings, { bindingMm }))}
        />
        <WholeNumber
          label={t("paper.sheets")}
          description={t("paper.sheetsHint", { least: fewestSheets, most: mostSheets })}
          least={fewestSheets}
          most={mostSheets}
          value={layout.sheetsPerVolume}
          onChange={(sheetsPerVolume) => onChange(layoutChange(settings, { sheetsPerVolume }))}
        />
      </Group>
    </Section>
  );
}
