// How the text of a letter is written down, for whoever asks.
import { Button, List, Popover } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { requestLine } from "#shared/packet/letter-text.ts";

const rules = ["blocks", "sentences", "choices", "request", "numbers"] as const;

export function HowToWrite() {
  const { t } = useTranslation("letters");
  return (
    <Popover width={480} position="bottom-start" shadow="md" withArrow trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle">
          {t("how.title")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <List size="sm" spacing="xs" tabIndex={-1} data-autofocus>
          {rules.map((rule) => (
            <List.Item key={rule}>
              {t(`how.${rule}`, { request: requestLine, counted: "{{count haveSigned}}" })}
            </List.Item>
          ))}
        </List>
      </Popover.Dropdown>
    </Popover>
  );
}
