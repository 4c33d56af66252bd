// The one bridge into the window: a way to the engine, and the few functions of the shell.
import { contextBridge, ipcRenderer, webUtils } from "electron";
import { channels, type EnginePortMessage, type HandInBridge } from "#shared/contract/bridge.ts";

// A port cannot cross the bridge as a value; it is handed to the page as a message of its own window.
ipcRenderer.on(channels.requestEnginePort, (event, requestId: string) => {
  const message: EnginePortMessage = { type: "hand-in:engine-port", requestId };
  window.postMessage(message, window.location.origin, [...event.ports]);
});

const bridge: HandInBridge = {
  requestEnginePort: (requestId) => ipcRenderer.send(channels.requestEnginePort, requestId),
  chooseFiles: (kind, many) => ipcRenderer.invoke(channels.chooseFiles, kind, many),
  chooseFolder: () => ipcRenderer.invoke(channels.chooseFolder),
  chooseSavePath: (kind, suggestedName) => ipcRenderer.invoke(channels.chooseSavePath, kind, suggestedName),
  pathOfDroppedFile: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ""),
  openPdf: (path) => ipcRenderer.invoke(channels.openPdf, path),
  showInFolder: (path) => ipcRenderer.send(channels.showInFolder, path),
};

contextBridge.exposeInMainWorld("handIn", bridge);
