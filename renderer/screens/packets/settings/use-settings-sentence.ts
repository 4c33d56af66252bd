// The settings as one sentence: what somebody must know before sealing, without opening the panel.
import { useTranslation } from "react-i18next";
import { type PacketPart, type PacketSettings, packetParts } from "#shared/model/packet-settings.ts";

/** Parts whose lack somebody may not expect. */
export function missingParts({ parts }: PacketSettings): readonly PacketPart[] {
  return packetParts.filter((part) => !parts[part]);
}

export function useSettingsSentence(): (settings: PacketSettings) => string {
  const { t } = useTranslation(["packetSettings", "packets", "common"]);
  return (settings) => {
    const { language, secondLanguage, paper, layout, order, grouping } = settings;
    const missing = missingParts(settings);
    const first = t(`common:language.${language}`);
    return [
      secondLanguage === null ? first : t("sentence.beside", { first, second: t(`common:language.${secondLanguage}`) }),
      t(`packets:paper.${paper}`),
      t(layout.duplex ? "sentence.bothSides" : "sentence.oneSide"),
      t(layout.listColumns === 2 ? "sentence.linesTwice" : "sentence.lines", { count: layout.linesPerPage }),
      t(`sentence.order.${order}`),
      ...(grouping === "none" ? [] : [t(`sentence.grouping.${grouping}`)]),
      t("sentence.sheets", { count: layout.sheetsPerVolume }),
      ...(missing.length === 0
        ? []
        : [t("sentence.without", { parts: missing.map((part) => t(`partShort.${part}`)).join(", ") })]),
    ].join(", ");
  };
}
