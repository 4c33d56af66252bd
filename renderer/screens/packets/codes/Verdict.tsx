// The answer to the last code: large, by icon and word, so that it can be read from across the table.
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle, IconQrcode } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Check } from "./checks.ts";
import classes from "./codes.module.css";
import { verdictTones } from "./verdicts.ts";

const icons = {
  good: IconCircleCheck,
  info: IconInfoCircle,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  plain: IconInfoCircle,
  waiting: IconInfoCircle,
} as const;

export function Verdict({ check }: { readonly check: Check | null }) {
  const { t } = useTranslation("codes");
  const words = useCheckWords();
  if (check === null) {
    return (
      <div className={classes["verdict"]} data-tone="none">
        <IconQrcode size={48} stroke={1.5} aria-hidden />
        <p className={classes["verdictText"]}>{t("nothingYet")}</p>
      </div>
    );
  }
  const tone = verdictTones[check.verdict];
  const Icon = icons[tone];
  return (
    // Each check is told anew, though it may say the same as the one before.
    <div key={check.id} className={classes["verdict"]} data-tone={tone} data-testid="verdict" role="status">
      <Icon size={48} stroke={1.75} aria-hidden />
      <div className={classes["verdictText"]}>
        <p className={classes["verdictWord"]}>{t(`verdict.${check.verdict}`)}</p>
        <p>{words(check)}</p>
        {check.page !== null && !check.noted && <p>{t("notNoted")}</p>}
      </div>
    </div>
  );
}

/** What a check found, in one sentence with the page and its lines. */
function useCheckWords(): (check: Check) => string {
  const { t } = useTranslation("codes");
  return ({ verdict, page, text }) => {
    if (page === null) return verdict === "right" ? "" : t(`text.${verdict}`, { text });
    const { packetId: packet, firstLine: first, lastLine: last } = page;
    const place = t("place", { ...page, packet });
    const lines = first === 0 ? "" : t(first === last ? "line" : "lines", { first, last });
    const found = `${place}${lines}.`;
    return verdict === "right" ? found : `${found} ${t(`text.${verdict}`, { text })}`;
  };
}
