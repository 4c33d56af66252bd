// The options of the command line that say how packets are made; what is not said is as the campaign keeps it.
import type { ParseArgsOptionsConfig } from "node:util";
import { packetLanguages, paperSizes } from "#shared/model/campaign.ts";
import {
  type ChosenParts,
  fewestLines,
  fewestSheets,
  listGroupings,
  listOrders,
  mostLines,
  mostSheets,
  type PacketSettings,
  packetParts,
  secondBeside,
  undrawableChoices,
  widestBinding,
} from "#shared/model/packet-settings.ts";
import { misuse, type Options, text, texts } from "./verb.ts";

export const packetOptions = {
  language: { type: "string" },
  second: { type: "string" },
  paper: { type: "string" },
  with: { type: "string", multiple: true },
  without: { type: "string", multiple: true },
  order: { type: "string" },
  group: { type: "string" },
  lines: { type: "string" },
  columns: { type: "string" },
  binding: { type: "string" },
  duplex: { type: "boolean" },
  sheets: { type: "string" },
  tagged: { type: "boolean" },
  csv: { type: "boolean" },
  undrawable: { type: "string" },
} as const satisfies ParseArgsOptionsConfig;

export const packetOptionsUsage = `[--language L] [--second L|none] [--paper ${paperSizes.join("|")}] [--with PART,…] [--without PART,…]
      [--order ${listOrders.join("|")}] [--group ${listGroupings.join("|")}] [--lines ${fewestLines}-${mostLines}] [--columns 1|2]
      [--binding MM] [--[no-]duplex] [--sheets ${fewestSheets}-${mostSheets}] [--[no-]tagged] [--[no-]csv] [--undrawable ${undrawableChoices.join("|")}]`;

/** The settings with what the options say. */
export function readPacketOptions(options: Options, kept: PacketSettings): PacketSettings {
  const { layout } = kept;
  const second = text(options, "second");
  const language = chosen(options, "language", packetLanguages, kept.language);
  const secondLanguage = second === "none" ? null : chosen(options, "second", packetLanguages, kept.secondLanguage);
  return {
    language,
    secondLanguage: secondBeside(language, secondLanguage),
    paper: chosen(options, "paper", paperSizes, kept.paper),
    parts: { ...kept.parts, ...partsOf(options, "with", true), ...partsOf(options, "without", false) },
    order: chosen(options, "order", listOrders, kept.order),
    grouping: chosen(options, "group", listGroupings, kept.grouping),
    layout: {
      linesPerPage: wholeNumber(options, "lines", fewestLines, mostLines, layout.linesPerPage),
      listColumns: wholeNumber(options, "columns", 1, 2, layout.listColumns) === 2 ? 2 : 1,
      bindingMm: wholeNumber(options, "binding", 0, widestBinding, layout.bindingMm),
      duplex: flag(options, "duplex", layout.duplex),
      sheetsPerVolume: wholeNumber(options, "sheets", fewestSheets, mostSheets, layout.sheetsPerVolume),
    },
    tagged: flag(options, "tagged", kept.tagged),
    embedCsv: flag(options, "csv", kept.embedCsv),
    undrawable: chosen(options, "undrawable", undrawableChoices, kept.undrawable),
  };
}

function chosen<T extends string, U>(options: Options, name: string, allowed: readonly T[], kept: U): T | U {
  const value = text(options, name);
  if (value === undefined) return kept;
  return allowed.find((one) => one === value) ?? misuse(`--${name} is one of: ${allowed.join(", ")}.`);
}

function wholeNumber(options: Options, name: string, least: number, most: number, kept: number): number {
  const typed = text(options, name);
  if (typed === undefined) return kept;
  const number = Number(typed);
  if (!/^\d+$/.test(typed) || number < least || number > most)
    return misuse(`--${name} is a number from ${least} to ${most}.`);
  return number;
}

function flag(options: Options, name: string, kept: boolean): boolean {
  const value = options[name];
  return typeof value === "boolean" ? value : kept;
}

function partsOf(options: Options, name: "with" | "without", isChosen: boolean): Partial<ChosenParts> {
  const named = texts(options, name).map(
    (text) => packetParts.find((part) => part === text) ?? misuse(`--${name} is one of: ${packetParts.join(", ")}.`),
  );
  return Object.fromEntries(named.map((part) => [part, isChosen]));
}
