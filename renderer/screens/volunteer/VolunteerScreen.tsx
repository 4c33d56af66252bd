// The review of a pack and nothing else: the pair, how far the work is, and what to send back at the end.
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { PackProgress } from "#shared/contract/volunteer.ts";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { PairView } from "../../components/pair/PairView.tsx";
import { StoreFailure } from "../../components/pair/StoreFailure.tsx";
import { useJudgingKeys } from "../../components/pair/use-judging-keys.ts";
import { VerdictBar } from "../../components/pair/VerdictBar.tsx";
import { useStore } from "../../state/store.ts";
import { beginPack, volunteerJudging } from "../../state/volunteer.ts";
import { PackEnd } from "./PackEnd.tsx";
import { PackHead } from "./PackHead.tsx";
import classes from "./volunteer.module.css";

export function VolunteerScreen({ pack }: { readonly pack: PackProgress }) {
  const { t } = useTranslation(["volunteer", "review"]);
  const state = useStore(volunteerJudging.state);
  const { decide, undo, move, retry, giveUp } = volunteerJudging;
  const entry = state.entries[state.at];
  useEffect(beginPack, []);
  useJudgingKeys({ onVerdict: decide, onUndo: undo, onMove: move });

  return (
    <main tabIndex={-1} className={classes["volunteer"]} data-testid="volunteer">
      <PackHead pack={pack} at={entry === undefined ? null : state.at} />
      {state.failed !== null && (
        <StoreFailure error={state.failed.error} waiting={state.waiting} onRetry={retry} onGiveUp={giveUp} />
      )}
      {state.loadError !== null && <FailureAlert error={state.loadError} onRetry={() => volunteerJudging.refresh()} />}
      {entry === undefined ? (
        state.isComplete && (
          <PackEnd
            pack={pack}
            skipped={state.entries.filter((one) => !one.isJudged).length}
            onSkipped={volunteerJudging.goToOpen}
            canUndo={state.last !== null}
            onUndo={undo}
          />
        )
      ) : (
        <PairView
          pairKey={entry.key}
          left={entry.pair.left}
          right={entry.pair.right}
          guards={entry.pair.guards}
          score={null}
          others={null}
          verdict={entry.verdict}
        >
          <VerdictBar
            verdict={entry.verdict}
            canUndo={state.last !== null}
            onVerdict={decide}
            onUndo={undo}
            hints={[["↑ ↓", t("review:keys.walk")]]}
          />
        </PairView>
      )}
    </main>
  );
}
