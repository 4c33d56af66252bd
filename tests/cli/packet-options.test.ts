// What the options of the command line make of the settings that a campaign keeps.
import { parseArgs } from "node:util";
import { expect, it } from "vitest";
import { defaultPacketSettings, type PacketSettings } from "#shared/model/packet-settings.ts";
import { packetOptions, readPacketOptions } from "../../electron/cli/packet-options.ts";
import { UsageError } from "../../electron/cli/verb.ts";

const kept: PacketSettings = {
  ...defaultPacketSettings,
  secondLanguage: "ru",
  parts: { ...defaultPacketSettings.parts, covers: false },
  layout: { ...defaultPacketSettings.layout, duplex: true },
  tagged: true,
  embedCsv: true,
};
function read(...args: readonly string[]): PacketSettings {
  const { values } = parseArgs({ args: [...args], options: packetOptions, allowNegative: true });
  return readPacketOptions(values, kept);
}

it("keeps what is not said", () => {
  expect(read()).toEqual(kept);
});

it("takes back whatever the campaign keeps", () => {
  const { layout, tagged, embedCsv, parts, secondLanguage } = read(
    ...["--no-duplex", "--no-tagged", "--no-csv", "--with", "covers", "--without", "letter,labels", "--second", "none"],
  );
  expect([layout.duplex, tagged, embedCsv, secondLanguage]).toEqual([false, false, false, null]);
  expect(parts).toEqual({ ...defaultPacketSettings.parts, letter: false, labels: false });
});

it.each([
  ["--with", "cover"],
  ["--without", "all"],
  ["--lines", "29"],
  ["--columns", "3"],
  ["--order", "random"],
])("refuses %s %s by name", (option, value) => {
  expect(() => read(option, value)).toThrow(UsageError);
  expect(() => read(option, value)).toThrow(`${option} is`);
});
