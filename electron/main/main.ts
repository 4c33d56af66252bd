// The main process: starts the engine and the window, and joins the two. It never touches a signature.
import path from "node:path";
import { app } from "electron";
import { lockSession, registerAppScheme, serveApp } from "./app-protocol.ts";
import { startEngine } from "./engine-process.ts";
import { serveShellCalls } from "./shell-calls.ts";
import { createWindow, showEngineStopped } from "./window.ts";

registerAppScheme();
// Chromium's own services would look for the network; the app has no use for any.
app.commandLine.appendSwitch("disable-background-networking");
app.commandLine.appendSwitch("disable-component-update");
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");

function start(): void {
  const resources = app.isPackaged
    ? path.join(process.resourcesPath, "resources")
    : path.join(app.getAppPath(), "resources");
  const built = path.join(app.getAppPath(), "out");
  serveApp(path.join(built, "renderer"));
  lockSession();
  const engine = startEngine(path.join(built, "engine", "engine.js"), [resources, app.getPath("userData")]);
  serveShellCalls(engine.connect);
  const window = createWindow(path.join(built, "preload", "preload.cjs"), resources);
  engine.onRestart(() => showEngineStopped(window));
  app.on("second-instance", () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

if (app.requestSingleInstanceLock()) {
  app.on("window-all-closed", () => app.quit());
  app.on("web-contents-created", (_event, contents) => {
    contents.on("will-navigate", (event) => event.preventDefault());
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
  });
  // Not awaited at top level: in an ES module that would keep the app from ever becoming ready.
  app.whenReady().then(start, (error: unknown) => {
    console.error(error);
    app.exit(1);
  });
} else {
  app.quit();
}
