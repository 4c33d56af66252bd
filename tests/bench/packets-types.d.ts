// What the packet benchmark uses of pdfkit, which comes without types.
declare module "pdfkit" {
  export default class PDFDocument {
    constructor(options: { readonly size: string; readonly margin: number; readonly autoFirstPage: boolean });
    registerFont(name: string, bytes: Uint8Array): this;
    addPage(): this;
    font(name: string): this;
    fontSize(size: number): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: { readonly lineBreak: boolean }): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(): this;
    pipe<Stream>(stream: Stream): Stream;
    end(): void;
  }
}
