import { describe, expect, it } from "vitest";
import { formatDigest, formatPageCode, type PageCode, pageDigest, parsePageCode } from "#shared/packet/page-code.ts";

const code: PageCode = {
  packet: "RU-DK-KOBENHAVN-1",
  volume: 2,
  page: 501,
  firstLine: 12_001,
  lastLine: 12_060,
  digest: "7K3F9Q2M",
};

describe("a page's code", () => {
  it("says packet, volume, page, lines and digest in the characters of an alphanumeric QR code", () => {
    const text = formatPageCode({ ...code, packet: "RU-DK-kobenhavn-1" });
    expect(text).toBe("HI1*RU-DK-KOBENHAVN-1*2*501*12001*12060*7K3F9Q2M");
    expect(text).toMatch(/^[0-9A-Z $%*+./:-]+$/);
    expect(parsePageCode(text)).toEqual({ kind: "code", code });
  });

  it.each(["RU-UA-київ-1", "RU-TW-臺北-2", "A (B)*C_D%-1"])(
    "holds the packet number %s in those characters, too",
    (packet) => {
      const text = formatPageCode({ ...code, packet });
      expect(text).toMatch(/^[0-9A-Z $%*+./:-]+$/);
      expect(parsePageCode(text.toLowerCase())).toEqual({
        kind: "code",
        code: { ...code, packet: packet.toUpperCase() },
      });
    },
  );

  it("is read when it was typed in small letters, with spaces, a dash and letters that look like digits", () => {
    expect(parsePageCode(" hi1*ru-dk-kobenhavn-1 * 2*5o1*l2oo1*12060*7k3f-9q2m\n")).toEqual({ kind: "code", code });
    const ones = { ...code, digest: "01101011" };
    expect(parsePageCode(formatPageCode(ones).replace("01101011", "Oiil-OlOIl".slice(0, 9)))).toMatchObject({
      code: { digest: "01110101" },
    });
  });

  it("is its digest alone when somebody types the eight letters", () => {
    for (const typed of ["7K3F-9Q2M", "7k3f9q2m", "7K3F 9Q2M", " 7k3f–9q2m "])
      expect(parsePageCode(typed), typed).toEqual({ kind: "digest", digest: "7K3F9Q2M" });
    expect(parsePageCode(formatDigest("01ABCDEF").replace("01", "OL"))).toEqual({ kind: "digest", digest: "01ABCDEF" });
  });

  it.each([
    "",
    "7K3F9Q2",
    "7K3F9Q2MM",
    "7K3F9Q2U",
    "HI1*RU-%FF-1*2*501*1*2*7K3F9Q2M",
    "HI2*RU-DK-KOBENHAVN-1*2*501*1*2*7K3F9Q2M",
    "HI1*RU-DK-KOBENHAVN-1*2*501*1*2",
    "HI1**2*501*1*2*7K3F9Q2M",
    "HI1*RU-DK-KOBENHAVN-1*-2*501*1*2*7K3F9Q2M",
    "HI1*RU-DK-KOBENHAVN-1*2*x*1*2*7K3F9Q2M",
    "https://example.org/7K3F9Q2M",
  ])("is not found in %j", (text) => {
    expect(parsePageCode(text)).toBeNull();
  });

  it("has the first 40 bits of SHA-256 in Crockford's base 32 as its digest", () => {
    // SHA-256 of nothing begins e3 b0 c4 42 98: 11100 01110 11000 01100 01000 01000 01010 01 ...
    expect(pageDigest(new Uint8Array())).toBe("WERC8GMR");
    expect(pageDigest(new TextEncoder().encode("abc"))).toBe(crockford("ba7816bf8f"));
  });
});

/** The same by another way: one big number, divided. */
function crockford(hexadecimal: string): string {
  let value = BigInt(`0x${hexadecimal}`);
  let letters = "";
  for (let index = 0; index < 8; index++) {
    letters = `${"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[Number(value % 32n)] ?? ""}${letters}`;
    value /= 32n;
  }
  return letters;
}
