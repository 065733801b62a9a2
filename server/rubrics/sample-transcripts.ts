import { begin } from '#personas/engine/begin.ts'
import { repNames, type RepName } from '#personas/reps.ts'
import { readBuyerTurn } from '#scoring/behaviours/read-buyer-turn.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import type { BeliefContext, BlindTranscript, CodedTurn } from '#scoring/transcript.ts'
import type { Library } from '../library/load.ts'
import { castFor, rehearsed } from '../rehearsal/rehearse.ts'
import { beliefContext } from '../scoring/belief-context.ts'

/** A conversation that nobody had: a scripted rep of the library against its built-in buyer, always the same. */
export type Sample = {
  readonly name: string
  readonly play: () => Promise<{ readonly transcript: BlindTranscript; readonly context: BeliefContext }>
}

/** Enough for a spread of good and poor; each costs about half a second of a core the first time. */
const mostSamples = 16
const seed = 11
/** All but the one that repeats one line for ever: it measures buyers, not scores. */
const played = repNames.filter((name) => name !== 'repeater')

/**
 * The samples that a library yields: scripted reps in turn over all its scenarios, so that every scenario and every
 * rep comes up. Each is played once and remembered: what is read does not depend on the rubric.
 */
export function createSamples(
  library: Pick<Library, 'scenarios' | 'cast' | 'reps'>,
  embed: Embed,
  most = mostSamples,
): readonly Sample[] {
  const withReps = library.scenarios.filter(({ id }) => library.reps(id) !== null)
  const each = Math.max(1, Math.min(played.length, Math.floor(most / Math.max(1, withReps.length))))
  return withReps.slice(0, most).flatMap(({ id, title }, index) =>
    Array.from({ length: each }, (_, step): Sample => {
      const rep = played[(index * each + step) % played.length] as RepName
      let kept: ReturnType<Sample['play']> | null = null
      return {
        name: `${title}, scripted rep “${rep}”`,
        play: () => {
          kept ??= playSample(library, id, rep, embed).catch((error: unknown) => {
            kept = null
            throw error
          })
          return kept
        },
      }
    }),
  )
}

async function playSample(
  library: Pick<Library, 'scenarios' | 'cast' | 'reps'>,
  scenarioId: string,
  rep: RepName,
  embed: Embed,
): ReturnType<Sample['play']> {
  const cast = castFor(library, scenarioId, seed)
  const lines = library.reps(scenarioId)?.[rep]
  if (!cast || !lines) throw new Error('a sample without its scenario or its rep')
  const { turns, end } = await rehearsed({
    cast,
    seed,
    lines,
    readTurn: (turn, before, facts, anchors) => readTurn(turn, before, facts, anchors, embed),
  })
  const said = turns.map(({ n, speaker, text }) => ({ n, speaker, text }))
  const coded = await Promise.all(
    turns.map(async (turn, index): Promise<CodedTurn> => {
      const { n, speaker, text } = turn
      if (speaker === 'rep') return { n, speaker, text, reading: turn.reading }
      return {
        n,
        speaker,
        text,
        reading: await readBuyerTurn({ n, speaker, text }, said.slice(0, index), embed),
      }
    }),
  )
  const replies = turns.flatMap((turn) => (turn.speaker === 'buyer' && turn.n > 1 ? [turn] : []))
  const context = beliefContext({
    cast,
    outcome: end.outcome,
    // A state belongs to the rep turn that led to it.
    worlds: [
      { turn: 0, world: begin(cast, seed).world },
      ...replies.map(({ n, state }) => ({ turn: n - 1, world: { byBuyer: { [cast.persona.id]: state } } })),
    ],
    events: replies.flatMap(({ n, events }) => events.map((event) => ({ turn: n - 1, event }))),
  })
  return { transcript: { turns: coded, facts: cast.scenario.facts }, context }
}
