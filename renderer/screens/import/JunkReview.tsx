// Junk: signatures that look like no people, to be looked at in bulk: counted as people, or held back.
import { Button } from "@mantine/core";
import { IconCircleCheck, IconFilter, IconMoodCheck } from "@tabler/icons-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState.tsx";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { KeyHints } from "../../components/KeyHints.tsx";
import { VirtualTable } from "../../components/VirtualTable.tsx";
import { tellFailure } from "../../state/jobs.ts";
import { countOf, JunkFacets } from "./JunkFacets.tsx";
import { JunkTools } from "./JunkTools.tsx";
import classes from "./junk.module.css";
import { junkColumns } from "./junk-columns.tsx";
import { allJunk, type JunkFilter, useJunk, useJunkDecisions } from "./use-junk.ts";
import { useJunkChoice } from "./use-junk-choice.ts";

const everything: JunkFilter = { reason: null, held: null };

export function JunkReview() {
  const { t } = useTranslation("import");
  const whole = useRef<HTMLElement>(null);
  const [filter, setFilter] = useState<JunkFilter>({ reason: null, held: true });
  const junk = useJunk(filter);
  const choice = useJunkChoice(junk.signatures);
  const decisions = useJunkDecisions(() => {
    choice.clear();
    focusList();
  });
  const known = countOf(junk.byReason, everything);

  /** Buttons that were pressed are disabled when nothing is chosen; the keys go on in the list. */
  function focusList() {
    const grid = whole.current?.querySelector<HTMLElement>("[role=grid]");
    (grid ?? whole.current)?.focus();
  }

  async function chooseAll() {
    const isLoaded = junk.signatures.length === junk.total;
    try {
      choice.chooseAll(isLoaded ? junk.signatures : await allJunk(filter));
      focusList();
    } catch (error) {
      tellFailure(t("view.junk"), error);
    }
  }

  function narrow(next: JunkFilter) {
    setFilter(next);
    choice.clear();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.metaKey || event.target instanceof HTMLInputElement) return;
    const keys: { readonly [key: string]: () => void } = event.ctrlKey
      ? { a: () => void chooseAll(), z: decisions.undo }
      : {
          c: () => decisions.decide(choice.chosen, true),
          h: () => decisions.decide(choice.chosen, false),
          u: decisions.undo,
        };
    const act = keys[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  if (junk.error !== null) return <FailureAlert error={junk.error} onRetry={junk.retry} />;
  if (junk.total === null) return <p className={classes["quiet"]}>{t("junk.loading")}</p>;
  if (known === 0) {
    return (
      <EmptyState
        icon={<IconMoodCheck size={40} stroke={1.5} />}
        title={t("junk.emptyTitle")}
        text={t("junk.emptyText")}
      />
    );
  }
  return (
    <section ref={whole} className={classes["view"]} tabIndex={-1} aria-label={t("view.junk")} onKeyDown={onKeyDown}>
      <JunkFacets counts={junk.byReason} filter={filter} onFilter={narrow} />
      <div className={classes["side"]}>
        <JunkTools
          total={junk.total}
          chosen={choice.chosen}
          decisions={decisions}
          onChooseAll={() => void chooseAll()}
          onClear={choice.clear}
        />
        {junk.total === 0 ? (
          <NothingShown filter={filter} onShowAll={() => narrow(everything)} />
        ) : (
          <VirtualTable
            label={t("junk.list")}
            columns={junkColumns(t, choice, filter.held === null)}
            rows={junk.signatures}
            rowId={(row) => String(row.signatureId)}
            selected={choice.current === null ? null : String(choice.current)}
            marked={new Set([...choice.chosen.keys()].map(String))}
            onSelect={choice.choose}
            storageKey="junk"
            testId="junk-list"
            onReachEnd={junk.loadMore}
          />
        )}
        <KeyHints
          label={t("junkKeys.label")}
          hints={[
            ["↑ ↓", t("junkKeys.walk")],
            ["Space", t("junkKeys.space")],
            ["Ctrl A", t("junkKeys.all")],
            ["C", t("junkKeys.count")],
            ["H", t("junkKeys.hold")],
            ["U", t("junkKeys.undo")],
          ]}
        />
      </div>
    </section>
  );
}

type NothingShownProps = { readonly filter: JunkFilter; readonly onShowAll: () => void };

function NothingShown({ filter, onShowAll }: NothingShownProps) {
  const { t } = useTranslation("import");
  const isDone = filter.held === true && filter.reason === null;
  const Icon = isDone ? IconCircleCheck : IconFilter;
  return (
    <EmptyState
      icon={<Icon size={40} stroke={1.5} />}
      title={t(isDone ? "junk.doneTitle" : "junk.noneTitle")}
      text={t(isDone ? "junk.doneText" : "junk.noneText")}
      action={
        <Button variant="default" onClick={onShowAll}>
          {t("junk.showAll")}
        </Button>
      }
    />
  );
}
