import { guardReply } from '#personas/voice/guards/guard-reply.ts'
import type { Model } from '../llm/model.ts'
import { addUsage } from '../llm/usage.ts'
import { sayWithModel, type Said } from './say-with-model.ts'
import { speakBuiltIn } from './speak-built-in.ts'
import type { SpokenTurn, TurnToSpeak } from './spoken-turn.ts'

/** No second try at a reply after so much waiting without a word: the built-in voice is the better answer. */
const regenerateWithinMs = 10_000

/**
 * Says one buyer turn. Never throws for a model's troubles: before anything was released the built-in voice takes
 * the turn, afterwards the turn breaks off and what was released stays.
 */
export async function speakTurn(turn: TurnToSpeak, withinMs = regenerateWithinMs): Promise<SpokenTurn> {
  return turn.model ? byModel(turn, turn.model, withinMs) : builtIn(turn, null, none)
}

async function byModel(turn: TurnToSpeak, model: Model, withinMs: number): Promise<SpokenTurn> {
  const { cast, directive, builtInText: meant, transcript, improvised, canary } = turn
  const guard = guardReply({ cast, directive, meant, transcript, improvised, canary })
  const began = performance.now()
  const first = await sayWithModel(turn, model, guard, false)
  if (first.text !== '' || first.ended === 'stopped') return asSpoken(first, none)
  const inTime = performance.now() - began < withinMs
  if (!inTime || !isWorthAnother(first)) return builtIn(turn, reasonOf(first), first)
  const second = await sayWithModel(turn, model, guard, leftItsRole(first))
  if (second.text !== '' || second.ended === 'stopped') return asSpoken(second, first)
  return builtIn(turn, reasonOf(second), spent(first, second))
}

type Spent = Pick<SpokenTurn, 'usage' | 'estimated'>
const none: Spent = { usage: null, estimated: false }
const spent = (a: Spent, b: Spent): Spent => ({
  usage: addUsage(a.usage, b.usage),
  estimated: a.estimated || b.estimated,
})

const leftItsRole = ({ ended }: Said) => ended === 'guard' || ended === 'refused'

/** What came before the first word has been tried again already, where that can help; what came after it has not. */
const isWorthAnother = (said: Said) => leftItsRole(said) || said.begun

const reasonOf = ({ ended }: Said): SpokenTurn['reason'] => (ended === 'complete' ? null : ended)

/** A sentence that fails the guards ends the reply at the one before: that is a whole reply, only a shorter one. */
function asSpoken(said: Said, before: Spent): SpokenTurn {
  return {
    text: said.text,
    voice: 'model',
    status: said.ended === 'complete' || said.ended === 'guard' ? 'complete' : 'interrupted',
    reason: reasonOf(said),
    truncated: said.truncated,
    ...spent(before, said),
    improvised: said.improvised,
  }
}

async function builtIn(
  turn: TurnToSpeak,
  reason: SpokenTurn['reason'],
  { usage, estimated }: Spent,
): Promise<SpokenTurn> {
  const { builtInText, pace, signal, onRelease } = turn
  const { text, complete } = (await turn.mayRelease)
    ? await speakBuiltIn(builtInText, pace.wordMs, signal, onRelease)
    : { text: '', complete: false }
  return {
    text,
    voice: 'built-in',
    status: complete ? 'complete' : 'interrupted',
    reason: complete ? reason : 'stopped',
    truncated: false,
    usage,
    estimated,
    improvised: [],
  }
}
