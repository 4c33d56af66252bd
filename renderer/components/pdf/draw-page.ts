// Draws a PDF of one page with pdf.js; one worker for the window's life.
import { getDocument, PDFWorker, VerbosityLevel } from "pdfjs-dist";
import PdfjsWorker from "pdfjs-dist/build/pdf.worker.mjs?worker";

let worker: PDFWorker | undefined;

function sharedWorker(): PDFWorker {
  worker ??= PDFWorker.create({ port: new PdfjsWorker() });
  return worker;
}

/** Starts the worker that reads the pages. */
export async function startDrawing(): Promise<void> {
  await sharedWorker().promise;
}

/** Canvases above this edge are refused or blurred by Chromium. */
const longestEdge = 8192;

/**
 * The first page at the device's own resolution, fitted to a width in CSS pixels. The bytes stay whole.
 * Null when the signal was aborted meanwhile.
 */
export async function drawPage(
  bytes: Uint8Array,
  width: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement | null> {
  const task = getDocument({
    // pdf.js takes what it is given away, so it gets a copy.
    data: bytes.slice(),
    worker: sharedWorker(),
    // Our packets embed every font: nothing is fetched, no wasm is run.
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const page = await document.getPage(1);
    if (signal.aborted) return null;
    const natural = page.getViewport({ scale: 1 });
    const edge = longestEdge / (width * Math.max(1, natural.height / natural.width));
    const ratio = Math.min(window.devicePixelRatio, edge);
    const viewport = page.getViewport({ scale: (width * ratio) / natural.width });
    const canvas = window.document.createElement("canvas");
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.style.width = `${width}px`;
    const drawing = page.render({ canvas, viewport });
    const cancel = () => drawing.cancel();
    signal.addEventListener("abort", cancel);
    await drawing.promise;
    signal.removeEventListener("abort", cancel);
    return canvas;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    await task.destroy();
  }
}
