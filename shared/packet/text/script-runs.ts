// Splits a text into runs of one script, so that each is shaped by that script's rules.

/** The scripts that stand together in one of the fonts; all others have a font to themselves. */
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Hangul}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u,
] as const;

/** Runs in order; joined they are the text. Marks, spaces and punctuation stay with the letters before them. */
export function splitByScript(text: string): readonly string[] {
  const runs: string[] = [];
  let run = "";
  let script = -1;
  for (const character of text) {
    const own = scripts.findIndex((pattern) => pattern.test(character));
    if (own >= 0 && script >= 0 && own !== script) {
      runs.push(run);
      run = "";
    }
    if (own >= 0) script = own;
    run += character;
  }
  if (run !== "") runs.push(run);
  return runs;
}
