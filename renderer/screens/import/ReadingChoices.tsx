// How a file is read: sheet or encoding and delimiter, header, order of names and dates, country of rows without one.
import { type ComboboxParsedItem, NativeSelect, Select, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Inspection } from "#shared/contract/import.ts";
import { dateOrders, nameOrders } from "#shared/model/source-file.ts";
import { countryOptions } from "../../app/format.ts";
import { StateMark } from "../../components/StateMark.tsx";
import { changeMeaning, inspect, type Meaning, type Reading } from "./drafts.ts";
import classes from "./import.module.css";
import { delimiterOptions, encodingOptions } from "./words.ts";

type TextChoicesProps = {
  readonly path: string;
  readonly reading: Reading;
  readonly inspection: Inspection;
  readonly disabled: boolean;
};

type ReadingChoicesProps = TextChoicesProps & { readonly meaning: Meaning };

export function ReadingChoices({ meaning, ...reader }: ReadingChoicesProps) {
  const { t } = useTranslation("import");
  const { path, reading, inspection, disabled } = reader;
  const hasDates = meaning.mapping.signed_at !== undefined || meaning.mapping.birth_date !== undefined;
  return (
    <div className={classes["choices"]}>
      {inspection.sheet === null ? <TextChoices {...reader} /> : <SheetChoice {...reader} />}
      {hasDates && (
        <NativeSelect
          label={t("reading.dateOrder")}
          value={meaning.dateOrder ?? ""}
          disabled={disabled}
          error={meaning.dateOrderNeeded && meaning.dateOrder === null}
          data={[
            { value: "", label: t(meaning.dateOrderNeeded ? "reading.dateOrderChoose" : "reading.dateOrderNone") },
            ...dateOrders.map((order) => ({ value: order, label: t(`dateOrder.${order}`) })),
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            changeMeaning(path, { dateOrder: dateOrders.find((order) => order === chosen) ?? null });
          }}
        />
      )}
      {meaning.mapping.full_name !== undefined && (
        <NativeSelect
          label={t("reading.nameOrder")}
          value={meaning.nameOrder}
          disabled={disabled}
          data={nameOrders.map((order) => ({ value: order, label: t(`nameOrder.${order}`) }))}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            changeMeaning(path, { nameOrder: nameOrders.find((order) => order === chosen) ?? "as_written" });
          }}
        />
      )}
      <Select
        label={t("reading.defaultCountry")}
        placeholder={t("reading.defaultCountryNone")}
        data={countryOptions().map((option) => ({ ...option }))}
        value={meaning.defaultCountry}
        disabled={disabled}
        searchable
        clearable
        limit={300}
        filter={startsFirst}
        selectFirstOptionOnChange
        onChange={(defaultCountry) => changeMeaning(path, { defaultCountry })}
      />
      <Switch
        label={t("reading.hasHeader")}
        title={t("reading.headerHint")}
        checked={reading.hasHeader ?? inspection.hasHeader}
        disabled={disabled}
        className={classes["switch"]}
        onChange={(event) => void inspect(path, { ...reading, hasHeader: event.currentTarget.checked })}
      />
    </div>
  );
}

function TextChoices({ path, reading, inspection, disabled }: TextChoicesProps) {
  const { t } = useTranslation("import");
  return (
    <>
      <NativeSelect
        label={t("reading.encoding")}
        description={!inspection.encodingSure && <StateMark tone="warn">{t("reading.encodingUnsure")}</StateMark>}
        inputWrapperOrder={["label", "input", "description"]}
        data={encodingOptions(t, inspection.encoding)}
        value={reading.encoding ?? inspection.encoding}
        disabled={disabled}
        onChange={(event) => void inspect(path, { ...reading, encoding: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("reading.delimiter")}
        data={delimiterOptions(t, inspection.delimiter)}
        value={reading.delimiter ?? inspection.delimiter}
        disabled={disabled}
        onChange={(event) => void inspect(path, { ...reading, delimiter: event.currentTarget.value })}
      />
    </>
  );
}

function SheetChoice({ path, reading, inspection, disabled }: TextChoicesProps) {
  const { t } = useTranslation("import");
  const { sheets, sheet } = inspection;
  if (sheets.length < 2) return null;
  return (
    <NativeSelect
      label={t("reading.sheet")}
      data={sheets.map(({ name, hidden }) => ({
        value: name,
        label: hidden ? t("reading.sheetHidden", { name }) : name,
      }))}
      value={reading.sheet ?? sheet ?? ""}
      disabled={disabled}
      onChange={(event) => {
        // Whether the first row is a header is another question on another sheet.
        const { hasHeader: _, ...others } = reading;
        void inspect(path, { ...others, sheet: event.currentTarget.value });
      }}
    />
  );
}

/** Countries that begin with the search come before those that hold it somewhere. */
function startsFirst({
  options,
  search,
}: {
  readonly options: readonly ComboboxParsedItem[];
  readonly search: string;
}) {
  const wanted = search.trim().toLowerCase();
  const places = options.map((option) => ({ option, at: labelOf(option).toLowerCase().indexOf(wanted) }));
  const found = places.filter(({ at }) => at >= 0);
  return found.toSorted((a, b) => Number(a.at > 0) - Number(b.at > 0)).map(({ option }) => option);
}

function labelOf(option: ComboboxParsedItem): string {
  return "label" in option ? String(option.label) : "";
}

type EncodingChoiceProps = { readonly path: string; readonly reading: Reading };

/** The choice for a file whose bytes are not what they seemed to be, so that nothing else can be shown of it. */
export function EncodingChoice({ path, reading }: EncodingChoiceProps) {
  const { t } = useTranslation("import");
  return (
    <div className={classes["choices"]}>
      <NativeSelect
        label={t("reading.encoding")}
        data={[{ value: "", label: t("reading.encodingChoose") }, ...encodingOptions(t, reading.encoding ?? "utf-8")]}
        value=""
        onChange={(event) => {
          const encoding = event.currentTarget.value;
          if (encoding !== "") void inspect(path, { ...reading, encoding });
        }}
      />
    </div>
  );
}
