// The picture of a page with pdf.js behind it, which is large and loads when a screen that shows pages opens.
import type { ComponentProps, ReactNode } from "react";
import { createStore, useStore } from "../../state/store.ts";

type Loaded = typeof import("./PdfPage.tsx");

/** CSS pixels: the glyphs are read all the same, and little is painted. */
const practiceWidth = 100;

/** Not by Suspense, which holds back for a third of a second what comes after a wait. */
const loaded = createStore<Loaded | null>(null);

type Props = ComponentProps<Loaded["PdfPage"]> & {
  /** Shown until pdf.js is there. */
  readonly waiting: ReactNode;
};

export function LazyPdfPage({ waiting, ...page }: Props) {
  const module = useStore(loaded);
  return module === null ? waiting : <module.PdfPage {...page} />;
}

/** Draws a page that nobody sees, which pays what only a first page costs. A failure is told when a page is shown. */
export async function practiseDrawing(bytes: Uint8Array): Promise<void> {
  const { drawPage } = await import("./draw-page.ts");
  const canvas = await drawPage(bytes, practiceWidth, new AbortController().signal);
  // Its memory is given back at once.
  if (canvas !== null) canvas.width = 0;
}

/** Loads pdf.js and starts its worker, so that the first page need not wait for them. A failure is thrown as a bug. */
export async function preparePdf(): Promise<void> {
  loaded.set(await import("./PdfPage.tsx"));
  const { startDrawing } = await import("./draw-page.ts");
  await startDrawing();
}
