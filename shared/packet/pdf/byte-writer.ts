// Bytes that grow while a content stream is written. Knows nothing of operators.

export type ByteWriter = {
  /** Writes a text of which every character is one byte. */
  readonly text: (text: string) => void;
  /** Writes for each UTF-16 unit of a text the two bytes that a table has for it. */
  readonly coded: (text: string, codes: Uint16Array) => void;
  /** Writes a number with at most two decimals, in the shortest form. */
  readonly number: (value: number) => void;
  /** What was written so far; a copy. */
  readonly bytes: () => Uint8Array;
};

/** A page of a list has some 16,000 bytes. */
const usualLength = 1 << 14;

export function createByteWriter(): ByteWriter {
  let bytes = new Uint8Array(usualLength);
  let length = 0;

  function reserve(more: number): void {
    if (length + more <= bytes.length) return;
    const grown = new Uint8Array(Math.max(2 * bytes.length, length + more));
    grown.set(bytes);
    bytes = grown;
  }
  function integer(value: number): void {
    if (value >= 10) integer(Math.floor(value / 10));
    bytes[length++] = 0x30 + (value % 10);
  }
  return {
    text: (text) => {
      reserve(text.length);
      for (let index = 0; index < text.length; index++) bytes[length++] = text.charCodeAt(index);
    },
    coded: (text, codes) => {
      reserve(2 * text.length);
      for (let index = 0; index < text.length; index++) {
        const code = codes[text.charCodeAt(index)] ?? 0;
        bytes[length++] = code >> 8;
        bytes[length++] = code;
      }
    },
    number: (value) => {
      reserve(24);
      let hundredths = Math.round(value * 100);
      if (hundredths < 0) {
        bytes[length++] = 0x2d;
        hundredths = -hundredths;
      }
      integer(Math.floor(hundredths / 100));
      const fraction = hundredths % 100;
      if (fraction === 0) return;
      bytes[length++] = 0x2e;
      bytes[length++] = 0x30 + Math.floor(fraction / 10);
      if (fraction % 10 !== 0) bytes[length++] = 0x30 + (fraction % 10);
    },
    bytes: () => bytes.slice(0, length),
  };
}

/** A text of which every character is one byte, as bytes. */
export function latinBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
