// The placeholders that a letter may use, each with what it stands for; a choice puts it into the text.
import { Button, Menu, TextInput } from "@mantine/core";
import { IconBraces, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { requestLine } from "#shared/packet/letter-text.ts";
import { placeholders } from "#shared/packet/placeholders.ts";
import classes from "./letters.module.css";

type Props = { readonly onChoose: (placeholder: string) => void };

export function PlaceholderMenu({ onChoose }: Props) {
  const { t } = useTranslation("letters");
  const [search, setSearch] = useState("");
  const all = [
    { text: requestLine, about: t("placeholder.request"), optional: false },
    ...placeholders.map(({ name, about, optional }) => ({ text: `{{${name}}}`, about, optional })),
  ];
  const wanted = search.trim().toLowerCase();
  const found = all.filter(({ text, about }) => `${text} ${about}`.toLowerCase().includes(wanted));
  return (
    <Menu position="bottom-start" width={480} onClose={() => setSearch("")} returnFocus={false}>
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconBraces size={16} aria-hidden />}>
          {t("placeholder.insert")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <TextInput
          type="search"
          data-autofocus
          className={classes["menuSearch"]}
          aria-label={t("placeholder.search")}
          placeholder={t("placeholder.search")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <div className={classes["menuItems"]}>
          {found.map(({ text, about, optional }) => (
            <Menu.Item key={text} onClick={() => onChoose(text)}>
              <span className={classes["placeholder"]}>{text}</span>
              <span className={classes["about"]}>
                {about} {optional ? t("placeholder.optional") : ""}
              </span>
            </Menu.Item>
          ))}
          {found.length === 0 && <p className={classes["about"]}>{t("placeholder.none")}</p>}
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}
