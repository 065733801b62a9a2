import { embeddingWidth } from '../worker-protocol.ts'
import type { MatrixMemory, Panels } from './matrix-memory.ts'
import type { Norm } from './row-math.ts'
import type { SentenceWeights } from './sentence-weights.ts'

export const hiddenWidth = 1536

export type Dense = { readonly weights: Panels; readonly bias: number }

/** One layer of the transformer, `width` wide where it begins and as wide as a sentence where it ends. */
export type Layer = {
  readonly width: number
  readonly norm: Norm
  readonly qkv: Dense
  readonly output: Dense
  readonly hiddenNorm: Norm
  readonly up: Dense
  readonly down: Dense
}

export type LayerLoader = {
  /** By the ends of the names in the package's graph. */
  readonly dense: (end: string, biasEnd: string, depth: number, across: number) => Dense
  readonly layer: (index: number, width: number) => Layer
}

/** The package left its tables in one part; this is the end of such a name. */
const part = '/ConcatPartitions/concat'

/** Finds the weights of layers and packs them into the memory that multiplies them. */
export function layerLoader(weights: SentenceWeights, memory: MatrixMemory): LayerLoader {
  const norm = (place: string, size: number): Norm => ({
    scale: weights.floats(`${place}layer_prepostprocess/layer_norm/layer_norm_scale${part}`, size).slice(),
    bias: weights.floats(`${place}layer_prepostprocess/layer_norm/layer_norm_bias${part}`, size).slice(),
  })
  const dense = (end: string, biasEnd: string, depth: number, across: number): Dense => ({
    weights: memory.pack(weights.floats(end, depth * across), depth, across),
    bias: memory.place(weights.floats(biasEnd, across)),
  })
  const layer = (index: number, width: number): Layer => {
    const own = `Layer_${index}/TransformerLayer/`
    const stack = `TransformerStack/${own}FFN/`
    const qkv = `${own}MultiheadAttention/qkv_transform_single/`
    const output = `${own}MultiheadAttention/output_transform_single/`
    return {
      width,
      norm: norm(own, width),
      qkv: dense(`${qkv}kernel/part_0`, `${qkv}bias${part}`, width, width * 3),
      output: dense(`${output}kernel/part_0`, `${output}bias${part}`, width, embeddingWidth),
      hiddenNorm: norm(`${own}FFN/`, embeddingWidth),
      up: dense(
        `${stack}conv1/Tensordot/Reshape_1`,
        `${own}FFN/conv1/bias${part}`,
        embeddingWidth,
        hiddenWidth,
      ),
      down: dense(
        `${stack}conv2/Tensordot/Reshape_1`,
        `${own}FFN/conv2/bias${part}`,
        hiddenWidth,
        embeddingWidth,
      ),
    }
  }
  return { dense, layer }
}
