// A country by name, searched while typing.
import { Select } from "@mantine/core";
import { countryOptions } from "../app/format.ts";

type Props = {
  readonly label: string;
  /** Hides the label from the eye; it stays the accessible name. */
  readonly hiddenLabel?: boolean;
  readonly description?: string;
  readonly placeholder?: string;
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  readonly error?: string | null;
  readonly width?: number;
};

export function CountrySelect({ label, hiddenLabel = false, value, onChange, width, ...rest }: Props) {
  return (
    <Select
      {...rest}
      {...(hiddenLabel ? { "aria-label": label } : { label })}
      {...(width === undefined ? {} : { w: width })}
      data={[...countryOptions()]}
      value={value}
      onChange={onChange}
      allowDeselect={false}
      searchable
      selectFirstOptionOnChange
      limit={300}
      maxDropdownHeight={280}
    />
  );
}
