// What the preload script offers the window: a way to the engine, and the few functions of the shell.

/** Kinds of files that a dialog asks for. */
export type FileKind = "campaign" | "export" | "missions" | "rejected" | "packet" | "pack" | "decisions" | "logo";

export type HandInBridge = {
  /** Asks for a new port to the engine; it arrives as a window message with this data and one port. */
  readonly requestEnginePort: (requestId: string) => void;
  /** Paths that the user chose; empty when the dialog was closed. */
  readonly chooseFiles: (kind: FileKind, many: boolean) => Promise<readonly string[]>;
  /** The folder that the user chose, or null. */
  readonly chooseFolder: () => Promise<string | null>;
  /** The path the user chose for a new file, or null. */
  readonly chooseSavePath: (kind: FileKind, suggestedName: string) => Promise<string | null>;
  /** Path of a file that was dropped on the window. */
  readonly pathOfDroppedFile: (file: object) => string;
  /** Opens a PDF in the system's viewer; gives an empty string, or what went wrong. */
  readonly openPdf: (path: string) => Promise<string>;
  readonly showInFolder: (path: string) => void;
};

/** Data of the window message that carries a port to the engine. */
export type EnginePortMessage = { readonly type: "hand-in:engine-port"; readonly requestId: string };

/** Channels between preload and main. */
export const channels = {
  requestEnginePort: "engine:port",
  chooseFiles: "dialog:files",
  chooseFolder: "dialog:folder",
  chooseSavePath: "dialog:save",
  openPdf: "shell:open-pdf",
  showInFolder: "shell:show",
} as const;
