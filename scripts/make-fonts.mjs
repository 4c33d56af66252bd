// Writes resources/fonts: the fonts that packets are drawn with, their licences, which characters each has, the subsetter.
// Runs on the pinned Node, whose tables of old encodings choose the Han characters.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { charactersOf, chooseHan } from "./setup/fonts-charsets.mjs";
import { subsetToCharacters } from "./setup/fonts-subset.mjs";
import { inProject } from "./setup/paths.mjs";

/** Files of the font packages as they are: package, weight folder, name here. Sources: npm `@expo-google-fonts/*`. */
const whole = [
  ["noto-sans", "400Regular", "NotoSans-Regular"],
  ["noto-sans", "700Bold", "NotoSans-Bold"],
  ["noto-sans-thai", "400Regular", "NotoSansThai-Regular"],
  ["noto-sans-hebrew", "400Regular", "NotoSansHebrew-Regular"],
  ["noto-sans-arabic", "400Regular", "NotoSansArabic-Regular"],
  ["noto-sans-georgian", "400Regular", "NotoSansGeorgian-Regular"],
  ["noto-sans-armenian", "400Regular", "NotoSansArmenian-Regular"],
  ["noto-emoji", "400Regular", "NotoEmoji-Regular"],
];
/** Fonts that are cut down, and for whose Han forms. */
const cut = [
  ["noto-sans-tc", "tc", "NotoSansTC-Regular"],
  ["noto-sans-jp", "jp", "NotoSansJP-Regular"],
  ["noto-sans-kr", "kr", "NotoSansKR-Regular"],
  ["noto-sans-sc", "sc", "NotoSansSC-Regular"],
];

const target = inProject("resources", "fonts");
const packageFolder = (name) => inProject("node_modules", "@expo-google-fonts", name);

mkdirSync(target, { recursive: true });
for (const file of readdirSync(target)) {
  rmSync(join(target, file));
}
const fonts = whole.map(([from, weight, name]) => ({ from, name, bytes: readFont(from, weight) }));
const han = Object.fromEntries(cut.map(([from, region]) => [region, readFont(from, "400Regular")]));
const chosen = chooseHan(
  Object.fromEntries(Object.entries(han).map(([region, bytes]) => [region, charactersOf(bytes)])),
);
for (const [from, region, name] of cut) {
  fonts.push({ from, name, bytes: await subsetToCharacters(han[region], chosen[region]) });
}
for (const { from, name, bytes } of fonts) {
  writeFileSync(join(target, `${name}.ttf`), bytes);
  copyFileSync(join(packageFolder(from), "LICENSE_FONT"), join(target, `${name.replace(/-.*/, "")}-OFL.txt`));
}
writeFileSync(
  join(target, "coverage.json"),
  JSON.stringify(Object.fromEntries(fonts.map(({ name, bytes }) => [name, packRuns(charactersOf(bytes))]))),
);
copyFileSync(
  inProject("node_modules", "harfbuzzjs", "dist", "harfbuzz-subset.wasm"),
  join(target, "harfbuzz-subset.wasm"),
);

function readFont(name, weight) {
  const folder = join(packageFolder(name), weight);
  const [file] = readdirSync(folder).filter((entry) => entry.endsWith(".ttf"));
  return new Uint8Array(readFileSync(join(folder, file)));
}

/** Code points as numbers in turn: how many to leave out, how many to take. */
function packRuns(characters) {
  const runs = [];
  let next = 0;
  for (const codePoint of [...characters].sort((a, b) => a - b)) {
    if (codePoint === next && runs.length > 0) {
      runs[runs.length - 1] += 1;
    } else {
      runs.push(codePoint - next, 1);
    }
    next = codePoint + 1;
  }
  return runs;
}
