// Where the placeholders of a letter stand, and which of them are wrong. Knows no fields.
import type { LetterProblem } from "#shared/packet/check-letter-text.ts";
import type { Mark } from "./MarkedText.tsx";

/** The placeholders of a text in order; a problem with one marks it as wrong on its line. */
export function marksOf(text: string, problems: readonly LetterProblem[]): readonly Mark[] {
  const wrong = new Set(problems.flatMap((problem) => ("text" in problem ? [`${problem.line} ${problem.text}`] : [])));
  let line = 1;
  let counted = 0;
  return [...text.matchAll(/\{\{[^{}\n]*\}\}/g)].map((match) => {
    const from = match.index;
    line += breaksIn(text.slice(counted, from));
    counted = from;
    return { from, to: from + match[0].length, tone: wrong.has(`${line} ${match[0]}`) ? "wrong" : "known" };
  });
}

function breaksIn(text: string): number {
  return text.split("\n").length - 1;
}

/** The first and the last position of a line, counted from 1; those of the last line for one behind the end. */
export function rangeOfLine(text: string, line: number): { readonly from: number; readonly to: number } {
  const lines = text.split("\n");
  const wanted = Math.min(Math.max(1, line), lines.length);
  const from = lines.slice(0, wanted - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return { from, to: from + (lines[wanted - 1]?.length ?? 0) };
}
