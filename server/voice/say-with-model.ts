import type { ReplyGuard } from '#personas/voice/guards/guard-reply.ts'
import { modelPrompt } from '#personas/voice/model-prompt.ts'
import { wordCount } from '#personas/voice/wording.ts'
import { ModelFailure, type Model, type ModelFailureKind, type StreamEnd, type Usage } from '../llm/model.ts'
import { estimateUsage } from '../llm/usage.ts'
import { createSentenceCutter } from './cut-sentences.ts'
import { makesUp } from './made-up.ts'
import type { TurnToSpeak } from './spoken-turn.ts'
import { createTidier } from './tidy-sentence.ts'

/** What came of asking a model once. */
export type Said = {
  /** Exactly what was released; empty where nothing was. */
  readonly text: string
  readonly ended: 'complete' | 'guard' | ModelFailureKind
  /** Whether any words came, released or not: up to then the model is tried again below this. */
  readonly begun: boolean
  readonly truncated: boolean
  /** Null where the model did not begin to answer. */
  readonly usage: Usage | null
  readonly estimated: boolean
  readonly improvised: readonly string[]
}

/** Models count words badly: so far beyond what was asked for is let pass, then the reply ends with a sentence. */
const wordAllowance = 1.6
/** Room for a model that thinks first. What is too long to be said is cut by words, and its upstream closed. */
const maxTokens = 1024
const temperature = 0.8

/** Asks the model once and releases its words sentence by sentence, each after the guards. Never throws for the model. */
export async function sayWithModel(
  turn: TurnToSpeak,
  model: Model,
  guard: ReplyGuard,
  strict: boolean,
): Promise<Said> {
  const { cast, directive, builtInText: meant, transcript, improvised, canary, org, signal } = turn
  const lines = modelPrompt({ cast, directive, meant, transcript, improvised, strict, canary })
  const stream = model.stream({ lines, maxTokens, temperature, signal, org })
  const speech = createSpeech(turn, guard)
  const cutter = createSentenceCutter()
  let begun = false
  let heard = ''
  const said = (ended: Said['ended'], counted: Usage | null = null): Said => ({
    text: speech.text,
    ended: ended === 'complete' && speech.text === '' ? 'empty' : ended,
    begun,
    truncated: speech.truncated,
    usage: counted ?? (begun ? estimateUsage(lines, heard) : null),
    estimated: counted === null && begun,
    improvised: speech.improvised,
  })
  try {
    for (;;) {
      const next = await nextOf(stream)
      if ('failed' in next) return said(next.failed)
      if (!(await turn.mayRelease)) return said('stopped')
      if (next.done) return said(finish(speech, cutter.end(), next.value.finish), next.value.usage)
      begun = true
      heard += next.value
      for (const sentence of cutter.push(next.value)) {
        const ended = speech.say(sentence)
        if (ended) return said(ended)
      }
    }
  } finally {
    // Leaving early, for a guard or for length, must not leave the upstream open.
    await stream.return({ finish: 'stop', usage: null })
  }
}

/** The last words of a stream that ended well: a broken-off sentence is said only where nothing else was. */
function finish(speech: Speech, rest: string | null, end: StreamEnd['finish']): Said['ended'] {
  const isSaid = rest !== null && (end === 'stop' || isWhole(rest) || speech.text === '')
  const ended = isSaid ? speech.say(rest) : null
  if (ended) return ended
  speech.releaseHeld()
  if (end === 'length') speech.breakOff()
  return 'complete'
}

const isWhole = (sentence: string) => /[.!?…]["”’')\]]*$/u.test(sentence)

/** Words below which a sentence waits for the next: dealt out word by word, a secret would be half told before it shows. */
const leastReleased = 3

const joined = (before: string, sentence: string) => (before === '' ? sentence : `${before} ${sentence}`)

type Speech = {
  readonly text: string
  readonly truncated: boolean
  readonly improvised: readonly string[]
  /** Takes a sentence, and releases it unless it is too short. @returns why the reply ends here instead; null where it goes on. */
  say(sentence: string): Said['ended'] | null
  /** Releases what waits for more: nothing more comes. */
  releaseHeld(): void
  /** Marks that there was more, with dots where the last sentence stands open. */
  breakOff(): void
}

function createSpeech({ cast, directive, signal, onRelease }: TurnToSpeak, guard: ReplyGuard): Speech {
  const tidy = createTidier(cast.persona.name)
  const mostWords = directive.maxWords * wordAllowance
  const improvised: string[] = []
  let text = ''
  let held = ''
  let truncated = false
  const release = (more: string) => {
    onRelease(more)
    text += more
  }
  const releaseHeld = () => {
    if (held === '') return
    const sentence = held
    held = ''
    release(text === '' ? sentence : ` ${sentence}`)
    if (makesUp(sentence, guard.known)) improvised.push(sentence)
  }
  const breakOff = () => {
    truncated = true
    if (text !== '' && !isWhole(text)) release('…')
  }
  return {
    get text() {
      return text
    },
    get truncated() {
      return truncated
    },
    improvised,
    say(raw) {
      if (signal.aborted) return 'stopped'
      const sentence = tidy(raw)
      if (sentence === '') return null
      if (guard.check(sentence, joined(text, held))) return 'guard'
      if (text !== '' && wordCount(text) + wordCount(joined(held, sentence)) > mostWords) {
        held = ''
        breakOff()
        return 'complete'
      }
      held = joined(held, sentence)
      if (wordCount(held) >= leastReleased) releaseHeld()
      return null
    },
    releaseHeld,
    breakOff,
  }
}

type Next = IteratorResult<string, StreamEnd> | { readonly failed: ModelFailureKind }

async function nextOf(stream: AsyncGenerator<string, StreamEnd, void>): Promise<Next> {
  try {
    return await stream.next()
  } catch (error) {
    return { failed: error instanceof ModelFailure ? error.kind : 'protocol' }
  }
}
