// The bookmarks of a file, on two levels. Knows nothing of what stands on the pages.
import { type PDFContext, PDFHexString, type PDFRef } from "@cantoo/pdf-lib";

export type Bookmark = { readonly title: string; readonly page: PDFRef; readonly below: readonly Bookmark[] };

/** @returns the outline for the catalog, or null without bookmarks; the second level is shown when a reader opens the first */
export function addOutline(context: PDFContext, bookmarks: readonly Bookmark[]): PDFRef | null {
  if (bookmarks.length === 0) return null;
  const root = context.nextRef();
  const ends = addLevel(context, root, bookmarks);
  context.assign(root, context.obj({ Type: "Outlines", ...ends, Count: bookmarks.length }));
  return root;
}

function addLevel(context: PDFContext, parent: PDFRef, bookmarks: readonly Bookmark[]) {
  const items = bookmarks.map(() => context.nextRef());
  for (const [index, { title, page, below }] of bookmarks.entries()) {
    const item = items[index];
    const before = items[index - 1];
    const after = items[index + 1];
    if (item === undefined) continue;
    context.assign(
      item,
      context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Dest: [page, "Fit"],
        ...(before === undefined ? {} : { Prev: before }),
        ...(after === undefined ? {} : { Next: after }),
        // A negative number says that what is below is not shown yet (ISO 32000-1, 12.3.3).
        ...(below.length === 0 ? {} : { ...addLevel(context, item, below), Count: -below.length }),
      }),
    );
  }
  return { First: items[0], Last: items.at(-1) };
}
