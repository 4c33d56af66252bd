// A QR code as an inline image of a content stream. Knows nothing of what the code says.
import encodeQR from "qr";

/** Modules of white that a code needs on each side (ISO/IEC 18004, 9.1). */
const quietModules = 4;
/**
 * One mask for all codes: the best one by the standard's penalties takes seven times as long to find, and this one never makes
 * stripes of capital letters and digits.
 */
const mask = 3;

export type QrImage = {
  /** Rows, and modules in each. */
  readonly modules: number;
  /** The rows from the top in hexadecimal digits, each filled up to whole bytes; 0 is black. */
  readonly digits: string;
};

/** The code of a text, error correction M, without white round it. @param text in the alphanumeric set */
function encodeImage(text: string): QrImage {
  const bordered = encodeQR(text, "raw", { ecc: "medium", encoding: "alphanumeric", border: 1, mask });
  const rows = bordered.slice(1, -1);
  let digits = "";
  for (const row of rows) {
    for (let start = 1; start < row.length - 1; start += 8) {
      let byte = 0;
      for (let bit = 0; bit < 8; bit++) {
        const isDark = start + bit < row.length - 1 && row[start + bit] === true;
        byte = (byte << 1) | (isDark ? 0 : 1);
      }
      digits += byte.toString(16).padStart(2, "0");
    }
  }
  return { modules: rows.length, digits };
}

/**
 * Operators that paint the code black into the square whose lower left corner is at x, y (points); `size` includes the white that
 * it needs on each side. As a stencil mask it is a twentieth of what rectangles take, and its edges are sharp at any resolution.
 */
export function qrOperators(text: string, x: number, y: number, size: number): string {
  const { modules, digits } = encodeImage(text);
  const module = size / (modules + 2 * quietModules);
  const [left, bottom, side] = [x + quietModules * module, y + quietModules * module, modules * module].map(points);
  return `q 0 g ${side} 0 0 ${side} ${left} ${bottom} cm
BI /W ${modules} /H ${modules} /IM true /F /AHx ID ${digits}> EI Q
`;
}

function points(length: number): string {
  return String(Math.round(length * 100) / 100);
}
