// The sidebar: the campaign on top, then the six screens as the progress of the work.
import { ActionIcon, Button, Kbd, Menu } from "@mantine/core";
import { IconDotsVertical, IconFolderOpen, IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { OpenCampaign } from "#shared/contract/campaign.ts";
import { comeNearPackets } from "../screens/packets/lay-out-ahead.ts";
import { useCampaignActions, useOverview } from "../state/campaigns.ts";
import { openDialog } from "../state/dialogs.ts";
import { nextStep } from "../state/nextStep.ts";
import { screenNames } from "../state/screens.ts";
import { countryName } from "./format.ts";
import classes from "./Sidebar.module.css";
import { SidebarItem } from "./SidebarItem.tsx";
import { ThemeMenu } from "./ThemeMenu.tsx";

/** The other screens are there at once. */
function nothingToBegin() {
  return () => undefined;
}

export function Sidebar({ current }: { readonly current: OpenCampaign }) {
  const { t } = useTranslation("frame");
  const { data: overview } = useOverview();
  const { campaign } = current;
  const next = overview === undefined ? null : nextStep(overview, campaign);
  return (
    <aside className={classes["sidebar"]}>
      <div className={classes["campaign"]}>
        <div className={classes["names"]}>
          <div className={classes["name"]} title={campaign.title} data-testid="campaign-name">
            {campaign.title}
          </div>
          <div className={classes["target"]} data-testid="campaign-target">
            {t("to", { country: countryName(campaign.targetState) })}
          </div>
        </div>
        <CampaignMenu />
      </div>
      <nav aria-label={t("screens")} className={classes["screens"]}>
        {screenNames.map((name, index) => (
          <SidebarItem
            key={name}
            screen={name}
            shortcut={index + 1}
            overview={overview ?? null}
            next={next}
            hasRequest={campaign.request.trim() !== ""}
            onNear={name === "packets" ? comeNearPackets : nothingToBegin}
          />
        ))}
      </nav>
      <div className={classes["foot"]}>
        <Button
          variant="default"
          size="xs"
          className={classes["commands"]}
          justify="space-between"
          rightSection={<Kbd size="xs">Ctrl K</Kbd>}
          onClick={() => openDialog("palette")}
        >
          {t("action.commands")}
        </Button>
        <ThemeMenu />
      </div>
    </aside>
  );
}

function CampaignMenu() {
  const { t } = useTranslation("frame");
  const { open, close } = useCampaignActions();
  return (
    <Menu position="bottom-start" width={200}>
      <Menu.Target>
        <ActionIcon aria-label={t("campaignMenu")}>
          <IconDotsVertical size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={() => openDialog("newCampaign")}>
          {t("action.new")}
        </Menu.Item>
        <Menu.Item leftSection={<IconFolderOpen size={16} aria-hidden />} onClick={() => void open()}>
          {t("action.open")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconX size={16} aria-hidden />} onClick={() => void close()}>
          {t("action.close")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
