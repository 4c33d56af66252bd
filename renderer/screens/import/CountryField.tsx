// A country typed as letters: its code or the beginning of its name, made whole when the field is left.
import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { findCountry, wholeCountryName } from "../../app/country-text.ts";

type CountryFieldProps = Omit<TextInputProps, "value" | "onChange" | "onBlur" | "error"> & {
  readonly value: string;
  /** True after a try to store: an unknown country is then marked even while it is typed. */
  readonly checked: boolean;
  readonly onType: (text: string) => void;
};

export function CountryField({ value, checked, onType, ...input }: CountryFieldProps) {
  const { t } = useTranslation("import");
  const [left, setLeft] = useState(false);
  const isUnknown = value.trim() !== "" && findCountry(value) === null;
  return (
    <TextInput
      {...input}
      value={value}
      error={isUnknown && (checked || left || value.trim().length > 2)}
      title={isUnknown ? t("paper.countryUnknown") : undefined}
      onChange={(event) => onType(event.currentTarget.value)}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true);
        const whole = wholeCountryName(value);
        if (whole !== value) onType(whole);
      }}
    />
  );
}
