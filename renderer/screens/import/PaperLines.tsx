// The lines of a paper sheet as a grid of fields.
import { ActionIcon, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../app/format.ts";
import { CountryField } from "./CountryField.tsx";
import classes from "./paper.module.css";
import { changeLine } from "./paper-draft.ts";
import { isEmptyLine, type PaperLine, wrongField } from "./paper-lines.ts";

type PaperLinesProps = {
  readonly lines: readonly PaperLine[];
  /** What a line has that leaves it out. */
  readonly country: string;
  readonly city: string;
  /** True after a try to store: what is wrong is marked. */
  readonly checked: boolean;
};

export function PaperLines({ lines, ...shared }: PaperLinesProps) {
  const { t } = useTranslation("import");
  return (
    <table className={classes["lines"]} aria-label={t("paper.lines")}>
      <thead>
        <tr>
          <th scope="col">{t("paper.line")}</th>
          <th scope="col">{t("paper.name")}</th>
          <th scope="col">{t("paper.city")}</th>
          <th scope="col">{t("paper.postalCode")}</th>
          <th scope="col">{t("paper.country")}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <LineFields key={line.id} line={line} number={index + 1} {...shared} />
        ))}
      </tbody>
    </table>
  );
}

type LineFieldsProps = Omit<PaperLinesProps, "lines"> & { readonly line: PaperLine; readonly number: number };

const LineFields = memo(function LineFields({ line, number, country, city, checked }: LineFieldsProps) {
  const { t } = useTranslation("import");
  const isEmpty = isEmptyLine(line);
  const wrong = checked ? wrongField(line) : null;
  return (
    <tr data-testid="paper-line">
      <th scope="row">{formatNumber(number)}</th>
      <td>
        <TextInput
          size="xs"
          aria-label={t("paper.nameOf", { line: number })}
          data-field="name"
          data-line={line.id}
          maxLength={300}
          value={line.name}
          error={wrong === "name"}
          title={wrong === "name" ? t("paper.nameMissing") : undefined}
          onChange={(event) => changeLine(line.id, { name: event.currentTarget.value })}
        />
      </td>
      <td>
        <TextInput
          size="xs"
          aria-label={t("paper.cityOf", { line: number })}
          data-field="city"
          data-line={line.id}
          maxLength={200}
          placeholder={isEmpty ? "" : city}
          value={line.city}
          onChange={(event) => changeLine(line.id, { city: event.currentTarget.value })}
        />
      </td>
      <td>
        <TextInput
          size="xs"
          aria-label={t("paper.postalCodeOf", { line: number })}
          data-field="postalCode"
          data-line={line.id}
          maxLength={40}
          value={line.postalCode}
          onChange={(event) => changeLine(line.id, { postalCode: event.currentTarget.value })}
        />
      </td>
      <td>
        <CountryField
          size="xs"
          aria-label={t("paper.countryOf", { line: number })}
          data-field="country"
          data-line={line.id}
          placeholder={isEmpty ? "" : country}
          value={line.country}
          checked={checked}
          onType={(text) => changeLine(line.id, { country: text })}
        />
      </td>
      <td>
        {!isEmpty && (
          <ActionIcon
            size="sm"
            tabIndex={-1}
            aria-label={t("paper.clear", { line: number })}
            title={t("paper.clear", { line: number })}
            onClick={() => changeLine(line.id, { name: "", city: "", postalCode: "", country: "" })}
          >
            <IconX size={14} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
});
