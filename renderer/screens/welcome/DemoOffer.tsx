// The offer to make and open the demo campaign.
import { Button } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useCampaignActions } from "../../state/campaigns.ts";
import classes from "./WelcomeScreen.module.css";

type Props = { readonly prominent: boolean; readonly disabled: boolean };

export function DemoOffer({ prominent, disabled }: Props) {
  const { t } = useTranslation("welcome");
  const { createDemo } = useCampaignActions();
  const button = (
    <Button
      variant={prominent ? "light" : "subtle"}
      size={prominent ? "sm" : "compact-sm"}
      leftSection={<IconPlayerPlay size={16} aria-hidden />}
      disabled={disabled}
      onClick={() => void createDemo()}
    >
      {t("demo.button")}
    </Button>
  );
  if (!prominent) return <div className={classes["demoQuiet"]}>{button}</div>;
  return (
    <section className={classes["demo"]} aria-label={t("demo.title")}>
      <div>
        <h2 className={classes["demoTitle"]}>{t("demo.title")}</h2>
        <p className={classes["demoText"]}>{t("demo.text")}</p>
      </div>
      {button}
    </section>
  );
}
