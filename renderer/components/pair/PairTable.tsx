// Two signatures side by side, field by field.
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Marked } from "./Marked.tsx";
import classes from "./pair.module.css";
import { type PairRow, type PairSide, pairRows, type RowLikeness } from "./pair-rows.ts";
import type { Segment } from "./text-diff.ts";

type Props = { readonly left: PairSide; readonly right: PairSide };

/** Drawn anew for another pair only: counts around it change with every decision. */
export const PairTable = memo(function PairTable({ left, right }: Props) {
  const { t } = useTranslation("review");
  const { rows, missing } = pairRows(left, right);
  return (
    <>
      <table className={classes["pair"]} data-testid="pair">
        <caption className={classes["hidden"]}>{t("pair.caption")}</caption>
        <thead>
          <tr>
            <td />
            <SideHead side="left" of={left} />
            <td />
            <SideHead side="right" of={right} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.field} row={row} />
          ))}
        </tbody>
      </table>
      {missing.length > 0 && (
        <p className={classes["neither"]}>
          {t("pair.neither", { fields: missing.map((field) => t(`field.${field}`).toLowerCase()).join(", ") })}
        </p>
      )}
    </>
  );
});

function SideHead({ side, of: { sourceFile, row } }: { readonly side: "left" | "right"; readonly of: PairSide }) {
  const { t } = useTranslation("review");
  return (
    <th scope="col" data-testid={`pair-${side}`}>
      {sourceFile === undefined || row === undefined ? (
        t(`pair.${side}`)
      ) : (
        <>
          <span className={classes["file"]} title={sourceFile}>
            {sourceFile}
          </span>
          <span className={classes["row"]}>{t("pair.row", { row })}</span>
        </>
      )}
    </th>
  );
}

function Row({ row: { field, left, right, likeness } }: { readonly row: PairRow }) {
  const { t } = useTranslation("review");
  return (
    <tr data-likeness={likeness} className={field === "name" ? classes["nameRow"] : undefined}>
      <th scope="row">{t(`field.${field}`)}</th>
      <Value segments={left} />
      <td className={classes["likeness"]}>
        <LikenessMark likeness={likeness} />
      </td>
      <Value segments={right} />
    </tr>
  );
}

function Value({ segments }: { readonly segments: readonly Segment[] | null }) {
  const { t } = useTranslation("review");
  if (segments === null) return <td className={classes["missing"]}>{t("pair.missing")}</td>;
  return (
    <td>
      <bdi>
        <Marked segments={segments} />
      </bdi>
    </td>
  );
}

const marks = { same: "=", case: "≈", form: "≈", different: "≠", missing: "–" } as const;

function LikenessMark({ likeness }: { readonly likeness: RowLikeness }) {
  const { t } = useTranslation("review");
  if (likeness === "context") return null;
  return (
    <span role="img" aria-label={t(`likeness.${likeness}`)} title={t(`likeness.${likeness}`)}>
      {marks[likeness]}
    </span>
  );
}
