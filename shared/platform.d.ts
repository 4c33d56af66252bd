// What every platform this code runs on offers beyond ECMAScript; shared code may use nothing else of a platform.
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
type AbortSignalLike = { readonly aborted: boolean };
declare namespace WebAssembly {
  type Module = { readonly [moduleBrand]: true };
  type Memory = { readonly buffer: ArrayBuffer };
  type Instance = { readonly exports: object };
  const moduleBrand: unique symbol;
  function compile(bytes: Uint8Array): Promise<Module>;
  function instantiate(module: Module): Promise<Instance>;
}
