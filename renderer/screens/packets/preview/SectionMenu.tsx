// Leads to a part or volume of the packet in the preview.
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ViewedPacket, ViewedSection } from "#shared/contract/packet-worker.ts";
import { formatNumber } from "../../../app/format.ts";
import classes from "./preview.module.css";

type Props = { readonly packet: ViewedPacket; readonly page: number; readonly onPage: (page: number) => void };

export function SectionMenu({ packet, page, onPage }: Props) {
  const { t } = useTranslation("packets");
  const { sections, volumes } = packet;
  const current = sectionOf(sections, page);
  const name = current === null ? t("preview.parts") : t(`part.${current.part}`);
  return (
    <Menu position="bottom-end" width={304}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          className={classes["section"]}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={t("preview.parts")}
          // A narrow pane cuts it.
          title={name}
        >
          <span className={classes["sectionName"]}>{name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes["sections"]}>
        {sections.map((section, index) => (
          <SectionItem
            key={section.firstPage}
            section={section}
            // The name of a volume stands above its first part.
            volume={volumes > 1 && sections[index - 1]?.volume !== section.volume ? section.volume : null}
            isCurrent={section === current}
            onPage={onPage}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type ItemProps = {
  readonly section: ViewedSection;
  readonly volume: number | null;
  readonly isCurrent: boolean;
  readonly onPage: (page: number) => void;
};

function SectionItem({ section, volume, isCurrent, onPage }: ItemProps) {
  const { t } = useTranslation("packets");
  return (
    <>
      {volume !== null && <Menu.Label>{t("preview.volume", { volume })}</Menu.Label>}
      <Menu.Item
        aria-current={isCurrent ? "page" : undefined}
        rightSection={<span className={classes["quiet"]}>{formatNumber(section.firstPage)}</span>}
        onClick={() => onPage(section.firstPage)}
      >
        {t(`part.${section.part}`)}
      </Menu.Item>
    </>
  );
}

/** The section that a page lies in, or null. */
function sectionOf(sections: readonly ViewedSection[], page: number): ViewedSection | null {
  return sections.findLast(({ firstPage }) => firstPage <= page) ?? null;
}
