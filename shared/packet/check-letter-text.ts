// Says line by line what is wrong with the text of an own letter, for whoever edits it.
import { blocksOf, isRequest } from "./letter-text.ts";
import { byLikeness, placeholders } from "./placeholders.ts";
import type { LetterTemplate } from "./template.ts";

/** What is wrong with a line, counted from 1. `likely` is a placeholder that was probably meant. */
export type LetterProblem =
  | {
      readonly line: number;
      readonly kind: "unknown-placeholder" | "unknown-phrase" | "uncountable";
      readonly text: string;
      readonly likely: string;
    }
  | { readonly line: number; readonly kind: LetterFault };

/**
 * `open-braces`: a brace that belongs to no placeholder. `choice-first`: a choice with no line before it. `request-missing`,
 * `request-twice`, `request-inside`: the request stands once, on a line of its own. `too-short`: a subject, salutation, paragraph or closing is missing.
 */
export type LetterFault =
  | "open-braces"
  | "choice-first"
  | "request-missing"
  | "request-twice"
  | "request-inside"
  | "too-short";

/** The problems of a text in the order of its lines; none when the letter can be printed. */
export function checkLetterText(text: string, template: Pick<LetterTemplate, "counted">): readonly LetterProblem[] {
  const blocks = blocksOf(text);
  const requests = blocks.filter(({ lines }) => isRequest(lines));
  const [, second] = requests;
  const problems: LetterProblem[] = blocks
    .filter(({ lines }) => !isRequest(lines))
    .flatMap(({ first, lines }) => lines.flatMap((line, index) => lineProblems(line, first + index, index, template)));
  const last = blocks.at(-1);
  const lastLine = last === undefined ? 1 : last.first + last.lines.length - 1;
  if (second !== undefined) problems.push({ line: second.first, kind: "request-twice" });
  if (requests.length === 0) problems.push({ line: lastLine, kind: "request-missing" });
  const isCut = last === undefined || isRequest(last.lines) || blocks.slice(0, 2).some(({ lines }) => isRequest(lines));
  if (isCut || blocks.length - requests.length < 4) problems.push({ line: lastLine, kind: "too-short" });
  return problems.sort((a, b) => a.line - b.line);
}

function lineProblems(
  text: string,
  line: number,
  index: number,
  { counted }: Pick<LetterTemplate, "counted">,
): readonly LetterProblem[] {
  const problems: LetterProblem[] = [];
  if (index === 0 && text.startsWith("|")) problems.push({ line, kind: "choice-first" });
  if (/[{}]/.test(text.replace(/\{\{[^{}]*\}\}/g, ""))) problems.push({ line, kind: "open-braces" });
  for (const [whole, inner = ""] of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
    const [name = "", phrase] = inner.trim().split(/\s+/);
    const known = placeholders.find((one) => one.name === name);
    if (name === "request") problems.push({ line, kind: "request-inside" });
    else if (known === undefined)
      problems.push({
        line,
        kind: "unknown-placeholder",
        text: whole,
        likely: braced(
          byLikeness(
            name,
            placeholders.map((one) => one.name),
          )[0] ?? "",
        ),
      });
    else if (phrase !== undefined && known.kind === "text")
      problems.push({ line, kind: "uncountable", text: whole, likely: braced(name) });
    else if (phrase !== undefined && !Object.hasOwn(counted, phrase))
      problems.push({
        line,
        kind: "unknown-phrase",
        text: whole,
        likely: braced(`${name} ${byLikeness(phrase, Object.keys(counted))[0] ?? ""}`),
      });
  }
  return problems;
}

function braced(name: string): string {
  return `{{${name}}}`;
}
