export type BoundedQueue = {
  /** Null where as many wait already as may. */
  run<T>(job: () => Promise<T>): Promise<T> | null
  readonly waiting: number
}

/** Runs at most `atOnce` jobs side by side and lets at most `most` wait, first come, first served. */
export function createBoundedQueue({
  atOnce,
  most,
}: {
  readonly atOnce: number
  readonly most: number
}): BoundedQueue {
  const waiting: (() => void)[] = []
  let running = 0
  const turn = async () => {
    if (running < atOnce) running += 1
    // Who goes hands their place on, so that nobody who comes later takes it.
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const done = () => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
  return {
    run(job) {
      if (running >= atOnce && waiting.length >= most) return null
      return (async () => {
        await turn()
        try {
          return await job()
        } finally {
          done()
        }
      })()
    },
    get waiting() {
      return waiting.length
    },
  }
}
