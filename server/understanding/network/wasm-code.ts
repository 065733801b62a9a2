/*
 * The few WebAssembly instructions that multiplying matrices takes, as bytes (WebAssembly core specification 2.0 and
 * the relaxed SIMD proposal, which is part of 3.0).
 */

/** A whole number in the LEB128 form of the binary format: seven bits a byte, the last byte below `limit`. */
function leb128(value: number, limit: number): number[] {
  return value < limit ? [value] : [(value & 0x7f) | 0x80, ...leb128(value >>> 7, limit)]
}

const unsigned = (value: number): number[] => leb128(value, 0x80)

const simd = (code: number): number[] => [0xfd, ...unsigned(code)]
const i32 = 0x7f
const v128 = 0x7b

export const localGet = (index: number): number[] => [0x20, ...unsigned(index)]
export const localSet = (index: number): number[] => [0x21, ...unsigned(index)]
export const localTee = (index: number): number[] => [0x22, ...unsigned(index)]
/** A number that is not negative: in the signed form the bit below the last byte's mark is its sign. */
export const i32Const = (value: number): number[] => [0x41, ...leb128(value, 0x40)]
export const i32Add = [0x6a]
export const i32LessThan = [0x49]
/** Runs `body` again for as long as it leaves a number other than zero. */
export const repeatWhile = (body: readonly number[]): number[] => [0x03, 0x40, ...body, 0x0d, 0x00, 0x0b]
/** Four floats from an address. */
export const load = (offset: number): number[] => [...simd(0x00), 2, ...unsigned(offset)]
/** One float from an address, four times. */
export const loadSplat = (offset: number): number[] => [...simd(0x09), 2, ...unsigned(offset)]
export const store = (offset: number): number[] => [...simd(0x0b), 2, ...unsigned(offset)]
export const multiply = simd(0xe6)
export const add = simd(0xe4)
/** a × b + c, rounded once where the processor can. */
export const multiplyAdd = simd(0x105)

const vector = (items: readonly (readonly number[])[]): number[] => [
  ...unsigned(items.length),
  ...items.flat(),
]
const sized = (bytes: readonly number[]): number[] => [...unsigned(bytes.length), ...bytes]
const section = (id: number, items: readonly (readonly number[])[]): number[] => [id, ...sized(vector(items))]
const name = (text: string): number[] => sized([...Buffer.from(text)])

export type WasmFunction = {
  readonly name: string
  /** Locals behind the parameters: first numbers, then vectors of four floats. */
  readonly locals: { readonly numbers: number; readonly vectors: number }
  readonly body: readonly number[]
}

/** A module that imports `host.memory` and exports functions of `parameters` numbers that return nothing. */
export function wasmModule(parameters: number, functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const magic = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]
  const type = [0x60, ...vector(Array.from({ length: parameters }, () => [i32])), 0x00]
  const memory = [...name('host'), ...name('memory'), 0x02, 0x00, 0x01]
  return Uint8Array.from([
    ...magic,
    ...section(1, [type]),
    ...section(2, [memory]),
    ...section(
      3,
      functions.map(() => [0x00]),
    ),
    ...section(
      7,
      functions.map((one, index) => [...name(one.name), 0x00, ...unsigned(index)]),
    ),
    ...section(
      10,
      functions.map(({ locals, body }) => {
        const groups = vector([
          [...unsigned(locals.numbers), i32],
          [...unsigned(locals.vectors), v128],
        ])
        return sized([...groups, ...body, 0x0b])
      }),
    ),
  ])
}
