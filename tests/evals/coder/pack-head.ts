import type { PackedHead } from '#scoring/behaviours/linear-head.ts'
import type { LogisticFit } from './logistic.ts'

/** Packs fitted weights into 16 bits each, with one scale per output. */
export function packHead(outputs: readonly string[], fit: LogisticFit): PackedHead {
  const width = fit.weights[0]?.length ?? 0
  const bytes = new DataView(new ArrayBuffer(outputs.length * width * 2))
  const scales = fit.weights.map((row, output) => {
    const most = row.reduce((top, value) => Math.max(top, Math.abs(value)), 0)
    const scale = Number((most / 32_767 || 1).toPrecision(6))
    row.forEach((value, column) => {
      const whole = Math.max(-32_767, Math.min(32_767, Math.round(value / scale)))
      bytes.setInt16((output * width + column) * 2, whole, true)
    })
    return scale
  })
  return {
    outputs,
    width,
    weights: Buffer.from(bytes.buffer).toString('base64'),
    scales,
    bias: fit.bias.map((value) => Number(value.toPrecision(6))),
  }
}
