// Starts the real app for the window tests: the build in out/ or the packaged one, each time with an empty profile.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";

const projectRoot = join(import.meta.dirname, "..", "..");

export type LaunchedApp = {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly userData: string;
  /** Ends the app and deletes its profile, unless the caller gave the profile. */
  readonly close: () => Promise<void>;
};

export type LaunchOptions = {
  /** A profile folder to use and keep; without it a fresh one is made and deleted. */
  readonly userData?: string;
  /** Arguments for the app, as a user would type them. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** Starts the app from out/ with the Electron that `npm test` found, and waits for its first window. */
export function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  return launch(builtElectron(), [projectRoot], options);
}

/** Starts the app that `npm run package` made in `dist/` (Linux). */
export function launchPackagedApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  return launch(join(projectRoot, "dist", "linux-unpacked", "hand-in"), [], options);
}

async function launch(executablePath: string, first: readonly string[], options: LaunchOptions): Promise<LaunchedApp> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), "hand-in-profile-"));
  const { app, window } = await open({
    executablePath,
    args: [...first, ...sandboxArguments(), `--user-data-dir=${userData}`, ...(options.args ?? [])],
    cwd: projectRoot,
    env: { ...definedEnvironment(), ...options.env },
    timeout: 20_000,
  });
  return {
    app,
    window,
    userData,
    async close() {
      await app.close();
      if (options.userData === undefined) {
        rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      }
    },
  };
}

const tries = 3;

/**
 * Chromium sometimes loses its first page while a debugger attaches (“rejected by interface blink.mojom.WidgetHost”);
 * Playwright then waits for it in vain, so the start is tried again.
 */
async function open(options: Parameters<typeof _electron.launch>[0]) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const app = await _electron.launch(options);
      const window = await app.firstWindow({ timeout: 20_000 });
      await window.waitForLoadState("domcontentloaded");
      return { app, window };
    } catch (error) {
      if (attempt === tries) throw error;
      console.warn(`The window did not open; trying again (${attempt} of ${tries}).`);
    }
  }
}

function builtElectron(): string {
  const dist = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  if (dist === undefined) {
    throw new Error("The window tests are started by `npm test`, which finds Electron: run `npm test -- tests/e2e`.");
  }
  const executables: Partial<Record<NodeJS.Platform, string>> = {
    darwin: "Electron.app/Contents/MacOS/Electron",
    win32: "electron.exe",
  };
  return join(dist, executables[process.platform] ?? "electron");
}

/** Chromium's sandbox cannot start as root. */
function sandboxArguments(): readonly string[] {
  return process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

function definedEnvironment(): Record<string, string> {
  const pairs = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return Object.fromEntries(pairs);
}
