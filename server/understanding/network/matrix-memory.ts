import { webAssembly } from './web-assembly.ts'
import {
  depthStep,
  multiplyTiles,
  tileColumns,
  tileRows,
  type Arithmetic,
  type MultiplyTile,
} from './multiply-tile.ts'

const pageBytes = 65_536
const floatBytes = 4

/** A matrix row by row: byte address of its first entry, and how many floats lie between two rows. */
export type Rows = { readonly address: number; readonly stride: number }
/** A packed matrix: eight columns after one another, each such panel by depth. */
export type Panels = { readonly address: number; readonly depth: number; readonly width: number }

/**
 * Matrices of floats in one WebAssembly memory and their multiplication. Allocate everything first: an allocation may
 * move the memory, so `floats` is to be read again after it.
 */
export class MatrixMemory {
  readonly #memory = new webAssembly.Memory({ initial: 1 })
  readonly #tiles: readonly MultiplyTile[]
  #end = 0
  #floats = new Float32Array(this.#memory.buffer)

  constructor(arithmetic: Arithmetic) {
    this.#tiles = multiplyTiles(this.#memory, arithmetic)
  }

  /** The whole memory: the float at byte address `a` is `floats[a / 4]`. */
  get floats(): Float32Array {
    return this.#floats
  }

  /** Room for so many floats, zero at first; its byte address. */
  allocate(count: number): number {
    const address = this.#end
    this.#end += Math.ceil(count / 4) * 4 * floatBytes
    const missing = this.#end - this.#memory.buffer.byteLength
    if (missing > 0) {
      this.#memory.grow(Math.ceil(missing / pageBytes))
      this.#floats = new Float32Array(this.#memory.buffer)
    }
    return address
  }

  /** Copies a vector in. */
  place(values: Float32Array): number {
    const address = this.allocate(values.length)
    this.#floats.set(values, address / floatBytes)
    return address
  }

  /** Packs a matrix of `depth` rows, for instance the weights of a layer; both sides divide by the kernel's steps. */
  pack(values: Float32Array, depth: number, width: number): Panels {
    if (depth % depthStep !== 0 || width % tileColumns !== 0 || values.length !== depth * width) {
      throw new RangeError(`a matrix of ${depth} × ${width} cannot be packed`)
    }
    const address = this.allocate(depth * width)
    const floats = this.#floats
    let to = address / floatBytes
    for (let panel = 0; panel < width; panel += tileColumns) {
      for (let row = 0; row < depth; row++, to += tileColumns) {
        const from = row * width + panel
        for (let at = 0; at < tileColumns; at++) floats[to + at] = values[from + at] ?? 0
      }
    }
    return { address, depth, width }
  }

  /** C = A × B + bias for the first `rows` rows. `bias` is the address of as many floats as B has columns. */
  multiply(a: Rows, rows: number, b: Panels, bias: number, c: Rows): void {
    const depthBytes = b.depth * floatBytes
    const strideA = a.stride * floatBytes
    const strideC = c.stride * floatBytes
    // Even tiles: one row alone takes as long as four.
    const height = Math.ceil(rows / Math.max(1, Math.ceil(rows / tileRows)))
    // By panel outside: its weights stay in the nearest cache while all rows pass by.
    for (let column = 0; column < b.width; column += tileColumns) {
      const panel = b.address + column * depthBytes
      const columnBytes = column * floatBytes
      for (let row = 0; row < rows; row += height) {
        this.#tiles[Math.min(height, rows - row)]?.(
          a.address + row * strideA,
          panel,
          c.address + columnBytes + row * strideC,
          bias + columnBytes,
          depthBytes,
          strideA,
          strideC,
        )
      }
    }
  }
}
