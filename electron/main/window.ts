// The one window: sandboxed, without Node, with the preload script as its only bridge.
import path from "node:path";
import { BrowserWindow, nativeTheme } from "electron";
import { appOrigin } from "./app-protocol.ts";

/** A page that died is loaded anew, but not for ever: one that dies at once each time stays as it is. */
const mostReloads = 3;
let reloads = 0;

function mayReload(): boolean {
  reloads += 1;
  return reloads <= mostReloads;
}

/** Opens the window; it is shown when its first frame is there, so that nothing flashes. */
export function createWindow(preload: string, resources: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    title: "Hand-in",
    icon: path.join(resources, "icons", "icon.png"),
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#1a1b1e" : "#ffffff",
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.once("ready-to-show", () => window.show());
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason !== "clean-exit" && mayReload() && !window.isDestroyed()) window.webContents.reload();
  });
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}

/** Loads the window anew after the engine stopped by itself; its welcome screen says so. */
export function showEngineStopped(window: BrowserWindow): void {
  if (!window.isDestroyed()) void window.loadURL(`${appOrigin}/index.html?engine=stopped`);
}
