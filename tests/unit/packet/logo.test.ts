import { describe, expect, it } from "vitest";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { readLogo } from "#shared/packet/pdf/logo.ts";
import { logoFromFile } from "#shared/packet/pdf/logo-file.ts";
import { readSvgLogo } from "#shared/packet/pdf/svg-file.ts";
import { cmykLogo, jpegLogo, pngLogo, svgLogo, svgText } from "./logos.ts";

function failureOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error instanceof ExpectedFailure ? { code: error.failure.code, ...error.failure.params } : error;
  }
  return null;
}
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const fileOf = ({ base64 }: { readonly base64: string }): Uint8Array => new Uint8Array(Buffer.from(base64, "base64"));
const svg = (inner: string, attributes = 'viewBox="0 0 400 200"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;

describe("a logo", () => {
  it("of PNG has white where it is transparent", () => {
    const { image, width, height } = readLogo(pngLogo);
    expect([width, height]).toEqual([9, 6]);
    const row = [...(image?.bytes.subarray(0, 36) ?? [])];
    expect(row).toEqual([
      ...Array.from({ length: 4 }, () => [200, 0, 0]).flat(),
      ...Array.from({ length: 4 }, () => [227, 127, 127]).flat(),
      ...Array.from({ length: 4 }, () => [255, 255, 255]).flat(),
    ]);
  });

  it("of JPEG stays as it is", () => {
    const { image } = readLogo(jpegLogo);
    expect(image).toMatchObject({ width: 16, height: 8, colours: "DeviceRGB", encoding: "jpeg" });
    expect(Buffer.from(image?.bytes ?? []).toString("base64")).toBe(jpegLogo.kind === "jpeg" ? jpegLogo.base64 : "");
  });

  it("is known by its bytes and kept as it is read again", () => {
    for (const logo of [pngLogo, jpegLogo]) {
      if (logo.kind === "svg") throw new Error("A picture was expected.");
      expect(logoFromFile(fileOf(logo))).toEqual(logo);
    }
    expect(logoFromFile(bytesOf(`\uFEFF${svgText}`))).toEqual(svgLogo);
  });

  it("is refused when it is in CMYK, damaged, too large or no picture", () => {
    const png = pngLogo.kind === "png" ? fileOf(pngLogo) : new Uint8Array();
    expect(failureOf(() => readLogo(cmykLogo))).toEqual({ code: "LOGO_CMYK" });
    expect(failureOf(() => logoFromFile(png.slice(0, 60)))).toMatchObject({ code: "LOGO_UNREADABLE" });
    expect(failureOf(() => logoFromFile(png.slice(0, 20)))).toMatchObject({ code: "LOGO_UNREADABLE" });
    const jpeg = jpegLogo.kind === "jpeg" ? fileOf(jpegLogo) : new Uint8Array();
    expect(failureOf(() => logoFromFile(jpeg.slice(0, -20)))).toMatchObject({ code: "LOGO_UNREADABLE" });
    const huge = png.slice();
    new DataView(huge.buffer).setUint32(16, 40_000);
    expect(failureOf(() => logoFromFile(huge))).toEqual({ code: "LOGO_TOO_LARGE", limit: "4000 pixels a side" });
    expect(failureOf(() => logoFromFile(new Uint8Array(3 << 20)))).toEqual({ code: "LOGO_TOO_LARGE", limit: "2 MB" });
    expect(failureOf(() => logoFromFile(bytesOf("%PDF-1.4")))).toMatchObject({ code: "LOGO_UNREADABLE" });
    expect(failureOf(() => logoFromFile(new Uint8Array([0xff, 0xd8, 0xff, 0xd9])))).toMatchObject({
      code: "LOGO_UNREADABLE",
    });
    expect(failureOf(() => readLogo({ kind: "png", base64: "not base 64!" }))).toMatchObject({
      code: "LOGO_UNREADABLE",
    });
    expect(failureOf(() => readLogo({ kind: "svg", width: 1, height: 1, paths: ["M0 0 garbage"] }))).toMatchObject({
      code: "LOGO_UNREADABLE",
    });
  });
});

describe("an SVG logo", () => {
  it("is its filled shapes in pixels of its own size", () => {
    const { width, height, paths, evenOddPaths } = readSvgLogo(svgText);
    expect([width, height]).toEqual([400, 200]);
    expect(paths).toEqual(["M400 0L400 200L200 100Z"]);
    expect(evenOddPaths?.[0]).toMatch(/^M0 0L200 0L200 200L0 200ZM50 100C/);
  });

  it("takes its size from the view box when it has none, and enlarges small units", () => {
    const { width, height, paths } = readSvgLogo(svg('<rect x="1" y="1" width="2" height="1"/>', 'viewBox="1 1 4 2"'));
    expect([width, height]).toEqual([200, 100]);
    expect(paths).toEqual(["M0 0L100 0L100 50L0 50Z"]);
    expect(readSvgLogo(svg('<path d="M0 0h9z"/>', 'width="100mm" height="50mm"')).width).toBeCloseTo(377.953, 2);
  });

  it("keeps circles, ellipses and rounded corners, and leaves out what is hidden or not filled", () => {
    const { paths } = readSvgLogo(
      svg(
        `<circle cx="10" cy="10" r="5"/><ellipse cx="9" cy="9" rx="4" ry="2"/><rect width="20" height="10" rx="3"/>
         <path d="M0 0h5v5z" fill="none"/><g display="none"><path d="M0 0h7v7z" stroke="red"/></g><line x2="3"/>
         <path d="M0 0h8v8z" fill="transparent"/><path d="M0 0h8v8z" opacity="0"/>
         <clipPath id="c"><path d="M0 0h9v9z"/></clipPath>`,
      ),
    );
    expect(paths).toHaveLength(3);
    expect(paths.map((path) => path.match(/C/g)?.length)).toEqual([4, 4, 4]);
  });

  it.each([
    ["a script", '<script>alert("x")</script><path d="M0 0h5v5z"/>'],
    ["a script", '<path d="M0 0h5v5z" onload="x()"/>'],
    ["the element image", '<image width="9" height="9"/>'],
    ["a reference to another file", '<image href="https://example.org/x.png"/>'],
    ["a reference to another file", '<a xlink:href="file:///x"><path d="M0 0h5v5z"/></a>'],
    ["the element use", '<use href="#x"/>'],
    ["the element text", "<text>Rights Watch</text>"],
    ["the element style", "<style>.a{fill:#fff}</style>"],
    ["the element foreignobject", "<foreignObject/>"],
    ["a stroked outline", '<path d="M0 0h5v5z" stroke="black"/>'],
    ["a white or very light shape", '<path d="M0 0h5v5z" fill="#FFF"/>'],
    ["a white or very light shape", '<path d="M0 0h5v5z" fill="White"/>'],
    ["a white or very light shape", '<g fill="rgb(250, 98%, 240)"><path d="M0 0h5v5z"/></g>'],
    ["a white or very light shape", '<path d="M0 0h5v5z" style="fill:#f5f5dc"/>'],
    ["a gradient or pattern", '<path d="M0 0h5v5z" style="fill:url(#g)"/>'],
    ["a clip-path", '<g clip-path="url(#c)"><path d="M0 0h5v5z"/></g>'],
    ["no filled shape", "<g/>"],
  ])("with %s is refused", (detail, inner) => {
    expect(failureOf(() => readSvgLogo(svg(inner)))).toEqual({ code: "LOGO_SVG", detail });
  });

  it("that is not well-formed, no SVG, without a size or with entities of its own is refused", () => {
    expect(failureOf(() => readSvgLogo(svg("<path")))).toMatchObject({ code: "LOGO_UNREADABLE" });
    expect(failureOf(() => readSvgLogo("<html><svg/></html>"))).toMatchObject({ code: "LOGO_UNREADABLE" });
    expect(failureOf(() => readSvgLogo(svg('<path d="M0 0h5z"/>', "")))).toMatchObject({ code: "LOGO_UNREADABLE" });
    expect(failureOf(() => readSvgLogo(svg('<path d="M0 0 nonsense"/>')))).toMatchObject({ code: "LOGO_UNREADABLE" });
    const entities = `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<path d="M0 0h5v5z"/>')}`;
    expect(failureOf(() => readSvgLogo(entities))).toEqual({ code: "LOGO_SVG", detail: "a document type of its own" });
    const usual = `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">`;
    expect(readSvgLogo(`${usual}${svg('<path d="M0 0h5v5z"/>')}`).paths).toHaveLength(1);
  });
});
