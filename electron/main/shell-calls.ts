// Answers what the window asks of the shell: ports to the engine, dialogs, opening a file. Only its own page may ask.
import { existsSync } from "node:fs";
import path from "node:path";
import type { MessagePortMain } from "electron";
import {
  BrowserWindow,
  dialog,
  type FileFilter,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  shell,
} from "electron";
import { channels, type FileKind } from "#shared/contract/bridge.ts";
import { appOrigin } from "./app-protocol.ts";

const filters: { readonly [kind in FileKind]: readonly FileFilter[] } = {
  campaign: [{ name: "Hand-in campaign", extensions: ["petition"] }],
  export: [
    { name: "Signature exports", extensions: ["csv", "tsv", "txt", "xlsx", "xlsm", "xls"] },
    { name: "All files", extensions: ["*"] },
  ],
  missions: [{ name: "Directory of missions", extensions: ["csv"] }],
  rejected: [{ name: "Rejected rows", extensions: ["csv"] }],
  packet: [{ name: "Packet", extensions: ["pdf"] }],
  pack: [{ name: "Review pack", extensions: ["review"] }],
  logo: [{ name: "Logo", extensions: ["png", "jpg", "jpeg", "svg"] }],
  decisions: [{ name: "Decisions of a review pack", extensions: ["decisions"] }],
};

const shownEndings = [".pdf", ".review", ".decisions"];

export function serveShellCalls(connect: () => MessagePortMain): void {
  ipcMain.on(channels.requestEnginePort, (event, requestId: unknown) => {
    if (!isOwnPage(event) || typeof requestId !== "string") return;
    event.sender.postMessage(channels.requestEnginePort, requestId, [connect()]);
  });
  ipcMain.handle(channels.chooseFiles, async (event, kind: unknown, many: unknown) => {
    const window = ownWindow(event);
    if (window === null || !isFileKind(kind)) return [];
    const { filePaths } = await dialog.showOpenDialog(window, {
      filters: [...filters[kind]],
      properties: many === true ? ["openFile", "multiSelections"] : ["openFile"],
    });
    return filePaths;
  });
  ipcMain.handle(channels.chooseFolder, async (event) => {
    const window = ownWindow(event);
    if (window === null) return null;
    const { filePaths } = await dialog.showOpenDialog(window, { properties: ["openDirectory", "createDirectory"] });
    return filePaths[0] ?? null;
  });
  ipcMain.handle(channels.chooseSavePath, async (event, kind: unknown, suggestedName: unknown) => {
    const window = ownWindow(event);
    if (window === null || !isFileKind(kind) || typeof suggestedName !== "string") return null;
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      filters: [...filters[kind]],
      defaultPath: suggestedName,
    });
    return canceled ? null : withExtension(filePath, kind);
  });
  ipcMain.handle(channels.openPdf, (event, file: unknown) => {
    if (!isOwnPage(event) || !isMade(file, [".pdf"])) return "This file is not there any more.";
    return shell.openPath(file);
  });
  ipcMain.on(channels.showInFolder, (event, file: unknown) => {
    if (isOwnPage(event) && isMade(file, shownEndings)) shell.showItemInFolder(file);
  });
}

function isOwnPage(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.url.startsWith(`${appOrigin}/`);
}

function ownWindow(event: IpcMainInvokeEvent): BrowserWindow | null {
  return isOwnPage(event) ? BrowserWindow.fromWebContents(event.sender) : null;
}

function isFileKind(kind: unknown): kind is FileKind {
  return typeof kind === "string" && Object.hasOwn(filters, kind);
}

/** Only what was made here is opened or shown: no other file of the machine is reached through the window. */
function isMade(file: unknown, endings: readonly string[]): file is string {
  return typeof file === "string" && path.isAbsolute(file) && endings.includes(path.extname(file)) && existsSync(file);
}

function withExtension(file: string, kind: FileKind): string {
  const extension = `.${filters[kind][0]?.extensions[0]}`;
  return path.extname(file) === "" ? `${file}${extension}` : file;
}
