// The facets beside the pair: one column of choices, walked with the arrows.
import { Button } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { QueueFilter, ReviewProgress } from "#shared/contract/review.ts";
import { ExactNumber } from "../../../components/ExactNumber.tsx";
import { everyOpenPair, isNarrowed, narrowed } from "../../../state/review/filter.ts";
import { BandOffer } from "./BandOffer.tsx";
import { type Facet, type FacetValue, facetsOf } from "./facets.ts";
import classes from "./review.module.css";

/** Longer lists are folded. */
const most = 7;

type Props = {
  readonly progress: ReviewProgress;
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  /** Back to the pair. */
  readonly onLeave: () => void;
};

export function FacetColumn({ progress, filter, onFilter, onLeave }: Props) {
  const { t } = useTranslation("review");

  function walk(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === "Escape") {
      event.preventDefault();
      onLeave();
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button.matches(":focus"));
    buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
  }

  return (
    <nav className={classes["facets"]} aria-label={t("facets.label")} onKeyDown={walk} data-testid="facets">
      {facetsOf(progress, filter).map((facet) => (
        <FacetGroup key={facet.name} facet={facet} onChange={(change) => onFilter(narrowed(filter, change))}>
          {facet.name === "band" && filter.state === "open" && <BandOffer progress={progress} filter={filter} />}
        </FacetGroup>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        className={classes["clear"]}
        aria-disabled={!isNarrowed(filter)}
        onClick={() => isNarrowed(filter) && onFilter({ ...everyOpenPair, state: filter.state })}
      >
        {t("facets.clear")}
      </Button>
    </nav>
  );
}

type GroupProps = {
  readonly facet: Facet;
  readonly onChange: (change: Partial<QueueFilter>) => void;
  readonly children: React.ReactNode;
};

function FacetGroup({ facet: { name, values }, onChange, children }: GroupProps) {
  const { t } = useTranslation("review");
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? values : values.filter((value, index) => index < most || value.isChosen);
  return (
    <section className={classes["facet"]} aria-label={t(`facet.${name}`)}>
      <h3 className={classes["facetName"]}>{t(`facet.${name}`)}</h3>
      {shown.map((value) => (
        <FacetButton key={value.id} name={name} value={value} onChange={onChange} />
      ))}
      {values.length > most && (
        <button type="button" className={classes["more"]} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t("facets.fewer") : t("facets.all", { count: values.length })}
        </button>
      )}
      {children}
    </section>
  );
}

type ButtonProps = {
  readonly name: Facet["name"];
  readonly value: FacetValue;
  readonly onChange: (change: Partial<QueueFilter>) => void;
};

function FacetButton({ name, value, onChange }: ButtonProps) {
  const words = useFacetWords(name, value);
  return (
    <button
      type="button"
      className={classes["facetValue"]}
      aria-pressed={value.isChosen}
      data-testid={`facet-${name}-${value.id}`}
      onClick={() => onChange(value.change)}
    >
      <span className={classes["facetWord"]} title={words}>
        {words}
      </span>
      {value.count !== null && (
        <span className={classes["facetCount"]}>
          <ExactNumber value={value.count} testId={`facet-count-${name}-${value.id}`} />
        </span>
      )}
    </button>
  );
}

function useFacetWords(name: Facet["name"], { word }: FacetValue): string {
  const { t } = useTranslation("review");
  if ("name" in word) return word.name;
  if ("from" in word) return t("band.range", word);
  return t(`facetValue.${name}.${word.key}`, { defaultValue: word.key });
}
