// Copies the fonts that packets are drawn with, and the subsetter, from their locked packages to resources/fonts.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { inProject } from "./paths.mjs";
import { say } from "./say.mjs";

const source = inProject("node_modules");
const target = inProject("resources", "fonts");
const files = [
  ["@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf", "NotoSans-Regular.ttf"],
  ["@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf", "NotoSans-Bold.ttf"],
  ["@expo-google-fonts/noto-sans/LICENSE_FONT", "NotoSans-OFL.txt"],
  ["harfbuzzjs/dist/harfbuzz-subset.wasm", "harfbuzz-subset.wasm"],
].map(([from, to]) => [`${source}/${from}`, `${target}/${to}`]);

/** Makes resources/fonts hold the same bytes as the locked packages. */
export function ensureFonts() {
  const stale = files.filter(([from, to]) => !existsSync(to) || !readFileSync(to).equals(readFileSync(from)));
  if (stale.length === 0) {
    return;
  }
  say("Copying the fonts to resources/fonts.");
  mkdirSync(target, { recursive: true });
  for (const [from, to] of stale) {
    copyFileSync(from, to);
  }
}
