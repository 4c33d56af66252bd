// Opens PDF bytes with pdf.js; one worker for the window's life, documents are destroyed by who opened them.
import { getDocument, type PDFDocumentProxy, PDFWorker, VerbosityLevel } from "pdfjs-dist";
import PdfjsWorker from "pdfjs-dist/build/pdf.worker.mjs?worker";
import { useEffect, useState } from "react";

let worker: PDFWorker | undefined;

function sharedWorker(): PDFWorker {
  worker ??= PDFWorker.create({ port: new PdfjsWorker() });
  return worker;
}

export type PdfDocument =
  | { readonly state: "opening" }
  | { readonly state: "open"; readonly document: PDFDocumentProxy }
  | { readonly state: "failed"; readonly message: string };

/** The document of these bytes; the bytes stay whole. Destroyed when they change or the component goes. */
export function usePdfDocument(bytes: Uint8Array): PdfDocument {
  const [opened, setOpened] = useState<PdfDocument>({ state: "opening" });
  useEffect(() => {
    const task = getDocument({
      // pdf.js takes what it is given away, so it gets a copy.
      data: bytes.slice(),
      worker: sharedWorker(),
      // Our packets embed every font and hold no images: nothing is fetched, no wasm is run.
      useWasm: false,
      useWorkerFetch: false,
      useSystemFonts: false,
      verbosity: VerbosityLevel.ERRORS,
    });
    let current = true;
    task.promise.then(
      (document) => current && setOpened({ state: "open", document }),
      (error: unknown) =>
        current && setOpened({ state: "failed", message: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      current = false;
      setOpened({ state: "opening" });
      void task.destroy();
    };
  }, [bytes]);
  return opened;
}
