// SVG path data as PDF path operators (SVG 1.1, 8.3; ISO 32000-1, 8.5.2). Knows nothing of SVG files or pages.

/** Absolute segments: a start, a line, a cubic curve with both control points before its end, the way back to the start. */
export type Segment =
  | { readonly kind: "M" | "L"; readonly points: readonly [number, number] }
  | { readonly kind: "C"; readonly points: readonly [number, number, number, number, number, number] }
  | { readonly kind: "Z"; readonly points: readonly [] };

/** An affine map: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** How many numbers each command takes. */
const operands: { readonly [command: string]: number } = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

const separator = /[\s,]*/y;
const command = /[MLHVCSQTAZ]/iy;
const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
/** The two flags of an arc are single digits that may stand side by side. */
const flag = /[01]/y;

/**
 * The segments of path data. Null when it is not path data: a renderer would draw it up to the error, but half a logo is none.
 */
export function parsePath(data: string): readonly Segment[] | null {
  const segments: Segment[] = [];
  let at = 0;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  /** The last control point, where a smooth curve goes on; null after anything else. */
  let control: { readonly of: "C" | "Q"; readonly x: number; readonly y: number } | null = null;

  function read(pattern: RegExp): string | null {
    separator.lastIndex = at;
    separator.test(data);
    pattern.lastIndex = separator.lastIndex;
    const found = pattern.exec(data)?.[0] ?? null;
    if (found !== null) at = pattern.lastIndex;
    return found;
  }
  function readOperands(letter: string): readonly number[] | null {
    const values: number[] = [];
    for (let index = 0; index < (operands[letter] ?? 0); index++) {
      const text = read(letter === "A" && (index === 3 || index === 4) ? flag : number);
      if (text === null) return null;
      values.push(Number(text));
    }
    return values;
  }
  function curve(x1: number, y1: number, x2: number, y2: number, toX: number, toY: number): void {
    segments.push({ kind: "C", points: [x1, y1, x2, y2, toX, toY] });
  }
  function quadratic(cx: number, cy: number, toX: number, toY: number): void {
    curve(
      x + (2 / 3) * (cx - x),
      y + (2 / 3) * (cy - y),
      toX + (2 / 3) * (cx - toX),
      toY + (2 / 3) * (cy - toY),
      toX,
      toY,
    );
    control = { of: "Q", x: cx, y: cy };
  }
  /** Draws one command; @returns where it ends */
  function draw(letter: string, values: readonly number[], dx: number, dy: number): readonly [number, number] {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = values;
    const before = control;
    control = null;
    switch (letter) {
      case "M":
      case "L":
        segments.push({ kind: letter, points: [a + dx, b + dy] });
        return [a + dx, b + dy];
      case "H":
        segments.push({ kind: "L", points: [a + dx, y] });
        return [a + dx, y];
      case "V":
        segments.push({ kind: "L", points: [x, a + dy] });
        return [x, a + dy];
      case "C":
        curve(a + dx, b + dy, c + dx, d + dy, e + dx, f + dy);
        control = { of: "C", x: c + dx, y: d + dy };
        return [e + dx, f + dy];
      case "S": {
        const [x1, y1] = before?.of === "C" ? [2 * x - before.x, 2 * y - before.y] : [x, y];
        curve(x1, y1, a + dx, b + dy, c + dx, d + dy);
        control = { of: "C", x: a + dx, y: b + dy };
        return [c + dx, d + dy];
      }
      case "Q":
        quadratic(a + dx, b + dy, c + dx, d + dy);
        return [c + dx, d + dy];
      case "T": {
        const [cx, cy] = before?.of === "Q" ? [2 * x - before.x, 2 * y - before.y] : [x, y];
        quadratic(cx, cy, a + dx, b + dy);
        return [a + dx, b + dy];
      }
      case "A":
        segments.push(...arc(x, y, a, b, c, d === 1, e === 1, f + dx, g + dy));
        return [f + dx, g + dy];
      default:
        segments.push({ kind: "Z", points: [] });
        return [startX, startY];
    }
  }

  let letter = read(command);
  while (letter !== null) {
    let upper = letter.toUpperCase();
    const isRelative = letter !== upper;
    if (segments.length === 0 && upper !== "M") return null;
    let values = readOperands(upper);
    if (values === null) return null;
    while (values !== null) {
      // What follows the end of a subpath without a start of its own begins where that one began.
      if (segments.at(-1)?.kind === "Z" && upper !== "M" && upper !== "Z") segments.push({ kind: "M", points: [x, y] });
      [x, y] = draw(upper, values, isRelative ? x : 0, isRelative ? y : 0);
      if (upper === "M") {
        [startX, startY] = [x, y];
        upper = "L";
      }
      if (upper === "Z") break;
      const rest = at;
      values = readOperands(upper);
      if (values === null && at !== rest) return null;
    }
    letter = read(command);
  }
  return data.slice(at).trim() === "" && segments.every(isFinitePoint) ? segments : null;
}

function isFinitePoint({ points }: Segment): boolean {
  return points.every((value) => Number.isFinite(value));
}

/** An elliptical arc as cubic curves of at most a quarter each (SVG 1.1, appendix F.6). Angle in degrees. */
function arc(
  fromX: number,
  fromY: number,
  radiusX: number,
  radiusY: number,
  degrees: number,
  isLarge: boolean,
  isClockwise: boolean,
  toX: number,
  toY: number,
): readonly Segment[] {
  if (fromX === toX && fromY === toY) return [];
  if (radiusX === 0 || radiusY === 0) return [{ kind: "L", points: [toX, toY] }];
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [halfX, halfY] = [(fromX - toX) / 2, (fromY - toY) / 2];
  const [px, py] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  let [rx, ry] = [Math.abs(radiusX), Math.abs(radiusY)];
  const short = Math.sqrt((px / rx) ** 2 + (py / ry) ** 2);
  if (short > 1) [rx, ry] = [rx * short, ry * short];
  const over = (rx * ry) ** 2 / ((rx * py) ** 2 + (ry * px) ** 2) - 1;
  const factor = (isLarge === isClockwise ? -1 : 1) * Math.sqrt(Math.max(0, over));
  const [qx, qy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
  const [centreX, centreY] = [cos * qx - sin * qy + (fromX + toX) / 2, sin * qx + cos * qy + (fromY + toY) / 2];
  const start = Math.atan2((py - qy) / ry, (px - qx) / rx);
  let sweep = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - start;
  if (isClockwise && sweep < 0) sweep += 2 * Math.PI;
  if (!isClockwise && sweep > 0) sweep -= 2 * Math.PI;
  const steps = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / steps;
  const reach = (4 / 3) * Math.tan(step / 4);
  const place = (ex: number, ey: number): readonly [number, number] => [
    centreX + cos * rx * ex - sin * ry * ey,
    centreY + sin * rx * ex + cos * ry * ey,
  ];
  return Array.from({ length: steps }, (_, index): Segment => {
    const [a, b] = [start + index * step, start + (index + 1) * step];
    const first = place(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a));
    const second = place(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b));
    const end = index === steps - 1 ? ([toX, toY] as const) : place(Math.cos(b), Math.sin(b));
    return { kind: "C", points: [...first, ...second, ...end] };
  });
}

/** The same segments moved by an affine map. */
export function transformPath(segments: readonly Segment[], [a, b, c, d, e, f]: Matrix): readonly Segment[] {
  const move = (x: number, y: number): readonly [number, number] => [a * x + c * y + e, b * x + d * y + f];
  function moved(segment: Segment): Segment {
    switch (segment.kind) {
      case "M":
      case "L":
        return { kind: segment.kind, points: move(...segment.points) };
      case "C": {
        const [x1, y1, x2, y2, x, y] = segment.points;
        return { kind: "C", points: [...move(x1, y1), ...move(x2, y2), ...move(x, y)] };
      }
      case "Z":
        return segment;
    }
  }
  return segments.map(moved);
}

/** Segments as path data of absolute commands, with at most three decimals. */
export function pathData(segments: readonly Segment[]): string {
  return segments.map(({ kind, points }) => `${kind}${points.map(decimal).join(" ")}`).join("");
}

/** Segments as operators of a content stream, without the one that paints. */
export function pathOperators(segments: readonly Segment[]): string {
  const names = { M: "m", L: "l", C: "c", Z: "h" } as const;
  return segments.map(({ kind, points }) => `${[...points.map(decimal), names[kind]].join(" ")}\n`).join("");
}

function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}
