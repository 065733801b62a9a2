import type { FirstWord } from '#contract/debrief.ts'
import type { Queryable } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import { findRoleplay, repSpeaker, turnsOf, type RoleplayKey, type TurnRow } from '../roleplay/store/rows.ts'
import { wordsFor } from './behaviour-words.ts'
import { readingsOf, type ReadTurn } from './moments.ts'
import { polarityOf } from './reading-view.ts'

/** Exchanges after which something can be said. */
const firstWordAfter = 3
/** What speaks against a turn has to be surer than what speaks for it. */
const sureAgainst = 0.6
/** Below this a turn took up next to nothing of what it answers. */
const littleUptake = 0.15

/**
 * One sentence and one quote after three exchanges: the surest thing that cost the rep something, else a line that took
 * up nothing, else the best thing they did. Of a retake only its own turns count.
 */
export async function firstWordOf(db: Queryable, key: RoleplayKey): Promise<FirstWord> {
  const row = await findRoleplay(db, key)
  if (!row) throw new RequestRefused('roleplay/not_found')
  const from = row.originTurnN ?? 1
  const turns = (await turnsOf(db, key)).filter(({ n, speakerId }) => n >= from && speakerId === repSpeaker)
  const readings = (await readingsOf(db, row)).filter(({ turnN }) => turnN >= from)
  const enough = row.phase === 'ended' || turns.length >= firstWordAfter
  const found = enough ? (against(readings) ?? unheard(turns, readings) ?? inFavour(readings)) : null
  const turn = found && turns.find(({ n }) => n === found.turn)
  if (!found || !turn) return { ready: false }
  return { ready: true, turnId: turn.id, ...found }
}

type Found = Omit<Extract<FirstWord, { ready: true }>, 'ready' | 'turnId'>

const coded = (readings: readonly ReadTurn[], polarity: '+' | '-') =>
  readings
    .flatMap(({ turnN, reading }) => reading.behaviours.map((behaviour) => ({ turnN, behaviour })))
    .filter(({ behaviour }) => polarityOf(behaviour.code) === polarity)
    // A closed question costs little and is too common to be the one thing.
    .filter(({ behaviour }) => behaviour.code !== 'closed_question')
    .toSorted((a, b) => b.behaviour.confidence - a.behaviour.confidence)[0]

function against(readings: readonly ReadTurn[]): Found | null {
  const worst = coded(readings, '-')
  if (!worst || worst.behaviour.confidence < sureAgainst) return null
  const { code, quote } = worst.behaviour
  return { sentence: wordsFor(code).did, quote, turn: worst.turnN, polarity: '-' }
}

function unheard(turns: readonly TurnRow[], readings: readonly ReadTurn[]): Found | null {
  const least = readings
    .filter(({ reading }) => reading.uptake !== null && reading.uptake < littleUptake && reading.words > 4)
    .toSorted((a, b) => (a.reading.uptake ?? 0) - (b.reading.uptake ?? 0))[0]
  const turn = least && turns.find(({ n }) => n === least.turnN)
  if (!turn) return null
  return {
    sentence: 'This line took up nothing that was just said; it would have fitted anybody.',
    quote: turn.text,
    turn: turn.n,
    polarity: '-',
  }
}

function inFavour(readings: readonly ReadTurn[]): Found | null {
  const best = coded(readings, '+')
  if (!best) return null
  const { code, quote } = best.behaviour
  return { sentence: wordsFor(code).did, quote, turn: best.turnN, polarity: '+' }
}
