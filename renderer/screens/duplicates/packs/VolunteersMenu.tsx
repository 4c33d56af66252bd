// The ways to share the review with volunteers: give pairs away, bring decisions back.
import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPackageExport, IconPackageImport } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ImportDecisionsDialog } from "./ImportDecisionsDialog.tsx";
import { MakePacksDialog } from "./MakePacksDialog.tsx";

export function VolunteersMenu({ toReview }: { readonly toReview: number }) {
  const { t } = useTranslation("duplicates");
  const [dialog, setDialog] = useState<"make" | "bring" | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            {t("packs.menu")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPackageExport size={16} aria-hidden />} onClick={() => setDialog("make")}>
            {t("packs.give")}
          </Menu.Item>
          <Menu.Item leftSection={<IconPackageImport size={16} aria-hidden />} onClick={() => setDialog("bring")}>
            {t("packs.bring")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === "make" && <MakePacksDialog open={toReview} onClose={close} />}
      {dialog === "bring" && <ImportDecisionsDialog onClose={close} />}
    </>
  );
}
