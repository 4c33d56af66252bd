// The marked parts of one page's content in a tagged file: each is part of an element of the file's structure, or furniture.
import type { ByteWriter } from "./byte-writer.ts";

/** Standard structure types (ISO 32000-1, 14.8.4): headings of two levels, a paragraph. */
export type Role = "H1" | "H2" | "P";

/** A marked part of a page; its place among them is its MCID. With `goesOn` it belongs to the element of the part before. */
export type StructureMark = { readonly role: Role | "LI"; readonly goesOn: boolean };

export type Marks = {
  readonly all: readonly StructureMark[];
  readonly isOpen: () => boolean;
  readonly isArtifact: () => boolean;
  readonly isTagged: () => boolean;
  /** Notes a part that the caller marks by itself. @returns its MCID */
  readonly add: (role: StructureMark["role"], goesOn: boolean) => number;
  /** The caller has marked the beginning and the end of a part. */
  readonly enter: () => void;
  readonly leave: () => void;
  readonly open: (role: Role, goesOn: boolean) => void;
  readonly openArtifact: () => void;
  readonly close: () => void;
};

export function createMarks(out: ByteWriter): Marks {
  const all: StructureMark[] = [];
  let state: "none" | "artifact" | "tagged" = "none";
  let depth = 0;

  function add(role: StructureMark["role"], goesOn: boolean): number {
    all.push({ role, goesOn });
    return all.length - 1;
  }
  return {
    all,
    isOpen: () => state !== "none",
    isArtifact: () => state === "artifact",
    isTagged: () => state === "tagged",
    add,
    enter: () => {
      depth += 1;
      state = "tagged";
    },
    leave: () => {
      depth -= 1;
      if (depth === 0) state = "none";
    },
    open: (role, goesOn) => {
      depth += 1;
      state = "tagged";
      out.text(`/${role} <</MCID ${add(role, goesOn)}>> BDC\n`);
    },
    openArtifact: () => {
      state = "artifact";
      out.text("/Artifact BMC\n");
    },
    close: () => {
      if (state === "tagged") depth -= 1;
      state = "none";
      out.text("EMC\n");
    },
  };
}
