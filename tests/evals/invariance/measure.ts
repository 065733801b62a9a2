import type { Embed } from '#scoring/behaviours/reading.ts'
import type { FlagKind } from '#scoring/flags.ts'
import type { Scored } from '#scoring/score.ts'
import { manipulated, manipulations, meddling, sameDone, unseenManipulations, buzz } from './changes.ts'
import { isTold, type Conversation } from './conversation.ts'
import { gamingOf, type Gaming } from './gaming.ts'
import { scored, type Way } from './scored.ts'
import { shiftsOf, type Pair, type Shifts } from './shifts.ts'

export type Measured = {
  readonly conversations: number
  readonly repTurns: number
  /** Changes that change nothing of what was done, the second language last. */
  readonly same: Readonly<Record<string, Shifts>>
  /** What is meant for the scorer: its shifts, and how many of the turns with it were flagged. */
  readonly meddling: Readonly<Record<string, { readonly shifts: Shifts; readonly flagged: Flagged }>>
  /** Manipulation added to every second turn. */
  readonly manipulation: Readonly<Record<string, { readonly shifts: Shifts; readonly flagged: Flagged }>>
  readonly buzzwords: Shifts
  readonly gaming: Gaming
  /** Flags on good and middling conversations as they are, by kind. */
  readonly falseFlags: {
    readonly turns: number
    readonly transcripts: number
    readonly flags: readonly {
      readonly id: string
      readonly turn: number
      readonly kind: FlagKind
      readonly quote: string
    }[]
  }
}
export type Flagged = { readonly turns: number; readonly of: number }

/** Scores every conversation as it is and under every change. `embed` should remember texts: most come again. */
export async function measure(conversations: readonly Conversation[], embed: Embed): Promise<Measured> {
  const plain = new Map<string, Scored>()
  for (const one of conversations) plain.set(one.id, await scored(one, embed))
  const pairs = async (way: Way, of = conversations): Promise<readonly Pair[]> => {
    const found: Pair[] = []
    for (const one of of) {
      const before = plain.get(one.id)
      if (before) found.push({ id: one.id, before, after: await scored(one, embed, way) })
    }
    return found
  }

  const same: Record<string, Shifts> = {}
  for (const [what, change] of Object.entries(sameDone)) same[what] = shiftsOf(await pairs({ change }))
  const translated = conversations.filter((one) => isTold(one, 'second_language'))
  if (translated.length > 0) {
    same['told in a second language'] = shiftsOf(await pairs({ told: 'second_language' }, translated))
  }

  const meddled: Record<string, { shifts: Shifts; flagged: Flagged }> = {}
  for (const [what, { flag, change }] of Object.entries(meddling)) {
    const found = await pairs({ change })
    meddled[what] = { shifts: shiftsOf(found), flagged: flaggedIn(found, conversations, flag, every) }
  }
  const worked: Record<string, { shifts: Shifts; flagged: Flagged }> = {}
  for (const [kind, lines] of [
    ...Object.entries(manipulations),
    ['unseen wording', unseenManipulations],
  ] as const) {
    const found = await pairs({ change: manipulated(lines) })
    worked[kind] = {
      shifts: shiftsOf(found),
      flagged: flaggedIn(found, conversations, 'manipulation', everySecond),
    }
  }
  return {
    conversations: conversations.length,
    repTurns: conversations.flatMap(repTurnsOf).length,
    same,
    meddling: meddled,
    manipulation: worked,
    buzzwords: shiftsOf(await pairs({ change: buzz })),
    gaming: await gamingOf(conversations, plain, embed),
    falseFlags: falseFlagsOf(conversations, plain),
  }
}

/** Numbers of the rep's turns, from 1 over both sides. */
const repTurnsOf = ({ turns }: Conversation): readonly number[] =>
  turns.flatMap((turn, index) => ('rep' in turn ? [index + 1] : []))
const every = () => true
/** The rep turns that `manipulated` adds to. */
const everySecond = (n: number) => ((n - 2) >> 1) % 2 === 1

function flaggedIn(
  pairs: readonly Pair[],
  conversations: readonly Conversation[],
  kind: FlagKind,
  meant: (turn: number) => boolean,
): Flagged {
  const counts = pairs.map(({ id, after }) => {
    const changed = repTurnsOf(conversations.find((one) => one.id === id) as Conversation).filter(meant)
    const flagged = new Set(after.flags.filter((flag) => flag.kind === kind).map(({ turn }) => turn))
    return { turns: changed.filter((turn) => flagged.has(turn)).length, of: changed.length }
  })
  return {
    turns: counts.reduce((sum, { turns }) => sum + turns, 0),
    of: counts.reduce((sum, { of }) => sum + of, 0),
  }
}

function falseFlagsOf(
  conversations: readonly Conversation[],
  plain: ReadonlyMap<string, Scored>,
): Measured['falseFlags'] {
  const clean = conversations.filter(({ rep }) => rep !== 'poor')
  return {
    turns: clean.flatMap(repTurnsOf).length,
    transcripts: clean.length,
    flags: clean.flatMap(({ id }) =>
      (plain.get(id)?.flags ?? []).map(({ turn, kind, quote }) => ({ id, turn, kind, quote })),
    ),
  }
}
