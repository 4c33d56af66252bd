// Writes nested lists of values as JSONB, the binary JSON that SQLite reads without parsing. Knows values, not what they mean.

/** Types of the format's elements. Source: https://sqlite.org/jsonb.html, section 3. */
const nothing = 0;
const integer = 3;
const rawText = 10;
const list = 11;
/** First byte of a header, by how many bytes of size follow. A size may be written longer than needed. */
const sizeInOne = 0xc0;
const sizeInFour = 0xe0;
const shortHeader = 2;
const longHeader = 5;
const longestShort = 0xff;

/** UTF-8 bytes that one UTF-16 code unit may need. */
const bytesPerUnit = 3;
const mostDigits = 16;
const zero = 48;
const startingRoom = 512 * 1024;
/** Characters up to which a loop is quicker than a call. */
const longestLoop = 12;

/**
 * Writes one list of lists of text, whole numbers and nothing, for a statement over `jsonb_each`: binding values one by one took
 * most of an import's time when it was measured. A lone surrogate becomes U+FFFD, as wherever text becomes UTF-8.
 */
export class JsonbWriter {
  #bytes = Buffer.allocUnsafeSlow(startingRoom);
  #end = 0;
  /** Where the open lists begin. */
  readonly #open: number[] = [];
  /** Values of the open list that were nothing since the last that was something. */
  #nothings = 0;

  /** Opens a list: the whole, or one inside it. */
  open(): void {
    this.#writeNothings();
    this.#room(longHeader);
    this.#open.push(this.#end);
    this.#end += shortHeader;
  }

  /** Closes the list that was opened last. Nothing at its end is left out: reading beyond a list's end gives nothing, too. */
  close(): void {
    this.#nothings = 0;
    const start = this.#open.pop() ?? 0;
    const size = this.#end - start - shortHeader;
    if (size > longestShort) {
      this.#room(longHeader);
      this.#bytes.copyWithin(start + longHeader, start + shortHeader, this.#end);
      this.#end += longHeader - shortHeader;
    }
    this.#header(start, list, size);
  }

  text(text: string | null): void {
    if (text === null) {
      this.#nothings += 1;
      return;
    }
    this.#writeNothings();
    const units = text.length;
    const most = units * bytesPerUnit;
    this.#room(longHeader + most);
    const header = most <= longestShort ? shortHeader : longHeader;
    const start = this.#end + header;
    const end = units <= longestLoop ? this.#writeShort(text, start) : start + this.#bytes.write(text, start);
    const bytes = this.#bytes;
    if (header === shortHeader) {
      bytes[start - 2] = sizeInOne | rawText;
      bytes[start - 1] = end - start;
    } else this.#longHeader(start - longHeader, rawText, end - start);
    this.#end = end;
  }

  #writeShort(text: string, start: number): number {
    const bytes = this.#bytes;
    let end = start;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) bytes[end++] = unit;
      else if (unit < 0x800) {
        bytes[end++] = 0xc0 | (unit >> 6);
        bytes[end++] = 0x80 | (unit & 0x3f);
      } else return start + bytes.write(text, start);
    }
    return end;
  }

  /** From 0 to 2^53 - 1. */
  number(value: number | null): void {
    if (value === null) {
      this.#nothings += 1;
      return;
    }
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError("a whole number from 0 is expected");
    this.#writeNothings();
    this.#room(shortHeader + mostDigits);
    let digits = 1;
    for (let power = 10; power <= value; power *= 10) digits++;
    const start = this.#end + shortHeader;
    // In two halves, as arithmetic on small whole numbers is quicker.
    const high = Math.floor(value / 1e8);
    let rest = value - high * 1e8;
    for (let place = 0; place < digits; place++) {
      if (place === 8) rest = high;
      const tens = (rest / 10) | 0;
      this.#bytes[start + digits - 1 - place] = zero + rest - tens * 10;
      rest = tens;
    }
    this.#header(this.#end, integer, digits);
    this.#end = start + digits;
  }

  /** What was written since the last time, in bytes of its own. All lists are closed. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(this.#bytes.subarray(0, this.#end));
    this.#end = 0;
    return taken;
  }

  #writeNothings(): void {
    if (this.#nothings === 0) return;
    this.#room(this.#nothings);
    this.#bytes.fill(nothing, this.#end, this.#end + this.#nothings);
    this.#end += this.#nothings;
    this.#nothings = 0;
  }

  #header(at: number, type: number, size: number): void {
    if (size > longestShort) {
      this.#longHeader(at, type, size);
      return;
    }
    this.#bytes[at] = sizeInOne | type;
    this.#bytes[at + 1] = size;
  }

  #longHeader(at: number, type: number, size: number): void {
    this.#bytes[at] = sizeInFour | type;
    this.#bytes.writeUInt32BE(size, at + 1);
  }

  #room(more: number): void {
    const needed = this.#end + more;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(needed * 2);
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.#bytes = larger;
  }
}
