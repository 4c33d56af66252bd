// The review: facets at the left, the pair in the middle, the rest of the clusters at the right; all of it by keyboard.
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Verdict } from "#shared/model/review.ts";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { PairView } from "../../../components/pair/PairView.tsx";
import { StoreFailure } from "../../../components/pair/StoreFailure.tsx";
import { useJudgingKeys } from "../../../components/pair/use-judging-keys.ts";
import { VerdictBar } from "../../../components/pair/VerdictBar.tsx";
import { beginReview, countNow, judging, reviewQueue, showPairs } from "../../../state/review/session.ts";
import { blindMode, reviewer } from "../../../state/reviewer.ts";
import { useStore } from "../../../state/store.ts";
import { BandPanel } from "./BandPanel.tsx";
import { FacetColumn } from "./FacetColumn.tsx";
import { NoPair } from "./NoPair.tsx";
import { QueueBar } from "./QueueBar.tsx";
import { ReviewerDialog } from "./ReviewerDialog.tsx";
import classes from "./review.module.css";
import { useReviewProgress, useThresholds } from "./use-review.ts";

export function ReviewView() {
  const { t } = useTranslation("review");
  const state = useStore(judging.state);
  const queue = useStore(reviewQueue);
  const isBlind = useStore(blindMode) === "yes";
  const progress = useReviewProgress();
  const thresholds = useThresholds();
  const pane = useRef<HTMLDivElement>(null);
  /** What waits for a name: a verdict, or nothing but the name. */
  const [asked, setAsked] = useState<{ readonly verdict: Verdict | null } | null>(null);
  const entry = state.entries[state.at];

  useEffect(() => {
    beginReview();
    return countNow;
  }, []);

  useEffect(() => {
    // The button that changed what is walked through may be gone with it.
    if (queue !== null && document.activeElement === document.body) pane.current?.focus();
  }, [queue]);

  function focusPair() {
    (pane.current?.querySelector<HTMLElement>("[data-pair] section") ?? pane.current)?.focus();
  }

  function decide(verdict: Verdict) {
    if (reviewer.get() === "") setAsked({ verdict });
    else judging.decide(verdict);
  }

  const toggleBlind = () => blindMode.set(isBlind ? "" : "yes");
  useJudgingKeys({
    onVerdict: decide,
    onUndo: judging.undo,
    onMove: judging.move,
    more: {
      b: toggleBlind,
      f: () => pane.current?.querySelector<HTMLElement>("[data-testid=facets] button")?.focus(),
    },
  });

  return (
    <div ref={pane} tabIndex={-1} className={classes["review"]} data-testid="review">
      <QueueBar
        progress={progress.data ?? null}
        isBlind={isBlind}
        onBlind={toggleBlind}
        onRename={() => setAsked({ verdict: null })}
      />
      {progress.error !== null && <FailureAlert error={progress.error} onRetry={() => void progress.refetch()} />}
      <div className={classes["body"]}>
        {queue.kind === "band" ? (
          <BandPanel band={queue.band} />
        ) : (
          progress.data !== undefined && (
            <FacetColumn
              progress={progress.data}
              filter={queue.filter}
              onFilter={(filter) => showPairs({ kind: "filter", filter })}
              onLeave={focusPair}
            />
          )
        )}
        <div className={classes["work"]}>
          {state.failed !== null && (
            <StoreFailure
              error={state.failed.error}
              waiting={state.waiting}
              onRetry={judging.retry}
              onGiveUp={judging.giveUp}
            />
          )}
          {entry === undefined ? (
            <NoPair state={state} queue={queue} second={progress.data?.second ?? 0} />
          ) : (
            <PairView
              pairKey={entry.key}
              left={entry.pair.left}
              right={entry.pair.right}
              guards={isBlind ? [] : entry.pair.guards}
              score={isBlind ? null : { parts: entry.pair.parts, thresholds }}
              others={entry.pair.others}
              verdict={entry.verdict}
            >
              <VerdictBar
                verdict={entry.verdict}
                canUndo={state.last !== null}
                onVerdict={decide}
                onUndo={judging.undo}
                hints={[
                  ["↑ ↓", t("keys.walk")],
                  ["B", t("keys.blind")],
                  ["F", t("keys.filters")],
                ]}
              />
            </PairView>
          )}
        </div>
      </div>
      {asked !== null && (
        <ReviewerDialog
          onClose={() => setAsked(null)}
          onNamed={() => {
            setAsked(null);
            if (asked.verdict !== null) judging.decide(asked.verdict);
          }}
        />
      )}
    </div>
  );
}
