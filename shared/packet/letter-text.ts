// An office's own letter as plain text: how a letter's prose is written down to be edited, and how it is read again.
// Knows nothing of the labels of a template, which an own letter keeps.
import type { MissionKind } from "#shared/model/mission.ts";
import { type LetterTemplate, sentencesOf, type TemplateParagraph } from "./template.ts";

/** The prose of a letter: what a text replaces in a template. */
export type LetterProse = { readonly subject: string } & Pick<
  LetterTemplate["letter"],
  "salutation" | "opening" | "body" | "closing"
>;

/** Stands on a line of its own where the request is printed in full. */
export const requestLine = "{{request}}";

/** Begins a line that is printed when the line before lacks a value. */
const choiceMark = "| ";
const missionKinds = ["embassy", "consulate-general", "consulate", "none"] as const satisfies readonly MissionKind[];

/**
 * The prose of a template's letter as text: the subject; the salutation, one line for all kinds of mission or a line for each as
 * in `consulate: Dear Consul,`; the paragraphs with {@link requestLine} where the request stands; the closing. Blank lines divide them.
 * Each line of a paragraph is a sentence, and a line with `| ` before it is what is printed when the one before lacks a value.
 */
export function letterToText({ labels, letter }: Pick<LetterTemplate, "labels" | "letter">): string {
  const blocks = [
    labels.subject,
    salutationText(letter.salutation),
    ...letter.opening.map(paragraphText),
    requestLine,
    ...letter.body.map(paragraphText),
    letter.closing,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/**
 * Reads what {@link letterToText} wrote and somebody edited. Any text gives a letter; `checkLetterText` says what is wrong with it.
 * Without a {@link requestLine} the request follows the last paragraph.
 */
export function letterFromText(text: string): LetterProse {
  const [subject = [], salutation = [], ...others] = blocksOf(text).map(({ lines }) => lines);
  const request = others.findIndex(isRequest);
  const paragraphs = others.slice(0, -1);
  const closing = others.at(-1) ?? [];
  const opening = request < 0 ? paragraphs : paragraphs.slice(0, request);
  const body = request < 0 ? [] : paragraphs.slice(request + 1).filter((lines) => !isRequest(lines));
  return {
    subject: subject.join(" "),
    salutation: readSalutation(salutation),
    opening: opening.map(readParagraph),
    body: body.map(readParagraph),
    closing: isRequest(closing) ? "" : closing.join("\n"),
  };
}

/** A template with the prose of an own letter; all other words stay. */
export function withLetterText(template: LetterTemplate, text: string): LetterTemplate {
  const { subject, ...prose } = letterFromText(text);
  return { ...template, labels: { ...template.labels, subject }, letter: { ...template.letter, ...prose } };
}

/** Lines that belong together, without blank ones; `first` is the number of the first, counted from 1. */
export type TextBlock = { readonly first: number; readonly lines: readonly string[] };

/** The blocks of a text between blank lines; the line of the request is always one of its own. */
export function blocksOf(text: string): readonly TextBlock[] {
  const blocks: { first: number; lines: string[] }[] = [];
  let isOpen = false;
  for (const [index, typed] of text.split(/\r\n|\r|\n/).entries()) {
    const line = typed.trim();
    if (isOpen && line !== "" && !isRequest([line])) blocks.at(-1)?.lines.push(line);
    else if (line !== "") blocks.push({ first: index + 1, lines: [line] });
    isOpen = line !== "" && !isRequest([line]);
  }
  return blocks;
}

export function isRequest(lines: readonly string[]): boolean {
  return lines.length === 1 && /^\{\{\s*request\s*\}\}$/.test(lines[0] ?? "");
}

function paragraphText(paragraph: TemplateParagraph): string {
  return sentencesOf(paragraph)
    .map((choices) => choices.join(`\n${choiceMark}`))
    .join("\n");
}

function readParagraph(lines: readonly string[]): TemplateParagraph {
  const sentences: string[][] = [];
  for (const line of lines) {
    const last = sentences.at(-1);
    if (line.startsWith("|") && last !== undefined) last.push(line.slice(1).trim());
    else sentences.push([line]);
  }
  const texts = sentences.map((choices) => (choices.length === 1 ? choices.join() : choices));
  const [only] = texts;
  return only !== undefined && texts.length === 1 ? only : { sentences: texts };
}

type Salutation = LetterProse["salutation"];

function salutationText(salutation: Salutation): string {
  const texts = new Set(Object.values(salutation));
  const [only] = texts;
  if (only !== undefined && texts.size === 1) return only;
  return missionKinds.map((kind) => `${kind}: ${salutation[kind]}`).join("\n");
}

/** A kind without a line of its own takes the line without a kind, else that of `none`, else the first. */
function readSalutation(lines: readonly string[]): Salutation {
  const named = new Map<string, string>();
  const plain: string[] = [];
  for (const line of lines) {
    const kind = missionKinds.find((one) => line.startsWith(`${one}:`));
    if (kind === undefined) plain.push(line);
    else named.set(kind, line.slice(kind.length + 1).trim());
  }
  const [first = ""] = named.values();
  const others = plain.length > 0 ? plain.join(" ") : (named.get("none") ?? first);
  return {
    embassy: named.get("embassy") ?? others,
    "consulate-general": named.get("consulate-general") ?? others,
    consulate: named.get("consulate") ?? others,
    none: named.get("none") ?? others,
  };
}
