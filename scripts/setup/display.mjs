// Decides how a window program is started here: with the real display, or under a virtual one.
import { captureCommand } from "./run-command.mjs";
import { SetupFailure, say } from "./say.mjs";

const xvfbRun = ["xvfb-run", "-a", "-s", "-screen 0 1920x1080x24"];

/** True where a window can be opened without a virtual display. */
export function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The command in front of a window program: nothing with a display, `xvfb-run …` without one. */
export function displayPrefix() {
  if (hasDisplay()) {
    return [];
  }
  if (captureCommand("which", ["xvfb-run"]).code !== 0) {
    throw new SetupFailure(
      "There is no display to open a window on: log in to a desktop, or run `apt-get install -y xvfb xauth` and the command again.",
    );
  }
  say("There is no display, so the window opens on a virtual one (Xvfb) that cannot be seen.");
  return xvfbRun;
}

/** The command in front of the window tests: always a virtual display on Linux, so that no test takes the keyboard. */
export function testDisplayPrefix() {
  return process.platform === "linux" ? xvfbRun : [];
}

/** What Chromium needs besides: its sandbox cannot start as root. */
export function sandboxArguments() {
  return process.platform === "linux" && process.getuid() === 0 ? ["--no-sandbox"] : [];
}
