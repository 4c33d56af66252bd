// SVG's basic shapes as path data, and its transforms as matrices (SVG 1.1, chapters 9 and 7.6). Knows nothing of files.
import type { Matrix } from "./svg-path.ts";

type Attributes = { readonly [name: string]: string };

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The outline of an element as path data, empty when it draws nothing; null when the element is no such shape. */
export function shapeData(element: string, attributes: Attributes): string | null {
  const value = (name: string): number => Number.parseFloat(attributes[name] ?? "0") || 0;
  switch (element) {
    case "path":
      return (attributes["d"] ?? "").trim();
    case "rect": {
      const [x, y, width, height] = [value("x"), value("y"), value("width"), value("height")];
      const [givenX, givenY] = [value("rx"), value("ry")];
      const [rx, ry] = [Math.min(givenX || givenY, width / 2), Math.min(givenY || givenX, height / 2)];
      if (width <= 0 || height <= 0) return "";
      if (rx <= 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
      const corner = (toX: number, toY: number): string => `a${rx} ${ry} 0 0 1 ${toX} ${toY}`;
      const [across, down] = [width - 2 * rx, height - 2 * ry];
      return `M${x + rx} ${y}h${across}${corner(rx, ry)}v${down}${corner(-rx, ry)}h${-across}${corner(-rx, -ry)}v${-down}${corner(rx, -ry)}z`;
    }
    case "circle":
      return ellipse(value("cx"), value("cy"), value("r"), value("r"));
    case "ellipse":
      return ellipse(value("cx"), value("cy"), value("rx"), value("ry"));
    case "polygon":
    case "polyline": {
      const points = (attributes["points"] ?? "").trim();
      return points === "" ? "" : `M${points}z`;
    }
    case "line":
      return "";
    default:
      return null;
  }
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return "";
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z`;
}

/** The map that applies `inner` first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The map of a `transform` attribute; what is no transform counts as none, as in browsers. */
export function readTransform(text: string): Matrix {
  let matrix = identity;
  for (const [, name = "", list = ""] of text.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    matrix = multiply(
      matrix,
      oneTransform(
        name,
        list
          .trim()
          .split(/[\s,]+/)
          .map(Number),
      ),
    );
  }
  return matrix;
}

function oneTransform(name: string, [a = 0, b, c, d = 0, e = 0, f = 0]: readonly number[]): Matrix {
  const radians = (a * Math.PI) / 180;
  switch (name) {
    case "matrix":
      return [a, b ?? 0, c ?? 0, d, e, f];
    case "translate":
      return [1, 0, 0, 1, a, b ?? 0];
    case "scale":
      return [a, 0, 0, b ?? a, 0, 0];
    case "rotate": {
      const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
      const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
      const [x, y] = [b ?? 0, c ?? 0];
      return multiply(multiply([1, 0, 0, 1, x, y], turn), [1, 0, 0, 1, -x, -y]);
    }
    case "skewX":
      return [1, 0, Math.tan(radians), 1, 0, 0];
    case "skewY":
      return [1, Math.tan(radians), 0, 1, 0, 0];
    default:
      return identity;
  }
}
