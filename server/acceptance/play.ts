import { newsApart } from '#personas/engine/news-apart.ts'
import { commitOf } from '#personas/engine/belief.ts'
import { probability } from '#personas/engine/odds.ts'
import type { BuyerState } from '#personas/engine/state.ts'
import type { Adaptive } from '#personas/reps.ts'
import type { Cast } from '#personas/schema.ts'
import { castFor, rehearse, type BuyerTurn, type RehearsedTurn } from '../rehearsal/rehearse.ts'
import type { Library } from '../library/load.ts'
import type { ReadTurn } from '../roleplay/play-turn.ts'
import { adaptiveRep, type Chosen } from './adaptive-expert.ts'
import { readingChosen } from './chosen-readings.ts'
import { adaptiveExpert, byExchange, isBestEnding, type Course, type Exchange, type Job } from './course.ts'
import { handReader } from './hand-readings.ts'
import { heardBy, hearingOf, type Hearing } from './heard-by-rep.ts'
import { wordingOf } from './wording-checks.ts'

/** What is played, and what the reps say in it. */
export type Playing = Pick<Library, 'scenarios' | 'cast' | 'reps' | 'adaptive'>

/** A job on the second step of difficulty, with the variant that the seed draws. */
export const jobOf = (scenario: string, rep: Job['rep'], seed: number): Job => ({
  scenario,
  rep,
  seed,
  difficulty: 2,
  variant: null,
})

/** Plays one rep against the buyer that a seed makes; `readText` is null where turns are read by hand. */
export async function play(library: Playing, job: Job, readText: ReadTurn | null): Promise<Course> {
  const cast = castOf(library, job)
  const turns: RehearsedTurn[] = []
  const { lines, readTurn } = speaking(library, cast, job, turns)
  const playing = rehearse({ cast, seed: job.seed, lines, readTurn: readText ?? readTurn })
  for (;;) {
    const { done, value } = await playing.next()
    if (!done) turns.push(value)
    else {
      const { outcome, exchanges } = value
      return courseOf(cast, job, turns, { outcome: outcome.kind, exchanges })
    }
  }
}

function castOf(library: Playing, { scenario, seed, difficulty, variant }: Job): Cast {
  const cast =
    variant === null
      ? castFor(library, scenario, seed, difficulty)
      : library.cast(scenario, { variantId: variant, difficulty })
  if (!cast) throw new Error(`no scenario ${scenario} with a variant ${variant}`)
  return cast
}

/** What the rep says and how it is read by hand. */
function speaking(library: Playing, cast: Cast, { scenario, rep }: Job, turns: readonly RehearsedTurn[]) {
  if (rep !== adaptiveExpert) {
    const lines = library.reps(scenario)?.[rep]
    if (!lines) throw new Error(`no scripted reps for ${scenario}`)
    return { lines, readTurn: handReader(rep, cast) }
  }
  const bank = library.adaptive(scenario)
  if (!bank) throw new Error(`no lines of an adaptive rep for ${scenario}`)
  const chosen: Chosen[] = []
  const last = () => chosen.at(-1) ?? { text: '', list: 'open' as const, objection: null }
  return { lines: following(bank, hearingOf(cast), turns, chosen), readTurn: readingChosen(cast, last) }
}

/** The adaptive rep's lines, each chosen when the reply before it is known. */
function* following(
  bank: Adaptive,
  hearing: Hearing,
  turns: readonly RehearsedTurn[],
  chosen: Chosen[],
): Generator<string> {
  const next = adaptiveRep(bank)
  for (;;) {
    const last = turns.at(-1)
    const reply = last?.speaker === 'buyer' ? last : { text: '', directive: null }
    const line = next(heardBy(reply, hearing))
    if (line === null) return
    chosen.push(line)
    yield line.text
  }
}

export const weighed = ({ persona }: Cast, { beliefs }: Pick<BuyerState, 'beliefs'>): number =>
  persona.beliefs.reduce((sum, { id, weight }) => sum + weight * probability(beliefs[id] ?? 0), 0)

function courseOf(
  cast: Cast,
  job: Job,
  turns: readonly RehearsedTurn[],
  { outcome, exchanges }: Pick<Course, 'outcome' | 'exchanges'>,
): Course {
  const buyers = turns.filter((turn) => turn.speaker === 'buyer')
  const [first] = buyers
  // The opening is no exchange: the twelfth exchange is the thirteenth buyer turn where the buyer opens.
  const opened = turns[0]?.speaker === 'buyer' ? 1 : 0
  const until = buyers.slice(0, byExchange + opened)
  const then = until.at(-1)?.state
  if (!first || !then) throw new Error('a rehearsal without a buyer turn')
  const start = first.state
  const apart = newsApart(
    then.beliefs,
    until.flatMap(({ events }) => events),
  )
  const spoken = exchangesOf(turns)
  return {
    ...job,
    persona: cast.persona.id,
    variant: cast.variant.id,
    mover: start.mover,
    belief: { start: weighed(cast, start), end: weighed(cast, { beliefs: apart }) },
    commit: { start: start.commit, end: commitOf(cast, apart) },
    trust: then.trust,
    left: outcome === 'walked-out' && exchanges <= byExchange,
    outcome,
    best: isBestEnding(cast, start.mover, outcome),
    exchanges,
    disclosed:
      Object.values(then.objections).filter(({ disclosed }) => disclosed).length +
      Object.values(then.hiddenFacts).filter(({ disclosed }) => disclosed).length,
    steps: buyers.map(({ state }) => ({ belief: weighed(cast, state), trust: state.trust })),
    spoken,
    wording: wordingOf(cast, buyers, spoken),
  }
}

const answering: ReadonlySet<string> = new Set([
  'answer',
  'answer-unknown',
  'deflect-question',
  'explore',
  'insist',
  'reveal',
  'disclose',
  'hint',
  'name-tension-confirmed',
  'hardened',
])

/** The replies of the buyer with what the rep had said: the opening answers nobody and is left out. */
function exchangesOf(turns: readonly RehearsedTurn[]): readonly Exchange[] {
  return turns.flatMap((buyer, index) => {
    const rep = turns[index - 1]
    if (buyer.speaker !== 'buyer' || rep?.speaker !== 'rep' || !buyer.directive) return []
    return [{ rep: rep.text, buyer: buyer.text, ...manner(buyer.directive) }]
  })
}

const manner = ({ act, then, stance, outcome }: NonNullable<BuyerTurn['directive']>) => ({
  stance,
  ends: outcome !== null,
  answers: [act, then?.act].some((one) => one !== undefined && answering.has(one)),
})
