// The first rows of a file as they stand in it; columns that play a role say which.
import { useTranslation } from "react-i18next";
import type { Inspection } from "#shared/contract/import.ts";
import { type Mapping, roles } from "#shared/model/signature.ts";
import { formatNumber } from "../../app/format.ts";
import classes from "./import.module.css";

type FirstRowsProps = { readonly inspection: Inspection; readonly mapping: Mapping };

export function FirstRows({ inspection, mapping }: FirstRowsProps) {
  const { t } = useTranslation("import");
  if (inspection.rows.length === 0) return <p className={classes["quiet"]}>{t("firstRows.none")}</p>;
  return (
    <div>
      <h3 className={classes["partTitle"]}>{t("firstRows.title", { count: inspection.rows.length })}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className={classes["rows"]} tabIndex={0} aria-label={t("firstRows.label", { file: inspection.name })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("firstRows.row")}</th>
              {inspection.header.map((header) => {
                const role = roles.find((candidate) => mapping[candidate] === header);
                return (
                  <th key={header} scope="col" data-used={role !== undefined}>
                    {header}
                    <span className={classes["playedRole"]}>
                      {role === undefined ? t("mapping.notUsed") : t(`role.${role}`)}
                    </span>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {inspection.rows.map((cells, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the row number is the identity
              <tr key={index}>
                <td className={classes["rowNumber"]}>{formatNumber(index + 1)}</td>
                {cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells stand by position
                  <td key={column} title={cell}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
