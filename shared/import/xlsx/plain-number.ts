// Numbers as a person would type them. Knows no formats.

/** Excel shows 15 significant digits; what it stores behind them is noise of binary fractions. */
const significantDigits = 15;

/**
 * A number of a workbook without exponent, trailing zeros or noise. Whole numbers keep every digit as it is written; what is no
 * number comes back as it is.
 * @example plainNumber("4.5123456789E10") // "45123456789"
 * @example plainNumber("0.30000000000000004") // "0.3"
 */
export function plainNumber(written: string): string {
  if (/^-?\d+$/.test(written)) return written;
  const value = Number(written);
  if (written === "" || !Number.isFinite(value)) return written;
  const shown = String(Number(value.toPrecision(significantDigits)));
  return shown.includes("e") ? withoutExponent(shown) : shown;
}

function withoutExponent(shown: string): string {
  const [mantissa = "", exponent = "0"] = shown.split("e");
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return `${sign}${digits.slice(0, point).padEnd(point, "0")}${point < digits.length ? `.${digits.slice(point)}` : ""}`;
}
