// One page of a PDF, drawn at the device's own resolution. A new drawing replaces the old one only when it is whole.
import type { PDFDocumentProxy, RenderTask } from "pdfjs-dist";
import { useEffect, useRef } from "react";
import classes from "./pdf.module.css";

type PdfPageProps = {
  readonly document: PDFDocumentProxy;
  /** Counted from 1. */
  readonly page: number;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
  readonly onFailed: (message: string) => void;
};

/** Canvases above this edge are refused or blurred by Chromium. */
const longestEdge = 8192;

async function draw(
  source: PDFDocumentProxy,
  pageNumber: number,
  width: number,
  started: (task: RenderTask) => void,
): Promise<HTMLCanvasElement> {
  const page = await source.getPage(pageNumber);
  const natural = page.getViewport({ scale: 1 });
  const ratio = Math.min(window.devicePixelRatio, longestEdge / (width * Math.max(1, natural.height / natural.width)));
  const viewport = page.getViewport({ scale: (width * ratio) / natural.width });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${width}px`;
  const task = page.render({ canvas, viewport });
  started(task);
  await task.promise;
  page.cleanup();
  return canvas;
}

export function PdfPage({ document, page, width, label, onFailed }: PdfPageProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (width < 1) return undefined;
    let current = true;
    let running: RenderTask | undefined;
    draw(document, page, width, (task) => {
      running = task;
      if (!current) task.cancel();
    }).then(
      (canvas) => {
        if (!current) return;
        const earlier = place.current?.firstElementChild;
        place.current?.replaceChildren(canvas);
        if (earlier instanceof HTMLCanvasElement) earlier.width = 0;
      },
      (error: unknown) => {
        if (current) onFailed(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      current = false;
      running?.cancel();
    };
  }, [document, page, width, onFailed]);
  return <div ref={place} className={classes["page"]} role="img" aria-label={label} data-page={page} />;
}
