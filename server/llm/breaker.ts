import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  type CircuitBreakerPolicy,
} from 'cockatiel'
import { ModelFailure, type Model, type ModelFailureKind } from './model.ts'

/** What says that the endpoint is in trouble, as against one reply. */
const troubles: ReadonlySet<ModelFailureKind> = new Set([
  'unauthorised',
  'quota-exhausted',
  'rate-limited',
  'unavailable',
  'first-token-timeout',
  'protocol',
])
/** Organisations remembered at once; the one longest unseen is forgotten. */
const most = 1000

export type BreakerTimes = { readonly failures: number; readonly openMs: number }

/**
 * Leaves a model in peace for `openMs` after so many failures in a row, each organisation for itself, then lets one
 * call through to see. Wrap it inside the retries, so that every attempt counts.
 */
export function withBreaker(model: Model, times: BreakerTimes = { failures: 5, openMs: 30_000 }): Model {
  const byOrg = new Map<string, CircuitBreakerPolicy>()
  const policyOf = (org: string): CircuitBreakerPolicy => {
    const policy =
      byOrg.get(org) ??
      circuitBreaker(
        handleWhen((error) => error instanceof ModelFailure && troubles.has(error.kind)),
        { halfOpenAfter: times.openMs, breaker: new ConsecutiveBreaker(times.failures) },
      )
    byOrg.delete(org)
    byOrg.set(org, policy)
    const [oldest] = byOrg.keys()
    if (byOrg.size > most && oldest !== undefined) byOrg.delete(oldest)
    return policy
  }
  const guarded = async <T>(org: string, call: () => Promise<T>): Promise<T> => {
    try {
      return await policyOf(org).execute(call)
    } catch (error) {
      if (error instanceof BrokenCircuitError) throw new ModelFailure('breaker-open')
      throw error
    }
  }
  return {
    name: model.name,
    async *stream(request) {
      const stream = model.stream(request)
      try {
        // The first words decide: a reply that breaks off later is that reply's trouble.
        let next = await guarded(request.org, () => stream.next())
        while (!next.done) {
          yield next.value
          next = await stream.next()
        }
        return next.value
      } finally {
        await stream.return({ finish: 'stop', usage: null })
      }
    },
    structured: (request) => guarded(request.org, () => model.structured(request)),
  }
}
