// Which column plays which role, with the first values of each column beside it.
import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Inspection } from "#shared/contract/import.ts";
import { type Role, roles } from "#shared/model/signature.ts";
import { changeColumn, type Meaning } from "./drafts.ts";
import classes from "./import.module.css";
import { SurenessMark } from "./SurenessMark.tsx";

/** Roles that are shown even when no column plays them. */
const usual: ReadonlySet<Role> = new Set([
  "given_name",
  "family_name",
  "full_name",
  "email",
  "city",
  "postal_code",
  "country",
  "signed_at",
]);

type MappingTableProps = {
  readonly path: string;
  readonly inspection: Inspection;
  readonly meaning: Meaning;
  readonly disabled: boolean;
};

export function MappingTable({ path, inspection, meaning, disabled }: MappingTableProps) {
  const { t } = useTranslation("import");
  const { mapping } = meaning;
  const [all, setAll] = useState(false);
  const shown = roles.filter((role) => all || usual.has(role) || mapping[role] !== undefined);
  const hidden = roles.length - shown.length;
  return (
    <div>
      <table className={classes["mapping"]}>
        <caption className={classes["hiddenCaption"]}>{t("mapping.caption", { file: inspection.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("mapping.role")}</th>
            <th scope="col">{t("mapping.column")}</th>
            <th scope="col">{t("mapping.sureness")}</th>
            <th scope="col" colSpan={3}>
              {t("mapping.samples")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((role) => (
            <MappingRow
              key={role}
              role={role}
              column={mapping[role] ?? null}
              sureness={meaning.sureness[role] ?? null}
              inspection={inspection}
              disabled={disabled}
              onChange={(column) => changeColumn(path, role, column)}
            />
          ))}
        </tbody>
      </table>
      {(hidden > 0 || all) && (
        <Button variant="subtle" size="compact-sm" mt={8} onClick={() => setAll(!all)}>
          {all ? t("mapping.showFewer") : t("mapping.showMore", { count: hidden })}
        </Button>
      )}
    </div>
  );
}

type MappingRowProps = {
  readonly role: Role;
  readonly column: string | null;
  readonly sureness: Parameters<typeof SurenessMark>[0]["sureness"] | null;
  readonly inspection: Inspection;
  readonly disabled: boolean;
  readonly onChange: (column: string | null) => void;
};

function MappingRow({ role, column, sureness, inspection, disabled, onChange }: MappingRowProps) {
  const { t } = useTranslation("import");
  const name = t(`role.${role}`);
  const samples = column === null ? [] : sampleValues(inspection, column);
  return (
    <tr data-testid={`mapping-${role}`}>
      <th scope="row">{name}</th>
      <td>
        <NativeSelect
          size="xs"
          aria-label={t("mapping.columnOf", { role: name })}
          value={column ?? ""}
          disabled={disabled}
          data={[{ value: "", label: t("mapping.notUsed") }, ...inspection.header.filter((header) => header !== "")]}
          onChange={(event) => onChange(event.currentTarget.value === "" ? null : event.currentTarget.value)}
        />
      </td>
      <td>{column !== null && sureness !== null && <SurenessMark sureness={sureness} />}</td>
      {[0, 1, 2].map((index) => (
        <td key={index} className={classes["sample"]} title={samples[index]}>
          {samples[index] ?? ""}
        </td>
      ))}
    </tr>
  );
}

/** The first three values of a column that are not empty. */
function sampleValues(inspection: Inspection, column: string): readonly string[] {
  const index = inspection.header.indexOf(column);
  return inspection.rows
    .map((row) => row[index]?.trim() ?? "")
    .filter((value) => value !== "")
    .slice(0, 3);
}
