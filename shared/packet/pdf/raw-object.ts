// A PDF object that is kept as the text it is written as: a tagged list has tens of thousands, too many for trees of objects.
import { PDFObject } from "@cantoo/pdf-lib";

export class RawObject extends PDFObject {
  readonly #text: string;

  /** @param text of characters of one byte each */
  constructor(text: string) {
    super();
    this.#text = text;
  }
  override clone(): RawObject {
    return new RawObject(this.#text);
  }
  override toString(): string {
    return this.#text;
  }
  override sizeInBytes(): number {
    return this.#text.length;
  }
  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    for (let index = 0; index < this.#text.length; index++) buffer[offset + index] = this.#text.charCodeAt(index);
    return this.#text.length;
  }
}
