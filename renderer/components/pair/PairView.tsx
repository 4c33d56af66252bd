// A pair as it is judged: both signatures, what holds them apart, how the score came about, who else is in their clusters.
// Knows neither where the pair comes from nor where the verdict goes.
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PairGuard, Verdict } from "#shared/model/review.ts";
import { GuardList } from "./GuardList.tsx";
import { type OtherMember, OtherMembers } from "./OtherMembers.tsx";
import { PairTable } from "./PairTable.tsx";
import classes from "./pair.module.css";
import type { PairSide } from "./pair-rows.ts";
import { type PairScore, ScoreWaterfall } from "./ScoreWaterfall.tsx";
import { VerdictMark } from "./VerdictMark.tsx";

export type PairViewProps = {
  /** Tells one pair from another. */
  readonly pairKey: string;
  readonly left: PairSide;
  readonly right: PairSide;
  readonly guards: readonly PairGuard[];
  /** Null where the score is not told: to volunteers and in blind mode. */
  readonly score: PairScore | null;
  /** Null where nobody else is told. */
  readonly others: readonly OtherMember[] | null;
  /** What was said of it before. */
  readonly verdict: Verdict | null;
  /** The keys and buttons of the verdicts. */
  readonly children: ReactNode;
};

export function PairView(props: PairViewProps) {
  const { pairKey, left, right, guards, score, others, verdict, children } = props;
  const { t } = useTranslation("review");
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => {
    if (pairKey !== "") scroller.current?.scrollTo({ top: 0 });
  }, [pairKey]);
  return (
    <div className={classes["view"]} data-others={others !== null} data-pair={pairKey}>
      <div className={classes["main"]}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <section ref={scroller} className={classes["scroller"]} tabIndex={0} aria-label={t("pair.label")}>
          {verdict !== null && <VerdictMark verdict={verdict} />}
          <PairTable left={left} right={right} />
          <GuardList guards={guards} />
          {score !== null && <ScoreWaterfall {...score} />}
        </section>
        {children}
      </div>
      {others !== null && <OtherMembers others={others} />}
    </div>
  );
}
