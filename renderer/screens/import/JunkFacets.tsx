// Narrows the junk by standing and by reason, with the count of each.
import { useTranslation } from "react-i18next";
import { type JunkReason, junkReasons } from "#shared/model/signature.ts";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import classes from "./junk.module.css";
import type { JunkFilter } from "./use-junk.ts";

export type JunkCounts = {
  readonly [reason in JunkReason]?: { readonly held: number; readonly counted: number } | undefined;
};

const standings = [
  { held: true, name: "held" },
  { held: false, name: "counted" },
  { held: null, name: "all" },
] as const;

/** How many there are in a standing, of one reason or of all. */
export function countOf(counts: JunkCounts, { reason, held }: JunkFilter): number {
  const reasons: readonly JunkReason[] = reason === null ? junkReasons : [reason];
  return reasons.reduce((sum, one) => {
    const { held: back = 0, counted = 0 } = counts[one] ?? {};
    return sum + (held !== false ? back : 0) + (held !== true ? counted : 0);
  }, 0);
}

type JunkFacetsProps = {
  readonly counts: JunkCounts;
  readonly filter: JunkFilter;
  readonly onFilter: (filter: JunkFilter) => void;
};

export function JunkFacets({ counts, filter, onFilter }: JunkFacetsProps) {
  const { t } = useTranslation("import");
  const shown = junkReasons.filter((reason) => countOf(counts, { reason, held: null }) > 0);
  return (
    <aside className={classes["facets"]} aria-label={t("junk.facets")}>
      <fieldset className={classes["facet"]}>
        <legend>{t("junk.state")}</legend>
        {standings.map(({ held, name }) => (
          <Facet
            key={name}
            name={name}
            label={t(`junk.${name}`)}
            count={countOf(counts, { ...filter, held })}
            pressed={filter.held === held}
            onPress={() => onFilter({ ...filter, held })}
          />
        ))}
      </fieldset>
      <fieldset className={classes["facet"]}>
        <legend>{t("junk.reason")}</legend>
        {[null, ...shown].map((reason) => (
          <Facet
            key={reason ?? "any"}
            name={reason ?? "any"}
            label={reason === null ? t("junk.anyReason") : t(`junkReason.${reason}`)}
            count={countOf(counts, { ...filter, reason })}
            pressed={filter.reason === reason}
            onPress={() => onFilter({ ...filter, reason })}
          />
        ))}
      </fieldset>
    </aside>
  );
}

type FacetProps = {
  readonly name: string;
  readonly label: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
};

function Facet({ name, label, count, pressed, onPress }: FacetProps) {
  return (
    <button type="button" className={classes["choice"]} aria-pressed={pressed} onClick={onPress}>
      <span>{label}</span>
      <ExactNumber value={count} testId={`junk-facet-${name}`} />
    </button>
  );
}
