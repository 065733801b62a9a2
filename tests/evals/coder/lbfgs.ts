/** Plain doubles; the explicit buffer keeps `map` within one type. */
type Vector = Float64Array<ArrayBuffer>
export type Objective = (point: Vector) => { readonly value: number; readonly gradient: Vector }

const dot = (a: Vector, b: Vector): number => {
  let sum = 0
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0)
  return sum
}
const plus = (a: Vector, b: Vector, factor: number): Vector =>
  a.map((value, index) => value + factor * (b[index] ?? 0))

/** Limited-memory BFGS with backtracking; deterministic. Stops on a small gradient or after `steps`. */
export function minimise(objective: Objective, start: Vector, steps = 60, memory = 8): Vector {
  let point = start
  let current = objective(point)
  const pairs: { s: Vector; y: Vector; rho: number }[] = []
  for (let step = 0; step < steps; step += 1) {
    const norm = Math.sqrt(dot(current.gradient, current.gradient))
    if (norm < 1e-4 * Math.max(1, Math.sqrt(dot(point, point)))) break
    const direction = twoLoop(current.gradient, pairs)
    const slope = dot(current.gradient, direction)
    let size = pairs.length === 0 ? Math.min(1, 1 / norm) : 1
    let next = point
    let result = current
    for (let attempt = 0; attempt < 20; attempt += 1) {
      next = plus(point, direction, size)
      result = objective(next)
      if (result.value <= current.value + 1e-4 * size * slope) break
      size /= 2
    }
    const s = plus(next, point, -1)
    const y = plus(result.gradient, current.gradient, -1)
    const curvature = dot(s, y)
    if (curvature > 1e-12) pairs.push({ s, y, rho: 1 / curvature })
    if (pairs.length > memory) pairs.shift()
    const gain = current.value - result.value
    point = next
    current = result
    if (gain < 1e-6 * Math.abs(current.value)) break
  }
  return point
}

function twoLoop(gradient: Vector, pairs: readonly { s: Vector; y: Vector; rho: number }[]) {
  let direction = gradient.map((value) => -value)
  const alphas: number[] = []
  for (const { s, y, rho } of pairs.toReversed()) {
    const alpha = rho * dot(s, direction)
    alphas.push(alpha)
    direction = plus(direction, y, -alpha)
  }
  const last = pairs.at(-1)
  if (last !== undefined) {
    const scale = dot(last.s, last.y) / dot(last.y, last.y)
    direction = direction.map((value) => value * scale)
  }
  for (const { s, y, rho } of pairs) {
    const alpha = alphas.pop() ?? 0
    direction = plus(direction, s, alpha - rho * dot(y, direction))
  }
  return direction
}
