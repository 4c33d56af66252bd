// What other settings would change, in exact numbers.
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../app/format.ts";
import { ExactNumber } from "../../../components/ExactNumber.tsx";
import classes from "./settings.module.css";

type Effect = { readonly links: number; readonly signers: number; readonly toReview: number };
type Props = { readonly before: Effect; readonly after: Effect; readonly isCurrent: boolean };

export function EffectTable({ before, after, isCurrent }: Props) {
  const { t } = useTranslation("duplicates");
  return (
    <table className={classes["effect"]} aria-busy={!isCurrent} data-testid="settings-effect">
      <caption>{t("settings.effect")}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("settings.before")}</th>
          <th scope="col">{t("settings.after")}</th>
          <th scope="col">{t("settings.change")}</th>
        </tr>
      </thead>
      <tbody>
        {(["signers", "links", "toReview"] as const).map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`settings.${kind}`)}</th>
            <td>
              <ExactNumber value={before[kind]} />
            </td>
            <td>
              <ExactNumber value={after[kind]} testId={`after-${kind}`} />
            </td>
            <td>{change(after[kind] - before[kind])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function change(by: number): string {
  return by === 0 ? "±0" : `${by > 0 ? "+" : "−"}${formatNumber(Math.abs(by))}`;
}
