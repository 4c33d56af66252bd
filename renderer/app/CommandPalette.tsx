// Ctrl+K: finds a screen, a mission or an action by its words.
import { Kbd, Modal, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFocusBack } from "../components/focus-back.ts";
import { closeDialog } from "../state/dialogs.ts";
import classes from "./CommandPalette.module.css";
import { type Command, findCommands, useCommands } from "./commands.ts";

const most = 50;

export function CommandPalette({ hasCampaign }: { readonly hasCampaign: boolean }) {
  const { t } = useTranslation("frame");
  const commands = useCommands(hasCampaign);
  useFocusBack();
  const [search, setSearch] = useState("");
  const [active, setActive] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const found = findCommands(commands, search).slice(0, most);
  const chosen = Math.min(active, found.length - 1);

  useEffect(() => {
    list.current?.querySelector(`[data-index="${chosen}"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  function run(command: Command | undefined): void {
    if (command === undefined) return;
    closeDialog();
    command.run();
  }

  function key(event: KeyboardEvent): void {
    if (event.key === "Enter") {
      event.preventDefault();
      run(found[chosen]);
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || found.length === 0) return;
    event.preventDefault();
    setActive((chosen + step + found.length) % found.length);
  }

  return (
    <Modal
      opened
      onClose={closeDialog}
      withCloseButton={false}
      padding={0}
      size={560}
      centered={false}
      yOffset="12vh"
      aria-label={t("palette.title")}
    >
      <TextInput
        data-autofocus
        size="md"
        variant="unstyled"
        className={classes["search"]}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length === 0 ? undefined : `${id}-${chosen}`}
        aria-label={t("palette.placeholder")}
        placeholder={t("palette.placeholder")}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={key}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t("palette.results")} className={classes["list"]}>
        {found.length === 0 ? <p className={classes["none"]}>{t("palette.none", { search })}</p> : null}
        {found.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search field walks and runs the commands by keyboard
          <div
            key={command.id}
            id={`${id}-${index}`}
            data-index={index}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={classes["command"]}
            onMouseMove={() => setActive(index)}
            onClick={() => run(command)}
          >
            <span className={classes["words"]}>{command.words}</span>
            <span className={classes["group"]}>{t(`palette.group.${command.group}`)}</span>
            {command.shortcut === undefined ? null : <Kbd size="xs">{command.shortcut}</Kbd>}
          </div>
        ))}
      </div>
    </Modal>
  );
}
