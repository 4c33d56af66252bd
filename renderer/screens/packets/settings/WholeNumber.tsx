// A whole number within bounds. What is typed is taken when it is whole and within them; on leaving the field it is made so.
import { NumberInput } from "@mantine/core";
import { useState } from "react";

type Props = {
  readonly label: string;
  readonly description?: string;
  readonly suffix?: string;
  readonly least: number;
  readonly most: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
};

export function WholeNumber({ label, description, suffix, least, most, value, onChange }: Props) {
  const [typed, setTyped] = useState<{ readonly text: string | number; readonly of: number }>({
    text: value,
    of: value,
  });
  const isWithin = (next: string | number): next is number =>
    typeof next === "number" && Number.isInteger(next) && next >= least && next <= most;
  return (
    <NumberInput
      label={label}
      description={description}
      {...(suffix === undefined ? {} : { suffix })}
      min={least}
      max={most}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="blur"
      value={typed.of === value ? typed.text : value}
      onChange={(next) => {
        setTyped({ text: next, of: isWithin(next) ? next : value });
        if (isWithin(next) && next !== value) onChange(next);
      }}
    />
  );
}
