// How the scripts talk: one line for what they do, one sentence and no stack when they fail. All on stderr.

/** An expected failure: its message is one sentence and the next step. */
export class SetupFailure extends Error {}

/** Says in one line what is being done. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Runs a script's main function; a number that it gives is the exit code. A failure is told in one sentence. */
export async function runScript(main) {
  try {
    const code = await main(process.argv.slice(2));
    if (code !== undefined) {
      process.exitCode = code;
    }
  } catch (error) {
    if (!(error instanceof SetupFailure)) {
      throw error;
    }
    say(error.message);
    process.exitCode = 1;
  }
}
