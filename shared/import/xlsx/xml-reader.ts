// XML in pieces to elements and text, strict and limited: no document type, so no entities of its own.
import { SaxesParser } from "saxes";
import { failDamaged, failTooLarge } from "./failures.ts";
import type { WorkbookLimits } from "./limits.ts";

export type XmlAttributes = { readonly [name: string]: string };

export type XmlHandlers = {
  /** `name` without its prefix: writers choose prefixes freely. The root has depth 1. */
  readonly open: (name: string, attributes: XmlAttributes, depth: number) => void;
  /** Text and CDATA, perhaps in several pieces. */
  readonly text: (text: string) => void;
  readonly close: (name: string, depth: number) => void;
};

export type XmlPart = { readonly file: string; readonly part: string; readonly limits: WorkbookLimits };

export type XmlReader = { readonly push: (text: string) => void; readonly end: () => void };

/**
 * Reads XML that is well-formed to the end, else fails with IMPORT_WORKBOOK_DAMAGED; with IMPORT_WORKBOOK_TOO_LARGE when
 * elements stand too deep in each other or one tag or text is too long to be held.
 */
export function createXmlReader({ open, text, close }: XmlHandlers, { file, part, limits }: XmlPart): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let sinceMarkup = 0;

  function damaged(): never {
    return failDamaged(file, `its part ${part} is not well-formed XML`);
  }
  parser.on("error", damaged);
  parser.on("doctype", () => failDamaged(file, `its part ${part} has a document type`));
  parser.on("opentag", ({ name, attributes }) => {
    depth++;
    sinceMarkup = 0;
    if (depth > limits.depth) failTooLarge(file, limits.depth, "elements within each other");
    open(withoutPrefix(name), attributes, depth);
  });
  parser.on("closetag", ({ name }) => {
    sinceMarkup = 0;
    close(withoutPrefix(name), depth);
    depth--;
  });
  parser.on("text", text);
  parser.on("cdata", text);

  return {
    push(piece) {
      sinceMarkup += piece.length;
      parser.write(piece);
      if (sinceMarkup > limits.markupCharacters + piece.length) {
        failTooLarge(file, limits.markupCharacters, "characters in one piece of text");
      }
    },
    end() {
      parser.close();
    },
  };
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/** The value of an attribute whatever its prefix is: `prefixed(attributes, "id")` finds `r:id`. */
export function prefixed(attributes: XmlAttributes, name: string): string | undefined {
  for (const key of Object.keys(attributes)) {
    if (key.endsWith(name) && key[key.length - name.length - 1] === ":") return attributes[key];
  }
  return undefined;
}
