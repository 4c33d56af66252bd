// Finds the code of a worker thread: beside the sources, beside the bundle, or beside the packed app.
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Path of `NAME.worker` beside the calling module, with the module's own ending. In a packed app it is taken from the
 * unpacked files, which threads can load.
 */
export function workerFile(moduleUrl: string, name: string): string {
  const module = fileURLToPath(moduleUrl);
  const folder = path.dirname(module).replace(/app\.asar(?=[\\/]|$)/, "app.asar.unpacked");
  return path.join(folder, `${name}.worker${path.extname(module)}`);
}
