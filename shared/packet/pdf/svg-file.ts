// The filled shapes of an SVG file as paths. What cannot be printed black and as drawn is refused, never left out unseen.
import { SaxesParser } from "saxes";
import { fail } from "#shared/errors/outcome.ts";
import type { Logo } from "../document.ts";
import { type Matrix, parsePath, pathData, type Segment, transformPath } from "./svg-path.ts";
import { identity, multiply, readTransform, shapeData } from "./svg-shapes.ts";

type SvgLogo = Extract<Logo, { kind: "svg" }>;
type Attributes = { readonly [name: string]: string };
/** What an element hands down to those in it. */
type Inherited = {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
  readonly rule: string;
  readonly isHidden: boolean;
};

const initial: Inherited = { matrix: identity, fill: "black", stroke: "none", rule: "nonzero", isHidden: false };
/** Containers, and what says something about the drawing but draws nothing. */
const containers: ReadonlySet<string> = new Set(["svg", "g", "a", "switch"]);
const silent: ReadonlySet<string> = new Set([
  "title",
  "desc",
  "metadata",
  "namedview",
  "defs",
  "clippath",
  "filter",
  "lineargradient",
  "marker",
  "mask",
  "pattern",
  "radialgradient",
  "symbol",
]);
const mostSegments = 50_000;
/** Coordinates keep three decimals, so a drawing in small units is enlarged to this many. */
const smallestSide = 200;

/**
 * Reads the paths and basic shapes of an SVG file (SVG 1.1) in the units of its own size. All is printed black.
 * @throws ExpectedFailure LOGO_UNREADABLE with `detail`, LOGO_SVG with `detail` when it holds what cannot be printed so
 */
export function readSvgLogo(text: string): SvgLogo {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const filled: Segment[][] = [];
  const evenOdd: Segment[][] = [];
  const open: Inherited[] = [];
  const sizes: { readonly width: number; readonly height: number }[] = [];
  let muted = 0;
  let segmentCount = 0;

  function add(data: string, { matrix, rule }: Inherited): void {
    const segments = parsePath(data) ?? fail("LOGO_UNREADABLE", { detail: "a path that is not one" });
    segmentCount += segments.length;
    if (segmentCount > mostSegments) fail("LOGO_SVG", { detail: `more than ${mostSegments} lines and curves` });
    (rule === "evenodd" ? evenOdd : filled).push([...transformPath(segments, matrix)]);
  }
  parser.on("error", () => fail("LOGO_UNREADABLE", { detail: "no well-formed XML" }));
  parser.on("doctype", (type) => {
    if (type.includes("[")) fail("LOGO_SVG", { detail: "a document type of its own" });
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = name.slice(name.indexOf(":") + 1).toLowerCase();
    if (element === "script") fail("LOGO_SVG", { detail: "a script" });
    const outside = open.at(-1);
    if (outside === undefined) {
      if (element !== "svg") fail("LOGO_UNREADABLE", { detail: "no SVG" });
      const view = readView(attributes);
      sizes.push(view);
      open.push(inherit(attributes, { ...initial, matrix: view.matrix }));
      return;
    }
    const own = inherit(attributes, outside);
    open.push(own);
    if (muted > 0 || silent.has(element)) {
      muted += 1;
      return;
    }
    if (containers.has(element)) return;
    const data = shapeData(element, attributes);
    if (data === null) fail("LOGO_SVG", { detail: `the element ${element}` });
    if (own.isHidden || data === "") return;
    if (own.stroke !== "none") fail("LOGO_SVG", { detail: "a stroked outline" });
    if (own.fill !== "none" && own.fill !== "transparent") add(data, own);
  });
  parser.on("closetag", () => {
    open.pop();
    if (muted > 0) muted -= 1;
  });
  parser.write(text.replace(/^\uFEFF/, "")).close();
  const [size] = sizes;
  if (size === undefined) fail("LOGO_UNREADABLE", { detail: "no SVG" });
  if (filled.length + evenOdd.length === 0) fail("LOGO_SVG", { detail: "no filled shape" });
  const odd = evenOdd.length === 0 ? {} : { evenOddPaths: evenOdd.map(pathData) };
  return { kind: "svg", width: size.width, height: size.height, paths: filled.map(pathData), ...odd };
}

/** The size of the drawing, and how its units become those of the size. */
function readView(attributes: Attributes): {
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix;
} {
  const box = (attributes["viewBox"] ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [left = 0, top = 0, boxWidth = Number.NaN, boxHeight = Number.NaN] = box.length === 4 ? box : [];
  const width = length(attributes["width"]) ?? boxWidth;
  const height = length(attributes["height"]) ?? boxHeight;
  if (!(width > 0 && height > 0)) fail("LOGO_UNREADABLE", { detail: "an SVG without a size" });
  const [fromWidth, fromHeight] = [boxWidth > 0 ? boxWidth : width, boxHeight > 0 ? boxHeight : height];
  const own = Math.min(width / fromWidth, height / fromHeight);
  const scale = own * Math.max(1, smallestSide / Math.max(fromWidth * own, fromHeight * own));
  return {
    width: rounded(fromWidth * scale),
    height: rounded(fromHeight * scale),
    matrix: [scale, 0, 0, scale, -left * scale, -top * scale],
  };
}

/** Pixels; null for percentages and units that are not absolute. */
function length(text: string | undefined): number | null {
  const [, digits, unit = ""] = /^\s*(\d+(?:\.\d+)?)\s*(px|pt|mm|cm|in)?\s*$/.exec(text ?? "") ?? [];
  const perUnit: { readonly [unit: string]: number } = {
    "": 1,
    px: 1,
    pt: 4 / 3,
    mm: 96 / 25.4,
    cm: 960 / 25.4,
    in: 96,
  };
  return digits === undefined ? null : Number(digits) * (perUnit[unit] ?? 1);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

const unprintable = ["clip-path", "mask", "filter"] as const;

function inherit(attributes: Attributes, outside: Inherited): Inherited {
  const style = styleOf(attributes);
  const property = (name: string): string | undefined => style.get(name) ?? attributes[name]?.trim();
  checkReferences(attributes);
  for (const name of unprintable) {
    if ((property(name) ?? "none") !== "none") fail("LOGO_SVG", { detail: `a ${name}` });
  }
  const fill = property("fill") ?? outside.fill;
  if (isLight(fill)) fail("LOGO_SVG", { detail: "a white or very light shape" });
  if (/url\(/i.test(fill)) fail("LOGO_SVG", { detail: "a gradient or pattern" });
  return {
    matrix: multiply(outside.matrix, readTransform(attributes["transform"] ?? "")),
    fill,
    stroke: property("stroke") ?? outside.stroke,
    rule: property("fill-rule") ?? outside.rule,
    isHidden:
      outside.isHidden ||
      property("display") === "none" ||
      property("visibility") === "hidden" ||
      Number(property("opacity") ?? 1) === 0,
  };
}

/** From this grey on, of 255, a shape is meant to look like paper. */
const lightGrey = 200;

/** True of what would turn from nearly white to black; the weights of the colours are those of ITU-R BT.709. */
function isLight(fill: string): boolean {
  const [, short, long, list] = /^(?:white|#([\da-f]{3})|#([\da-f]{6})|rgb\(([^)]*)\))$/i.exec(fill) ?? [];
  if (fill.toLowerCase() === "white") return true;
  const digits = long ?? short?.replace(/./g, "$&$&");
  const colours =
    digits === undefined
      ? list?.split(/[\s,]+/).map((value) => Number.parseFloat(value) * (value.endsWith("%") ? 2.55 : 1))
      : [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  const [red = 0, green = 0, blue = 0] = colours ?? [];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue >= lightGrey;
}

/** A logo brings nothing in and runs nothing. */
function checkReferences(attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (/^on/i.test(name)) fail("LOGO_SVG", { detail: "a script" });
    if (/(^|:)href$/i.test(name) && !value.startsWith("#")) fail("LOGO_SVG", { detail: "a reference to another file" });
  }
}

function styleOf(attributes: Attributes): ReadonlyMap<string, string> {
  const rules = (attributes["style"] ?? "").split(";").map((rule) => rule.split(":"));
  return new Map(rules.map(([name = "", ...value]) => [name.trim(), value.join(":").trim()]));
}
