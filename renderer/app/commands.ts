// What the command palette offers: screens, missions, actions.
import { useMantineColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { foldLetters } from "#shared/normalise/letters.ts";
import { ask } from "../api/engine.ts";
import { useCampaignActions } from "../state/campaigns.ts";
import { openDialog } from "../state/dialogs.ts";
import { showImport } from "../state/import-view.ts";
import { showPackets } from "../state/packets-view.ts";
import { keys } from "../state/queries.ts";
import { goTo, screenNames } from "../state/screens.ts";
import { countryName } from "./format.ts";
import { colorSchemes } from "./ThemeMenu.tsx";

export type Command = {
  readonly id: string;
  readonly group: "screen" | "mission" | "action";
  readonly words: string;
  readonly shortcut?: string;
  readonly run: () => void;
};

/** All commands that are possible now. */
export function useCommands(hasCampaign: boolean): readonly Command[] {
  const { t } = useTranslation("frame");
  const { setColorScheme } = useMantineColorScheme();
  const { open, close } = useCampaignActions();
  const missions = useQuery({
    queryKey: keys.missions,
    queryFn: () => ask((client) => client.missions.list()),
    enabled: hasCampaign,
  });
  const screens: readonly Command[] = screenNames.map((screen, index) => ({
    id: `screen-${screen}`,
    group: "screen",
    words: t(`screen.${screen}`),
    shortcut: `Ctrl ${index + 1}`,
    run: () => goTo(screen),
  }));
  const places: readonly Command[] = (missions.data?.missions ?? []).map((mission) => ({
    id: `mission-${mission.id}`,
    group: "mission",
    words: `${mission.city}, ${countryName(mission.receivingState)}`,
    run: () => goTo("missions", { missionId: mission.id }),
  }));
  const actions: readonly Command[] = [
    { id: "open", group: "action", words: t("action.open"), run: () => void open() },
    { id: "new", group: "action", words: t("action.new"), run: () => openDialog("newCampaign") },
    ...(hasCampaign
      ? ([
          { id: "paper", group: "action", words: t("action.paper"), run: () => showImport("paper") },
          { id: "junk", group: "action", words: t("action.junk"), run: () => showImport("junk") },
          { id: "letters", group: "action", words: t("action.letters"), run: () => showPackets("letters") },
          { id: "codes", group: "action", words: t("action.codes"), run: () => showPackets("codes") },
        ] as const)
      : []),
    ...(hasCampaign
      ? [{ id: "close", group: "action", words: t("action.close"), run: () => void close() } as const]
      : []),
    ...colorSchemes.map((scheme) => ({
      id: `theme-${scheme}`,
      group: "action" as const,
      words: t(`theme.set.${scheme}`),
      run: () => setColorScheme(scheme),
    })),
  ];
  return hasCampaign ? [...screens, ...actions, ...places] : actions;
}

/** The commands whose words hold every word of the search; those that begin with it come first. */
export function findCommands(commands: readonly Command[], search: string): readonly Command[] {
  const words = foldLetters(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = commands.filter((command) => words.every((word) => foldLetters(command.words).includes(word)));
  const begins = (command: Command) => foldLetters(command.words).startsWith(words[0] ?? "");
  return [...found.filter(begins), ...found.filter((command) => !begins(command))];
}
