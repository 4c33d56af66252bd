// A search that answers while one types; Escape empties it.
import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly width?: number;
};

export function SearchField({ label, value, onChange, width = 280 }: Props) {
  const { t } = useTranslation();
  return (
    <TextInput
      type="search"
      role="searchbox"
      w={width}
      maw="100%"
      size="sm"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || value === "") return;
        event.stopPropagation();
        onChange("");
      }}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        value === "" ? null : <CloseButton size="sm" aria-label={t("dismiss")} onClick={() => onChange("")} />
      }
    />
  );
}
