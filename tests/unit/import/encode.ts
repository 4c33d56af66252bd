// Text to bytes of older encodings, which the platform can only decode, for tests.

const twoByteEncodings = new Set(["shift_jis", "big5"]);
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Encodes; throws when the encoding lacks a character. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < text.length; index++) {
      view.setUint16(index * 2, text.charCodeAt(index), encoding === "utf-16le");
    }
    return bytes;
  }
  const table = tables.get(encoding) ?? invert(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = character <= "\x7f" ? [character.charCodeAt(0)] : table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

function invert(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  function add(bytes: readonly number[]): void {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(character).length === 1 && !table.has(character)) table.set(character, bytes);
    } catch {
      // No character has these bytes.
    }
  }
  for (let first = 0x80; first < 0x100; first++) {
    if (!twoByteEncodings.has(encoding)) add([first]);
    else for (let second = 0x40; second < 0x100; second++) add([first, second]);
  }
  return table;
}
