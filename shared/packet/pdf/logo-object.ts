// The PDF object of a logo's picture. Knows nothing of where it is painted.
import { type PDFContext, PDFRawStream, type PDFRef } from "@cantoo/pdf-lib";
import { zlibSync } from "fflate";
import type { LogoImage } from "./logo-image.ts";

/** @returns the reference for a page's resources */
export function addLogo(context: PDFContext, image: LogoImage): PDFRef {
  const isJpeg = image.encoding === "jpeg";
  const dict = context.obj({
    Type: "XObject",
    Subtype: "Image",
    Width: image.width,
    Height: image.height,
    ColorSpace: image.colours,
    BitsPerComponent: 8,
    Filter: isJpeg ? "DCTDecode" : "FlateDecode",
  });
  return context.register(PDFRawStream.of(dict, isJpeg ? image.bytes : zlibSync(image.bytes)));
}
