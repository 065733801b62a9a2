import * as core from '@energetic-ai/core'

/** The part of the WebAssembly tensor library that training needs; the package's own types leave it out. */
type Tensor = { readonly dataSync: () => Float32Array; readonly dispose: () => void }
type Tensors = {
  readonly ready: () => Promise<void>
  readonly tensor2d: (values: Float32Array, shape: readonly [number, number]) => Tensor
  readonly matMul: (a: Tensor, b: Tensor, transposeA: boolean, transposeB: boolean) => Tensor
  readonly tidy: (work: () => Tensor) => Tensor
}
export type Matrix = Tensor

export const { ready, tensor2d, matMul, tidy } = core as unknown as Tensors
