// What keeps packets from being sealed, or signers from being in one, each with the step that settles it.
import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { goTo } from "../../state/screens.ts";
import type { PacketLists } from "./PacketsView.tsx";
import classes from "./packets.module.css";

export function Notices({ blocked, unrouted }: Pick<PacketLists, "blocked" | "unrouted">) {
  const { t } = useTranslation("packets");
  if (blocked === null && unrouted === 0) return null;
  const byDuplicates = blocked === "duplicates";
  return (
    <div className={classes["notices"]}>
      {blocked !== null && (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} data-testid="packets-blocked">
          <div className={classes["notice"]}>
            <span>{t(`blocked.${blocked}`)}</span>
            <Button size="compact-sm" onClick={() => goTo(byDuplicates ? "duplicates" : "missions")}>
              {t(byDuplicates ? "blocked.goToDuplicates" : "blocked.goToRouting")}
            </Button>
          </div>
        </Alert>
      )}
      {unrouted > 0 && blocked === null && (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} data-testid="packets-unrouted">
          <div className={classes["notice"]}>
            <span>{t("unrouted", { count: unrouted })}</span>
            <Button size="compact-sm" variant="default" onClick={() => goTo("missions")}>
              {t("goToUnrouted")}
            </Button>
          </div>
        </Alert>
      )}
    </div>
  );
}
