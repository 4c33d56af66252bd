// Stands in the place of the facets while the sample of a band is judged: how far it is, and the step that accepts the band.
import { Button, Progress } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../components/ConfirmButton.tsx";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { StateMark } from "../../../components/StateMark.tsx";
import { everyOpenPair } from "../../../state/review/filter.ts";
import { type Band, bandCounts, judging, showPairs } from "../../../state/review/session.ts";
import { useStore } from "../../../state/store.ts";
import { bandStanding } from "./band-standing.ts";
import classes from "./review.module.css";
import { useAcceptBand } from "./use-band.ts";

export function BandPanel({ band }: { readonly band: Band }) {
  const { t } = useTranslation("review");
  const sample = useStore(bandCounts);
  const { entries, waiting } = useStore(judging.state);
  const [isAsking, setAsking] = useState(false);
  const accepting = useAcceptBand(band);
  const standing =
    sample === null
      ? null
      : bandStanding(
          sample.needed,
          sample,
          entries.map((entry) => ({ verdict: entry.verdict, loaded: entry.pair.decision?.verdict ?? null })),
        );
  const verdict = standing?.verdict ?? null;
  const rest = sample === null ? 0 : sample.open - entries.filter(isClosedSince).length;

  function leave(change: Partial<Band>) {
    showPairs({ kind: "filter", filter: { ...everyOpenPair, ...change } });
  }

  return (
    <section className={classes["facets"]} aria-label={t("band.title", band)} data-testid="band-panel">
      <h3 className={classes["bandTitle"]}>{t("band.title", band)}</h3>
      {sample !== null && standing !== null && (
        <>
          <p data-testid="band-judged">{t("band.judged", { judged: standing.judged, count: sample.needed })}</p>
          <Progress value={(100 * standing.judged) / Math.max(1, sample.needed)} aria-label={t("band.progress")} />
          <ul className={classes["bandCounts"]}>
            {(["same", "different", "unsure"] as const).map((one) => (
              <li key={one}>
                {t(`verdict.${one}`)} <strong>{standing[one]}</strong>
              </li>
            ))}
          </ul>
          {standing.judged < sample.needed ? (
            <StateMark tone="waiting">{t("band.goOn")}</StateMark>
          ) : verdict === null ? (
            <>
              <StateMark tone="warn">{t("band.notAlike")}</StateMark>
              <p className={classes["hint"]}>{t("band.notAlikeNext")}</p>
            </>
          ) : (
            <>
              <StateMark tone="good">{t(`band.alike.${verdict}`)}</StateMark>
              <Button disabled={waiting > 0 || accepting.isPending} onClick={() => setAsking(true)}>
                {t(`band.accept.${verdict}`, { count: rest })}
              </Button>
              <ConfirmDialog
                opened={isAsking}
                destructive={false}
                title={t("band.acceptTitle", band)}
                text={t(`band.acceptText.${verdict}`, { count: rest })}
                confirm={t(`band.accept.${verdict}`, { count: rest })}
                onClose={() => setAsking(false)}
                onConfirm={() => accepting.mutate(verdict, { onSuccess: () => leave({}) })}
              />
            </>
          )}
        </>
      )}
      {accepting.error !== null && <FailureAlert error={accepting.error} onDismiss={accepting.reset} />}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes["clear"]}
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={() => leave(band)}
      >
        {t("band.leave")}
      </Button>
    </section>
  );
}

function isClosedSince({ verdict, pair }: ReturnType<typeof judging.state.get>["entries"][number]): boolean {
  return verdict !== null && pair.decision === null;
}
