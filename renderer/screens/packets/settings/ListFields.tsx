// How the list of signatories stands on the page: lines, columns, order and groups.
import { Group, Input, NativeSelect, SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fewestLines, listGroupings, listOrders, mostLines } from "#shared/model/packet-settings.ts";
import { layoutChange, type SettingsFields } from "./fields.ts";
import { Section } from "./Section.tsx";
import classes from "./settings.module.css";
import { WholeNumber } from "./WholeNumber.tsx";

export function ListFields({ settings, onChange }: SettingsFields) {
  const { t } = useTranslation("packetSettings");
  const { layout, order, grouping } = settings;
  return (
    <Section title={t("list.title")}>
      <Group grow align="flex-start" gap="md">
        <NativeSelect
          label={t("list.order")}
          value={order}
          data={listOrders.map((value) => ({ value, label: t(`order.${value}`) }))}
          onChange={({ currentTarget }) =>
            onChange({ order: listOrders.find((one) => one === currentTarget.value) ?? order })
          }
        />
        <NativeSelect
          label={t("list.grouping")}
          value={grouping}
          data={listGroupings.map((value) => ({ value, label: t(`grouping.${value}`) }))}
          onChange={({ currentTarget }) =>
            onChange({ grouping: listGroupings.find((one) => one === currentTarget.value) ?? grouping })
          }
        />
      </Group>
      <Group grow align="flex-start" gap="md">
        <WholeNumber
          label={t("list.lines")}
          description={t("list.linesHint", { least: fewestLines, most: mostLines })}
          least={fewestLines}
          most={mostLines}
          value={layout.linesPerPage}
          onChange={(linesPerPage) => onChange(layoutChange(settings, { linesPerPage }))}
        />
        <div className={classes["pairTall"]}>
          <Input.Label labelElement="div" id="list-columns">
            {t("list.columns")}
          </Input.Label>
          <Input.Description>{t("list.columnsHint")}</Input.Description>
          <SegmentedControl
            aria-labelledby="list-columns"
            value={String(layout.listColumns)}
            data={["1", "2"].map((value) => ({ value, label: t(value === "1" ? "list.one" : "list.two") }))}
            onChange={(value) => onChange(layoutChange(settings, { listColumns: value === "2" ? 2 : 1 }))}
          />
        </div>
      </Group>
    </Section>
  );
}
