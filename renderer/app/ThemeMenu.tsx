// Light, dark, or as the system; Mantine remembers the choice.
import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const;
export const colorSchemes = ["auto", "light", "dark"] as const satisfies readonly MantineColorScheme[];

export function ThemeMenu() {
  const { t } = useTranslation("frame");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Current = icons[colorScheme];
  return (
    <Menu position="top-end">
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={t("theme.label", { scheme: t(`theme.${colorScheme}`) })}>
          <Current size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {colorSchemes.map((scheme) => {
          const Icon = icons[scheme];
          return (
            <Menu.Item
              key={scheme}
              aria-checked={scheme === colorScheme}
              role="menuitemradio"
              leftSection={<Icon size={16} aria-hidden />}
              onClick={() => setColorScheme(scheme)}
            >
              {t(`theme.${scheme}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
