// One source file in full: how it was read, what was not understood, its rejected rows, and its removal.
import { Button, Drawer } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ListedSourceFile } from "#shared/contract/schemas.ts";
import { type Mapping, roles } from "#shared/model/signature.ts";
import { countryName, formatBytes, formatNumber, formatTime } from "../../app/format.ts";
import classes from "./import.module.css";
import { RejectedRows } from "./RejectedRows.tsx";
import { rejectedReasons } from "./reasons.ts";
import { sealedReason } from "./sealed-reason.ts";
import { usePresetTitle } from "./use-presets.ts";
import type { Removal } from "./use-removal.ts";
import { warningSentences } from "./warnings.ts";
import { delimiterName, encodingName } from "./words.ts";

type SourceDetailsProps = {
  readonly file: ListedSourceFile | null;
  readonly removal: Removal;
  readonly onClose: () => void;
};

export function SourceDetails({ file, removal, onClose }: SourceDetailsProps) {
  const { t } = useTranslation(["import", "common"]);
  const sealed = file === null ? null : sealedReason(t, file);
  return (
    <Drawer
      opened={file !== null}
      onClose={onClose}
      size={760}
      title={file?.name ?? ""}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      {file !== null && (
        <div className={classes["details"]}>
          <Facts file={file} />
          {file.kind === "export" && <RejectedRows file={file} />}
          {sealed === null ? (
            <Button variant="default" className={classes["removeWhole"]} onClick={() => removal.ask(file)}>
              {t("details.remove")}
            </Button>
          ) : (
            <p className={classes["quiet"]}>{sealed}</p>
          )}
        </div>
      )}
    </Drawer>
  );
}

type Fact = readonly [name: string, value: string];

function Facts({ file }: { readonly file: ListedSourceFile }) {
  const { t } = useTranslation("import");
  const presetTitle = usePresetTitle();
  const { form } = file;
  const warnings = warningSentences(t, file.warnings);

  function columns(mapping: Mapping): string {
    const mapped = roles.filter((role) => mapping[role] !== undefined);
    return mapped.map((role) => `${t(`role.${role}`)}: ${mapping[role]}`).join(" · ");
  }

  const numbers: readonly Fact[] = [
    [t("log.kind"), t(`kind.${file.kind}`)],
    [t("log.importedAt"), formatTime(file.importedAt)],
    [t("log.signatures"), formatNumber(file.signatures)],
    [t("details.reasons"), rejectedReasons(t, file.reasons) || formatNumber(file.rejected)],
  ];
  const reading: readonly Fact[] = [
    [t("log.preset"), form.preset === null ? t("card.unrecognised") : presetTitle(form.preset)],
    [t("details.size"), formatBytes(file.bytes)],
    ...(form.sheet === undefined
      ? [
          [t("log.encoding"), encodingName(t, form.encoding)] as const,
          [t("details.delimiter"), delimiterName(t, form.delimiter)] as const,
        ]
      : [[t("details.sheet"), form.sheet] as const]),
    [t("details.dateOrder"), form.dateOrder === null ? t("reading.dateOrderNone") : t(`dateOrder.${form.dateOrder}`)],
    ...(form.mapping.full_name === undefined
      ? []
      : [[t("details.nameOrder"), t(`nameOrder.${form.nameOrder ?? "as_written"}`)] as const]),
    [
      t("details.defaultCountry"),
      form.defaultCountry === null ? t("reading.defaultCountryNone") : countryName(form.defaultCountry),
    ],
    [t("details.mapping"), columns(form.mapping)],
    ...(form.second === undefined ? [] : [[t("details.secondMapping"), columns(form.second)] as const]),
    [t("details.digest"), file.sha256],
  ];
  const understood: Fact = [t("details.warnings"), warnings.length === 0 ? t("result.noWarnings") : warnings.join(" ")];
  const facts = file.kind === "paper" ? [...numbers, understood] : [...numbers, ...reading, understood];
  return (
    <dl className={classes["facts"]}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
