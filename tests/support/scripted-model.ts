import { setTimeout as wait } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import {
  ModelFailure,
  type Model,
  type ModelFailureKind,
  type StreamEnd,
  type StreamRequest,
  type Usage,
} from '#server/llm/model.ts'

/** What one call to the model gets. */
export type ScriptedStep = {
  /** A text, streamed word by word, or chunks as they arrive with pauses in ms between them. */
  readonly say?: string | readonly (string | number)[]
  /** Instead of `say`: does as the latest user line orders, word for word. */
  readonly obey?: true
  /** Instead of `say`, for a structured call: the reply before it is held against the schema. */
  readonly value?: unknown
  /**
   * After the words: `stop` (the default), `length`, a failure, or `stall`, which says nothing more until the call is
   * aborted or given up.
   */
  readonly end?: StreamEnd['finish'] | 'stall' | ModelFailureKind
  readonly usage?: Usage
}

export type ScriptedModel = Model & {
  /** Every call so far, oldest first. */
  readonly requests: readonly StreamRequest[]
  readonly calls: number
  /** Calls that are over, whether they ended, failed or were given up: none may stay open. */
  readonly closed: number
  /** Adds steps behind those that are left. */
  add(...steps: readonly ScriptedStep[]): void
}

/**
 * A model that follows a script, one step a call, for tests of whatever talks to models. Make it inside a test: the
 * test fails when a call comes that no step foresees, when a step is left over, or when a call is still open.
 *
 *     const model = scriptedModel([{ say: 'No budget.' }, { say: ['One. ', 20, 'Tw'], end: 'cut-off' }])
 */
export function scriptedModel(steps: readonly ScriptedStep[], name = 'scripted'): ScriptedModel {
  const left = [...steps]
  const requests: StreamRequest[] = []
  let unexpected = 0
  let closed = 0

  const nextStep = (request: StreamRequest): ScriptedStep => {
    requests.push(request)
    const step = left.shift()
    if (step) return step
    unexpected += 1
    throw new Error('The scripted model was called once more than its script foresees.')
  }

  async function* stream(request: StreamRequest): AsyncGenerator<string, StreamEnd, void> {
    try {
      const step = nextStep(request)
      for (const chunk of chunksOf(step, request)) {
        if (typeof chunk === 'number') await pause(chunk, request.signal)
        if (request.signal.aborted) throw new ModelFailure('stopped')
        if (typeof chunk === 'string') yield chunk
      }
      const end = step.end ?? 'stop'
      if (end === 'stall') await untilAborted(request.signal)
      else if (end !== 'stop' && end !== 'length') throw new ModelFailure(end)
      return { finish: end === 'length' ? 'length' : 'stop', usage: step.usage ?? null }
    } finally {
      closed += 1
    }
  }

  onTestFinished(() => {
    const wrong = [
      unexpected > 0 ? `${unexpected} calls more than the script foresees` : null,
      left.length > 0 ? `${left.length} steps left over` : null,
      closed < requests.length ? `${requests.length - closed} calls still open` : null,
    ].filter((one) => one !== null)
    if (wrong.length > 0) throw new Error(`The scripted model: ${wrong.join(', ')}.`)
  })

  return {
    name,
    stream,
    async structured(request) {
      try {
        const step = nextStep(request)
        if (step.end === 'stall') await untilAborted(request.signal)
        if (step.end && step.end !== 'stall' && step.end !== 'stop' && step.end !== 'length') {
          throw new ModelFailure(step.end)
        }
        if (step.usage) request.spent?.(step.usage, true)
        const read = request.schema.safeParse(step.value)
        if (!read.success) throw new ModelFailure('protocol')
        return { value: read.data, usage: step.usage ?? null }
      } finally {
        closed += 1
      }
    },
    get requests() {
      return requests
    },
    get calls() {
      return requests.length
    },
    get closed() {
      return closed
    },
    add(...more) {
      left.push(...more)
    },
  }
}

function chunksOf(step: ScriptedStep, { lines }: StreamRequest): readonly (string | number)[] {
  if (step.obey) return inWords(ordered(lines.findLast(({ role }) => role === 'user')?.content ?? ''))
  return typeof step.say === 'string' ? inWords(step.say) : (step.say ?? [])
}

const inWords = (text: string): string[] => text.match(/\s*\S+/gu) ?? []

/** What stands in quotation marks, else what follows a colon or "say", else the order itself. */
const ordered = (order: string): string =>
  /["“]([^"”]+)["”]/u.exec(order)?.[1] ?? /(?::|\bsay\b(?: that)?) +(.+)$/isu.exec(order)?.[1] ?? order

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal })
  } catch {
    throw new ModelFailure('stopped')
  }
}

/** An hour is longer than any test; the signal ends it. */
const untilAborted = (signal: AbortSignal) => pause(3_600_000, signal)
