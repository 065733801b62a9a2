import { anchorsOf } from '#personas/engine/anchors.ts'
import { advance } from '#personas/engine/advance.ts'
import { random } from '#personas/engine/random.ts'
import { realise, remember } from '#personas/voice/realise.ts'
import type { Cast } from '#personas/schema.ts'
import type { Utterance } from '#scoring/behaviours/reading.ts'
import type { RoleplayDeps } from './deps.ts'
import type { WorkedOut } from './store/commit-step.ts'
import { latestSnapshot, repSpeaker, turnsOf, type RoleplayKey, type TurnRow } from './store/rows.ts'

const utterance = (turn: TurnRow): Utterance => ({
  n: turn.n,
  speaker: turn.speakerId === repSpeaker ? 'rep' : 'buyer',
  text: turn.text,
})

/**
 * Reads a rep turn, lets the buyer's state move and finds the words that the built-in voice would say.
 * Deterministic: doing it again after a crash comes to the same.
 */
export async function workOut(
  deps: RoleplayDeps,
  key: RoleplayKey,
  cast: Cast,
  repTurn: TurnRow,
): Promise<WorkedOut> {
  const turns = await turnsOf(deps.db, key)
  const before = turns.filter(({ n }) => n < repTurn.n)
  const snapshot = await latestSnapshot(deps.db, key, repTurn.n)
  if (!snapshot) throw new Error('a live roleplay without a first snapshot')
  const reading = await deps.readTurn(
    utterance(repTurn),
    before.map(utterance),
    cast.scenario.facts,
    anchorsOf(cast),
  )
  const step = advance(cast, snapshot.world, { turn: repTurn.n, text: repTurn.text, reading })
  const { directive } = step
  const state = step.world.byBuyer[directive.buyer]
  if (!state) throw new Error('a directive for a buyer who is not in the room')
  const spoken = realise(
    cast,
    directive,
    state,
    {
      repText: repTurn.text,
      said: before.filter(({ speakerId }) => speakerId === directive.buyer).map(({ text }) => text),
    },
    random(step.world.seed, repTurn.n, 'voice'),
  )
  return {
    repTurn,
    replyId: deps.newId(),
    reading,
    world: {
      ...step.world,
      byBuyer: { ...step.world.byBuyer, [directive.buyer]: remember(state, spoken.lines) },
    },
    events: step.events,
    directive,
    builtInText: spoken.text,
  }
}
