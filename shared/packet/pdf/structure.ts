// The structure of a tagged file (ISO 32000-1, 14.7): a document of headings, paragraphs and lists, in the order of the pages.
import type { PDFContext, PDFRef } from "@cantoo/pdf-lib";
import type { StructureMark } from "./marks.ts";
import { RawObject } from "./raw-object.ts";

export type Structure = {
  /** Takes the marked parts of the next page. @returns the page's key in the parent tree, its StructParents */
  readonly addPage: (page: PDFRef, marks: readonly StructureMark[]) => number;
  /** Ends the structure. @returns the root for the catalog */
  readonly end: () => PDFRef;
};

type Element = {
  readonly ref: PDFRef;
  readonly role: StructureMark["role"];
  readonly parent: PDFRef;
  readonly parts: { readonly page: PDFRef; readonly mcid: number }[];
};
type Section = { readonly ref: PDFRef; readonly kids: PDFRef[] };
type List = { readonly ref: PDFRef; readonly parent: PDFRef; readonly items: PDFRef[] };

/** PDF/A-1 allows 8,191 elements in an array (PDF 1.4, appendix C): what has more is divided, into lists or sections. */
const mostKids = 8000;

/** Items that follow each other without another element between are one list, over all pages. */
export function createStructure(context: PDFContext): Structure {
  const root = context.nextRef();
  const document = context.nextRef();
  const sections: Section[] = [{ ref: document, kids: [] }];
  const owners: PDFRef[] = [];
  let element: Element | null = null;
  let list: List | null = null;

  function write(ref: PDFRef, text: string): void {
    context.assign(ref, new RawObject(text));
  }
  function endElement(): void {
    if (element === null) return;
    write(element.ref, elementText(element));
    element = null;
  }
  function endList(): void {
    if (list === null) return;
    write(list.ref, `<</S/L/P ${list.parent}/K[${list.items.join(" ")}]>>`);
    list = null;
  }
  /** Adds an element to the document, or to its last section when it is full. @returns its parent */
  function addToDocument(ref: PDFRef): PDFRef {
    const last = sections.at(-1);
    if (last !== undefined && last.kids.length < mostKids) {
      last.kids.push(ref);
      return last.ref;
    }
    const section: Section = { ref: context.nextRef(), kids: [ref] };
    sections[0]?.kids.push(section.ref);
    sections.push(section);
    return section.ref;
  }
  function startElement(role: StructureMark["role"]): Element {
    endElement();
    const ref = context.nextRef();
    if (role !== "LI") {
      endList();
      return { ref, role, parent: addToDocument(ref), parts: [] };
    }
    if (list?.items.length === mostKids) endList();
    if (list === null) {
      const own = context.nextRef();
      list = { ref: own, parent: addToDocument(own), items: [] };
    }
    list.items.push(ref);
    return { ref, role, parent: list.ref, parts: [] };
  }

  return {
    addPage: (page, marks) => {
      const parents = marks.map(({ role, goesOn }, mcid) => {
        if (element === null || !goesOn || element.role !== role) element = startElement(role);
        element.parts.push({ page, mcid });
        return element.ref;
      });
      const owner = context.nextRef();
      write(owner, `[${parents.join(" ")}]`);
      owners.push(owner);
      return owners.length - 1;
    },
    end: () => {
      endElement();
      endList();
      for (const [index, { ref, kids }] of sections.entries()) {
        const head = index === 0 ? `<</S/Document/P ${root}` : `<</S/Sect/P ${document}`;
        write(ref, `${head}/K[${kids.join(" ")}]>>`);
      }
      const numbers = owners.map((owner, key) => `${key} ${owner}`).join(" ");
      const tree = `<</Nums[${numbers}]>>`;
      write(root, `<</Type/StructTreeRoot/K ${document}/ParentTree ${tree}/ParentTreeNextKey ${owners.length}>>`);
      return root;
    },
  };
}

/** Parts on the element's own page are named by number alone. `Type` may be left out, and is, as there are so many. */
function elementText({ role, parent, parts }: Element): string {
  const page = parts[0]?.page;
  const kids = parts.map((part) =>
    part.page === page ? part.mcid : `<</Type/MCR/Pg ${part.page}/MCID ${part.mcid}>>`,
  );
  const content = kids.length === 1 ? String(kids[0]) : `[${kids.join(" ")}]`;
  // Joined, not a template: that would keep all its pieces in memory.
  return ["<</S/", role, "/P ", parent.tag, "/Pg ", page?.tag, "/K ", content, ">>"].join("");
}
