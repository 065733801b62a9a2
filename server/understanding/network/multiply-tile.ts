import { webAssembly, type WasmMemory } from './web-assembly.ts'
import {
  add,
  i32Add,
  i32LessThan,
  load,
  loadSplat,
  localGet,
  localSet,
  localTee,
  multiply,
  multiplyAdd,
  repeatWhile,
  i32Const,
  store,
  wasmModule,
  type WasmFunction,
} from './wasm-code.ts'

/** Rows of the largest tile: twelve sums, two weights and one factor fill the sixteen registers of x64. */
export const tileRows = 6
/** Columns of every tile, and of every panel of a packed matrix. */
export const tileColumns = 8
/** Steps between two looks at the end: the depth of every product is a multiple of it. */
export const depthStep = 4

/**
 * Works out `rows` × 8 entries of A × B + bias. All are byte addresses or lengths: A and C lie row by row with their
 * strides, B is one packed panel (for each step of the depth its eight weights), bias eight floats.
 */
export type MultiplyTile = (
  a: number,
  panel: number,
  c: number,
  bias: number,
  depthBytes: number,
  strideA: number,
  strideC: number,
) => void

/** Whether a product and its addition are one instruction or two: the last bits differ. */
export type Arithmetic = 'fused' | 'two steps'

const parameters = 7
const [a, panel, c, bias, depth, strideA, strideC] = [0, 1, 2, 3, 4, 5, 6] as const

/**
 * One function for each count of rows. An entry is summed in the order of the depth whatever tile it falls in, so a
 * row's result is the same bytes whichever rows lie beside it.
 */
function tile(rows: number, fused: boolean): WasmFunction {
  const rowAddress = (row: number) => parameters + row
  const end = parameters + rows
  const sum = (row: number, half: number) => end + 1 + row * 2 + half
  const weight = (half: number) => end + 1 + rows * 2 + half
  const factor = end + 3 + rows * 2
  const each = Array.from({ length: rows }, (_, row) => row)

  const step = (at: number): number[] => [
    ...[0, 1].flatMap((half) => [
      ...localGet(panel),
      ...load((at * tileColumns + half * 4) * 4),
      ...localSet(weight(half)),
    ]),
    ...each.flatMap((row) => [
      ...localGet(rowAddress(row)),
      ...loadSplat(at * 4),
      ...localSet(factor),
      ...[0, 1].flatMap((half) =>
        fused
          ? [
              ...localGet(factor),
              ...localGet(weight(half)),
              ...localGet(sum(row, half)),
              ...multiplyAdd,
              ...localSet(sum(row, half)),
            ]
          : [
              ...localGet(factor),
              ...localGet(weight(half)),
              ...multiply,
              ...localGet(sum(row, half)),
              ...add,
              ...localSet(sum(row, half)),
            ],
      ),
    ]),
  ]
  const forward = (local: number, bytes: number[]) => [
    ...localGet(local),
    ...bytes,
    ...i32Add,
    ...localSet(local),
  ]

  return {
    name: `tile${rows}`,
    locals: { numbers: rows + 1, vectors: rows * 2 + 3 },
    body: [
      ...localGet(a),
      ...localGet(depth),
      ...i32Add,
      ...localSet(end),
      ...each.flatMap((row) => [
        ...(row === 0 ? localGet(a) : [...localGet(rowAddress(row - 1)), ...localGet(strideA), ...i32Add]),
        ...localSet(rowAddress(row)),
        ...[0, 1].flatMap((half) => [...localGet(bias), ...load(half * 16), ...localSet(sum(row, half))]),
      ]),
      ...repeatWhile([
        ...Array.from({ length: depthStep }, (_, at) => step(at)).flat(),
        ...forward(panel, i32Const(depthStep * tileColumns * 4)),
        ...each.slice(1).flatMap((row) => forward(rowAddress(row), i32Const(depthStep * 4))),
        ...localGet(rowAddress(0)),
        ...i32Const(depthStep * 4),
        ...i32Add,
        ...localTee(rowAddress(0)),
        ...localGet(end),
        ...i32LessThan,
      ]),
      ...each.flatMap((row) => [
        ...[0, 1].flatMap((half) => [...localGet(c), ...localGet(sum(row, half)), ...store(half * 16)]),
        ...forward(c, localGet(strideC)),
      ]),
    ],
  }
}

const bytesOf = (arithmetic: Arithmetic) =>
  wasmModule(
    parameters,
    Array.from({ length: tileRows }, (_, index) => tile(index + 1, arithmetic === 'fused')),
  )

/** The faster arithmetic, where this Node knows its instruction. */
export const bestArithmetic = (): Arithmetic =>
  webAssembly.validate(bytesOf('fused')) ? 'fused' : 'two steps'

/** The multiplication over one memory, by count of rows; nothing at 0. */
export function multiplyTiles(memory: WasmMemory, arithmetic: Arithmetic): readonly MultiplyTile[] {
  const module = new webAssembly.Module(bytesOf(arithmetic))
  const { exports } = new webAssembly.Instance(module, { host: { memory } })
  const byRows = Array.from({ length: tileRows }, (_, index) => exports[`tile${index + 1}`] as MultiplyTile)
  return [() => undefined, ...byRows]
}
