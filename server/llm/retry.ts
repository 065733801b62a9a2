import { setTimeout as wait } from 'node:timers/promises'
import { ModelFailure, type Model, type ModelFailureKind, type StreamRequest } from './model.ts'
import { trimLines } from './trim-lines.ts'

/** How often a kind is tried again, while nothing has been said. Kinds not listed never are. */
const retriesOf: Partial<Record<ModelFailureKind, number>> = {
  'rate-limited': 2,
  unavailable: 2,
  'first-token-timeout': 1,
  'context-too-long': 1,
  protocol: 1,
  'cut-off': 1,
  empty: 1,
}
/** Longest wait that a server may ask for; beyond it the built-in voice is the better answer. */
const longestRetryAfterMs = 20_000
/** No new attempt after this much trouble with reaching the model: somebody is waiting for a reply. */
const unavailableBudgetMs = 10_000

export type RetryTimes = {
  /** First wait, doubled each time, with up to as much again at random. */
  readonly baseMs: number
  readonly random: () => number
}

/** The same model, tried again where that can help and nothing has been yielded yet. */
export function withRetry(model: Model, times: RetryTimes = { baseMs: 300, random: Math.random }): Model {
  const prepare = (request: StreamRequest) => createAttempts(request, times)
  return {
    name: model.name,
    async *stream(request) {
      const attempts = prepare(request)
      for (;;) {
        const stream = model.stream({ ...request, lines: attempts.lines() })
        let begun = false
        try {
          for (;;) {
            const next = await stream.next()
            if (next.done) return next.value
            begun = true
            yield next.value
          }
        } catch (error) {
          if (begun) throw error
          await attempts.next(error)
        } finally {
          // A consumer that leaves early must not leave the upstream open.
          await stream.return({ finish: 'stop', usage: null })
        }
      }
    },
    async structured(request) {
      const attempts = prepare(request)
      for (;;) {
        try {
          return await model.structured({ ...request, lines: attempts.lines() })
        } catch (error) {
          await attempts.next(error)
        }
      }
    },
  }
}

function createAttempts(request: StreamRequest, { baseMs, random }: RetryTimes) {
  const began = performance.now()
  const tried = new Map<ModelFailureKind, number>()
  let total = 0
  let { lines } = request
  return {
    lines: () => lines,
    /** Waits until the next attempt is due. @throws the failure where there is none. */
    async next(error: unknown): Promise<void> {
      if (!(error instanceof ModelFailure)) throw error
      const { kind, status } = error
      const before = tried.get(kind) ?? 0
      const allowed = total < 2 && before < (retriesOf[kind] ?? 0) && !isAboutTheRequest(kind, status)
      if (!allowed) throw error
      if (kind === 'unavailable' && performance.now() - began > unavailableBudgetMs) throw error
      if (kind === 'context-too-long') {
        const shorter = trimLines(lines)
        if (!shorter) throw error
        lines = shorter
      }
      if ((error.retryAfterMs ?? 0) > longestRetryAfterMs) throw error
      const pause = error.retryAfterMs ?? baseMs * 2 ** total * (1 + random())
      tried.set(kind, before + 1)
      total += 1
      try {
        await wait(pause, undefined, { signal: request.signal })
      } catch {
        throw new ModelFailure('stopped')
      }
    },
  }
}

/** A redirect, a wrong path or a refused parameter is the same the next time. */
const isAboutTheRequest = (kind: ModelFailureKind, status: number | null) =>
  kind === 'protocol' && status !== null && status >= 300 && status < 500
