// What of a file would not be understood, each with the way to settle it.
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ImportSurvey } from "#shared/contract/import.ts";
import { dateOrders } from "#shared/model/source-file.ts";
import { countryName } from "../../app/format.ts";
import { StateMark } from "../../components/StateMark.tsx";
import type { Meaning } from "./drafts.ts";
import classes from "./import.module.css";

type SurveyWarningsProps = {
  readonly meaning: Meaning;
  readonly survey: ImportSurvey;
  /** False while the numbers are those of an earlier form: then nothing can be settled by them. */
  readonly current: boolean;
  readonly onSettle: (change: Partial<Meaning>) => void;
};

export function SurveyWarnings({ meaning, survey, current, onSettle }: SurveyWarningsProps) {
  const { t } = useTranslation("import");
  const { missingCountries, unknownCountries, unreadableDates } = survey.warnings;
  const common = survey.commonCountry;
  const otherOrders = dateOrders.filter((order) => order !== meaning.dateOrder);
  if (missingCountries + unknownCountries + unreadableDates + survey.junk === 0) {
    return <p className={classes["quiet"]}>{t("survey.noWarnings")}</p>;
  }
  return (
    <ul className={classes["surveyWarnings"]}>
      {missingCountries > 0 && (
        <Warning
          name="missing-countries"
          text={t("survey.missingCountries", { count: missingCountries })}
          hint={common === null ? t("survey.chooseCountry") : t("survey.useCountryWhy")}
        >
          {common !== null && (
            <Button
              size="compact-sm"
              variant="default"
              disabled={!current}
              onClick={() => onSettle({ defaultCountry: common })}
            >
              {t("survey.useCountry", { country: countryName(common) })}
            </Button>
          )}
        </Warning>
      )}
      {unknownCountries > 0 && (
        <Warning
          name="unknown-countries"
          text={t("survey.unknownCountries", { count: unknownCountries })}
          hint={t("survey.unknownLater")}
        >
          <span className={classes["unknownTexts"]}>
            {survey.unknownCountryTexts
              .map(({ text, rows }) => t("survey.unknownText", { text, count: rows }))
              .join(" · ")}
          </span>
        </Warning>
      )}
      {unreadableDates > 0 && (
        <Warning name="unreadable-dates" text={t("survey.unreadableDates", { count: unreadableDates })}>
          {otherOrders.map((order) => (
            <Button
              key={order}
              size="compact-sm"
              variant="default"
              disabled={!current}
              onClick={() => onSettle({ dateOrder: order })}
            >
              {t("survey.readDates", { order: t(`dateOrder.${order}`) })}
            </Button>
          ))}
        </Warning>
      )}
      {survey.junk > 0 && <Warning name="junk" tone="info" text={t("survey.junk", { count: survey.junk })} />}
    </ul>
  );
}

type WarningProps = {
  readonly name: string;
  readonly tone?: "warn" | "info";
  readonly text: string;
  readonly hint?: string;
  readonly children?: ReactNode;
};

function Warning({ name, tone = "warn", text, hint, children }: WarningProps) {
  return (
    <li className={classes["surveyWarning"]} data-testid={`warning-${name}`}>
      <StateMark tone={tone}>{text}</StateMark>
      <span className={classes["settle"]}>
        {children}
        {hint !== undefined && <span className={classes["quiet"]}>{hint}</span>}
      </span>
    </li>
  );
}
