// What a verb of the command line is: how it is written, and what it does with its words.
import type { ParseArgsOptionsConfig } from "node:util";
import type { ResourceRoot } from "#core/files/resources.ts";
import type { JobControl } from "#core/pipeline/job.ts";
import type { StoreOptions } from "#core/store/store.ts";
import type { Failure } from "#shared/errors/outcome.ts";

export type Options = { readonly [name: string]: string | boolean | readonly string[] | undefined };

export type VerbContext = {
  readonly resources: ResourceRoot;
  readonly storeOptions: StoreOptions;
  readonly control: JobControl;
};

/** What a verb gives: one object for `--json`, and the same in lines for people. */
export type Result = {
  readonly json: object;
  readonly lines: readonly string[];
  /** True when the answer is that what was asked about is not as it should be: it is printed as any other, the exit code is 1. */
  readonly isRefusal?: boolean;
};

/** How a verb ended; a failure names the files that were imported before it and stay so. */
export type VerbOutcome =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly failure: Failure; readonly importedBefore?: readonly string[] };

export type Verb = {
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
  /** Least and most words that are no options. */
  readonly words: readonly [least: number, most: number];
  readonly run: (context: VerbContext, words: readonly string[], options: Options) => Promise<VerbOutcome>;
};

/** A mistake in how the command was written: exit code 2. */
export class UsageError extends Error {}

/** The value of an option that takes text, or undefined. */
export function text(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

export function neededText(options: Options, name: string): string {
  return text(options, name) ?? misuse(`--${name} is missing.`);
}

/** The values of an option that may be given again and again, or with commas. */
export function texts(options: Options, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.flatMap((one: string) => one.split(",")) : [];
}

export function misuse(message: string): never {
  throw new UsageError(message);
}

/** The word at a place; `words` of the verb sees to it that it is there. */
export function word(words: readonly string[], place: number): string {
  return words[place] ?? misuse("A word is missing.");
}

/** 58171 as 58,171. */
export function exact(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
