// Logos of every kind for the tests: small, but real files.
import type { Logo } from "#shared/packet/document.ts";
import { readSvgLogo } from "#shared/packet/pdf/svg-file.ts";

/** 12 x 8 pixels of a red (200, 0, 0): opaque, then half transparent, then fully, in three fields of 4 x 8. */
export const pngLogo: Logo = {
  kind: "png",
  base64:
    "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAYAAADN5B7xAAAAGUlEQVR42mM4wcDwHw03oGEGZMwwqoEWGgBBWHrhbV1D7AAAAABJRU5ErkJggg==",
};

/** 16 x 8 pixels, the left half blue. */
export const jpegLogo: Logo = {
  kind: "jpeg",
  base64:
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAIABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAYH/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAIF/8QAGREAAQUAAAAAAAAAAAAAAAAAAAIFQoHB/9oADAMBAAIRAxEAPwCVa6Cm4RvAIP/Z",
};

/** The same in CMYK. */
export const cmykLogo: Logo = {
  kind: "jpeg",
  base64:
    "/9j/4AAQSkZJRgABAQEASABIAAD/7gAOQWRvYmUAZAAAAAAC/9sAQwAUDg8SDw0UEhASFxUUGB4yIR4cHB49LC4kMklATEtHQEZFUFpzYlBVbVZFRmSIZW13e4GCgU5gjZeMfZZzfoF8/9sAQwEVFxceGh47ISE7fFNGU3x8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8/8AAFAgACAAQBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAFB//EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAACBf/EABkRAAEFAAAAAAAAAAAAAAAAAAACBUKBwf/aAA4EAQACEQMRBAAAPwCqzcExvlWjWXlUH//Z",
};

/** A square with a round hole, and a triangle that is moved and turned. */
export const svgText = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 40 20">
  <title>Invented Rights Watch</title>
  <defs><linearGradient id="unused"><stop offset="0"/></linearGradient></defs>
  <path fill="#123456" fill-rule="evenodd" d="M0 0h20v20H0zM5,10a5 5 0 1010 0A5 5 0 105 10z"/>
  <g transform="translate(30 10) rotate(90)"><polygon style="fill: black" points="-10,-10 10,-10 0,10"/></g>
</svg>`;
export const svgLogo: Logo = readSvgLogo(svgText);
