// A 128-bit fingerprint of bytes for the file's /ID. Not for security: the file's SHA-256 stands in the manifest.

export type Fingerprint = {
  readonly add: (bytes: Uint8Array) => void;
  /** 16 bytes. */
  readonly bytes: () => Uint8Array;
};

/** Four FNV-1a hashes (32 bits, the standard prime) with different starting values, fed with the same bytes. */
export function createFingerprint(): Fingerprint {
  const lanes = new Uint32Array([0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]);
  return {
    add: (bytes) => {
      let [a = 0, b = 0, c = 0, d = 0] = lanes;
      for (let index = 0; index < bytes.length; index++) {
        const byte = bytes[index] ?? 0;
        a = Math.imul(a ^ byte, 0x01000193);
        b = Math.imul(b ^ byte ^ (a >>> 24), 0x01000193);
        c = Math.imul(c ^ byte ^ (b >>> 24), 0x01000193);
        d = Math.imul(d ^ byte ^ (c >>> 24), 0x01000193);
      }
      lanes.set([a, b, c, d]);
    },
    bytes: () => {
      const view = new DataView(new ArrayBuffer(16));
      for (const [index, lane] of lanes.entries()) view.setUint32(4 * index, lane);
      return new Uint8Array(view.buffer);
    },
  };
}
