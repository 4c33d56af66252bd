// What is wrong with a letter, line by line; each leads to its line.
import { useTranslation } from "react-i18next";
import type { LetterProblem } from "#shared/packet/check-letter-text.ts";
import { requestLine } from "#shared/packet/letter-text.ts";
import { StateMark } from "../../../components/StateMark.tsx";
import classes from "./letters.module.css";

type Props = {
  readonly id: string;
  readonly problems: readonly LetterProblem[];
  readonly onLine: (line: number) => void;
};

export function LetterProblems({ id, problems, onLine }: Props) {
  const { t } = useTranslation("letters");
  return (
    <div id={id} role="status" data-testid="letter-problems">
      {problems.length > 0 && (
        <>
          <StateMark tone="warn">{t("problems", { count: problems.length })}</StateMark>
          <ul className={classes["problems"]}>
            {problems.map((problem) => (
              <li key={`${problem.line} ${problem.kind} ${"text" in problem ? problem.text : ""}`}>
                <button type="button" className={classes["toLine"]} onClick={() => onLine(problem.line)}>
                  {t("line", { line: problem.line })}
                </button>{" "}
                {"text" in problem
                  ? t(`problem.${problem.kind}`, { text: problem.text, likely: problem.likely })
                  : t(`problem.${problem.kind}`, { request: requestLine })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
