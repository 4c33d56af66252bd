// Sets one run of one font, script and direction by HarfBuzz. Knows nothing of lines or pages; lengths are in 1/1000 em.
import type { OpenFont } from "./font-set.ts";
import { codeBytes } from "./glyph-codes.ts";
import type { Piece, SetText, Span } from "./set-text.ts";

/**
 * What the page's text says: a code stands for the text of its cluster. Where a cluster takes several glyphs, or a glyph that
 * has no code for that text, marked text says it instead: that of the whole run from left to right, as vowels may stand before their consonants; that of each cluster from
 * right to left, because readers turn round what they read.
 */
export function shapeRun(font: OpenFont, text: string, isRightToLeft: boolean): SetText {
  const clusters = shapeClusters(font, text, isRightToLeft);
  const width = clusters.reduce((sum, cluster) => sum + cluster.width, 0);
  if (!isRightToLeft) {
    const isReadable = clusters.every((cluster) => isSaidByCode(font, cluster));
    return { width, spans: setSpan(font, clusters, isReadable ? null : text) };
  }
  const spans: Span[] = [];
  let readable: Cluster[] = [];
  const endReadable = (): void => {
    spans.push(...setSpan(font, readable, null));
    readable = [];
  };
  for (const cluster of clusters) {
    if (isSaidByCode(font, cluster)) readable.push(cluster);
    else {
      endReadable();
      spans.push(...setSpan(font, [anchored(font, cluster)], cluster.text));
    }
  }
  endReadable();
  return { width, spans };
}

/** A glyph by its place from the left edge of its cluster, and above the baseline. */
type PlacedGlyph = { readonly glyph: number; readonly x: number; readonly y: number; readonly advance: number };

/** Letters that were shaped as one; it takes `width` of the line. */
type Cluster = { readonly text: string; readonly width: number; readonly glyphs: readonly PlacedGlyph[] };

/** From left to right, as HarfBuzz gives them; from right to left, a cluster's text ends where the one before it starts. */
function shapeClusters(font: OpenFont, text: string, isRightToLeft: boolean): readonly Cluster[] {
  const shaped = font.typeface.shape(text, isRightToLeft);
  const starts = [...new Set(shaped.map((glyph) => glyph.cluster))];
  return starts.map((start, index) => {
    const end = (isRightToLeft ? starts[index - 1] : starts[index + 1]) ?? text.length;
    let width = 0;
    const glyphs = shaped
      .filter((glyph) => glyph.cluster === start)
      .map(({ glyph, dx, dy, advance }) => {
        if (glyph === 0) throw new Error("A character without a glyph reached the typesetter.");
        const placed: PlacedGlyph = { glyph, x: width + dx, y: dy, advance };
        width += advance;
        return placed;
      });
    return { text: text.slice(start, end), width, glyphs };
  });
}

function isSaidByCode({ codes }: OpenFont, { glyphs: [first, second], text }: Cluster): boolean {
  return first !== undefined && second === undefined && codes.canSay(first.glyph, text);
}

/**
 * The cluster with its letter last and, when a mark would be first, a space before all at the letter's place. Poppler takes the
 * place of marked text from its first and its last glyph, and begins a new word where a mark stands higher or further right.
 */
function anchored(font: OpenFont, cluster: Cluster): Cluster {
  const letter = cluster.glyphs.reduce((widest, glyph) => (glyph.advance > widest.advance ? glyph : widest));
  const space = font.typeface.glyphOf(0x20);
  const anchor: readonly PlacedGlyph[] =
    cluster.glyphs.length === 1 || space === null ? [] : [{ glyph: space, x: 0, y: 0, advance: 0 }];
  return { ...cluster, glyphs: [...anchor, ...cluster.glyphs.filter((glyph) => glyph !== letter), letter] };
}

/** One span, or none for no clusters. */
function setSpan(font: OpenFont, clusters: readonly Cluster[], actualText: string | null): readonly Span[] {
  if (clusters.length === 0) return [];
  const pieces: Piece[] = [];
  let codes = "";
  let gap = 0;
  let rise = 0;
  /** From where the next glyph would stand by itself to where the next cluster starts. */
  let ahead = 0;
  const endPiece = (): void => {
    if (codes === "") return;
    pieces.push({ gap, rise, codes });
    gap = 0;
    codes = "";
  };
  for (const cluster of clusters) {
    let pen = -ahead;
    for (const [index, placed] of cluster.glyphs.entries()) {
      if (Math.abs(placed.x - pen) > 0.001 || placed.y !== rise) {
        endPiece();
        gap += placed.x - pen;
        rise = placed.y;
      }
      const natural = font.typeface.advanceOf(placed.glyph);
      codes += codeBytes(font.codes.code(placed.glyph, index === 0 ? cluster.text : "", natural));
      pen = placed.x + natural;
    }
    ahead = cluster.width - pen;
  }
  endPiece();
  if (Math.abs(ahead) > 0.001) pieces.push({ gap: ahead, rise, codes });
  return [{ kind: "shaped", font: font.name, pieces, isEmboldened: false, actualText }];
}
