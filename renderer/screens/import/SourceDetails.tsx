// One source file in full: how it was read, what was not understood, and its rejected rows.
import { Drawer } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { roles } from "#shared/model/signature.ts";
import type { SourceFile } from "#shared/model/source-file.ts";
import { countryName, formatBytes, formatTime } from "../../app/format.ts";
import classes from "./import.module.css";
import { RejectedRows } from "./RejectedRows.tsx";
import { warningSentences } from "./warnings.ts";
import { delimiterName, encodingName } from "./words.ts";

type SourceDetailsProps = { readonly file: SourceFile | null; readonly onClose: () => void };

export function SourceDetails({ file, onClose }: SourceDetailsProps) {
  const { t } = useTranslation(["import", "common"]);
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
          <RejectedRows file={file} />
        </div>
      )}
    </Drawer>
  );
}

function Facts({ file }: { readonly file: SourceFile }) {
  const { t } = useTranslation("import");
  const { form } = file;
  const warnings = warningSentences(t, file.warnings);
  const mapped = roles.filter((role) => form.mapping[role] !== undefined);
  const facts: readonly (readonly [string, string])[] = [
    [t("log.importedAt"), formatTime(file.importedAt)],
    [t("details.size"), formatBytes(file.bytes)],
    [t("log.encoding"), encodingName(t, form.encoding)],
    [t("details.delimiter"), delimiterName(t, form.delimiter)],
    [t("details.dateOrder"), form.dateOrder === null ? t("reading.dateOrderNone") : t(`dateOrder.${form.dateOrder}`)],
    [
      t("details.defaultCountry"),
      form.defaultCountry === null ? t("reading.defaultCountryNone") : countryName(form.defaultCountry),
    ],
    [t("details.mapping"), mapped.map((role) => `${t(`role.${role}`)}: ${form.mapping[role]}`).join(" · ")],
    [t("details.warnings"), warnings.length === 0 ? t("result.noWarnings") : warnings.join(" ")],
    [t("details.digest"), file.sha256],
  ];
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
