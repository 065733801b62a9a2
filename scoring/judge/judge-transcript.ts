import type { ZodType } from 'zod'
import type { Rubric } from '../rubric.ts'
import type { BeliefContext, BlindTranscript } from '../transcript.ts'
import { agree, samplesNeeded } from './agree.ts'
import { judgement, type Judgement } from './judgement.ts'
import { judgePrompt, swapPrompt, type JudgeLine } from './prompt.ts'
import { judgeReply, swapReplyOf } from './reply.ts'
import { readSample, type JudgeSample } from './sample.ts'
import { shownTurn } from './shown-turn.ts'
import { swapPairs, withoutSwapped } from './swap.ts'

/** One question to the model. `name` tells the calls of one judging apart: a call that was answered need not be repeated. */
export type JudgeCall<T> = {
  readonly name: 'reading-1' | 'reading-2' | 'reading-3' | 'swap'
  readonly lines: readonly JudgeLine[]
  readonly schema: ZodType<T>
}
/** Asks it. Null for a reply that does not fit its schema, repaired once; what else goes wrong is thrown. */
export type AskJudge = <T>(call: JudgeCall<T>) => Promise<T | null>

/** Why a model's readings came to nothing: replies that do not fit, or quotes that stand nowhere. */
export type Unread = { readonly unread: 'invalid' | 'invented' }

/** How often it reads the same transcript. */
const names = ['reading-1', 'reading-2', 'reading-3'] as const

/**
 * Has a model read a transcript three times, one after the other, then tests what it found against another buyer. A
 * reading that cannot be used is left out, and where fewer than two can be, nothing is said: never zero. Where
 * that test could not be read, authenticity stays the built-in scorer's.
 */
export async function judgeTranscript(
  subject: { readonly transcript: BlindTranscript; readonly context: BeliefContext; readonly rubric: Rubric },
  ask: AskJudge,
): Promise<Judgement | Unread> {
  const turns = subject.transcript.turns.map(shownTurn)
  const schema = judgeReply(turns)
  const samples: JudgeSample[] = []
  let invented = 0
  for (const [index, name] of names.entries()) {
    const reply = await ask({ name, lines: judgePrompt(turns, index), schema })
    const sample = reply && readSample(reply, turns)
    if (sample) samples.push(sample)
    else if (reply) invented += 1
    const left = names.length - index - 1
    // No reading still to come could make two of it.
    if (samples.length + left < samplesNeeded) return { unread: invented > 0 ? 'invented' : 'invalid' }
  }
  const agreed = agree(samples)
  const pairs = swapPairs(subject.transcript, agreed, turns)
  const swapped =
    pairs.length === 0
      ? { pairs: [] }
      : await ask({ name: 'swap', lines: swapPrompt(pairs), schema: swapReplyOf(pairs.length) })
  const specific = swapped && withoutSwapped(agreed, pairs, swapped, turns)
  return judgement({ ...subject, turns, samples, agreed, specific })
}
