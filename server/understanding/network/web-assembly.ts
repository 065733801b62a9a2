/** Memory that compiled code and JavaScript share; growing it leaves earlier views of `buffer` empty. */
export type WasmMemory = { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number }
type WasmModule = { readonly kind?: 'module' }

type Api = {
  readonly Memory: new (limits: { readonly initial: number }) => WasmMemory
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => WasmModule
  readonly Instance: new (
    module: WasmModule,
    imports: Readonly<Record<string, Readonly<Record<string, WasmMemory>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> }
  readonly validate: (bytes: Uint8Array<ArrayBuffer>) => boolean
}

/** Node's own; TypeScript knows it only together with everything else that a browser has. */
export const webAssembly = (globalThis as unknown as { readonly WebAssembly: Api }).WebAssembly
