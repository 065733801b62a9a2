import type { DimensionId } from '#contract/scorecard.ts'
import type { Evidence } from '#scoring/shape.ts'
import { disputeCriterionOf } from '../debrief/disputes.ts'
import type { At } from '../review/begin.ts'
import { sayComment } from '../review/comments.ts'
import { answerTo } from '../review/dispute-answers.ts'
import { giveReview } from '../review/give.ts'
import { rate } from '../review/rate.ts'
import { revealCard } from '../review/reveal.ts'
import { repSpeaker, turnsOf, type RoleplayKey } from '../roleplay/store/rows.ts'
import type { CardBody } from '../scoring/card-body.ts'
import { currentCard } from '../scoring/current-card.ts'
import type { PlayDeps } from './play-attempt.ts'
import { stableId } from './stable-id.ts'
import type { Fate } from './story.ts'
import { coachWords, disputeWords, holdsUp } from './words.ts'

type Given = {
  readonly key: RoleplayKey
  readonly coachId: string
  readonly fate: Fate
  /** Takes one level off the weakest dimension: coaches do not see everything as the scorer does. */
  readonly stricter: boolean
  /** The level from which on, in everything they rated, they say that it meets what was asked for. */
  readonly meetsFrom: number
  readonly at: Date
}

/** What a coach of the demo rates: a level, resting on words of the transcript. */
type Rated = { readonly dimension: DimensionId; readonly level: number; readonly evidence: Evidence }

const minute = 60_000

/**
 * A coach's review of a demo attempt, made through the same steps as a person's: rated blind, opened, given, and where
 * the story says so disputed and answered. Levels are the scorecard's, now and then a step apart, and every quote is one
 * that the scorer found. Again is the same as once.
 */
export async function reviewAttempt({ db }: Pick<PlayDeps, 'db'>, given: Given): Promise<void> {
  const { key, coachId, fate } = given
  const card = await currentCard(db, key)
  if (!card) throw new Error('a demo attempt without its scorecard')
  const body = card.body as CardBody
  const rated = ratedIn(body, given.stricter)
  const weakest = rated[0]
  if (!weakest) return
  const after = (minutes: number): At => ({
    coachId,
    now: new Date(given.at.getTime() + minutes * minute),
  })
  const id = (what: string) => stableId(key.orgId, `${key.roleplayId} ${what}`)
  for (const { dimension, level, evidence } of rated) {
    const quotes = [{ turn: evidence.turn, quote: evidence.quote }]
    await rate(db, key, after(4), { id: id(dimension), dimension, criterion: null, level, quotes })
  }
  await revealCard(db, key, after(6), false)
  const { comment, holds, why } = coachWords[weakest.dimension]
  const strong = weakest.level >= 4
  const meets = weakest.level >= given.meetsFrom
  await sayComment(
    db,
    key,
    { userId: coachId, as: 'coach', now: after(8).now },
    { id: id('comment'), turn: weakest.evidence.turn, text: strong ? holds : comment },
  )
  const own = (await turnsOf(db, key)).filter(({ speakerId }) => speakerId === repSpeaker)
  const again = own.find(({ n }) => n === weakest.evidence.turn)
  await giveReview(
    db,
    key,
    after(9),
    {
      verdict: meets ? 'meets' : weakest.level === 3 ? 'close' : 'not-yet',
      why: strong ? holdsUp : why,
      next: again && !meets ? { kind: 'retake', turn: again.n } : { kind: 'done' },
    },
    () => null,
  )
  if (fate !== 'disputed' && fate !== 'answered') return
  const against = body.dimensions.flatMap((one) => one.evidence).find(({ polarity }) => polarity === '-')
  if (!against) return
  const { code } = against
  const raised = after(26 * 60).now
  await disputeCriterionOf(db, key, { card: card.id, code, reason: disputeWords.reason }, raised)
  if (fate === 'disputed') return
  const upheld = given.stricter
  const text = upheld ? disputeWords.upheld : disputeWords.stands
  await answerTo(db, key, after(30 * 60), code, { upheld, text })
}

/** Dimensions that have a level and words to rest it on, weakest first. */
function ratedIn({ dimensions }: CardBody, stricter: boolean): Rated[] {
  const rated = dimensions
    .flatMap(({ id, level, evidence }): Rated[] => {
      const wanted = (level ?? 0) >= 4 ? '+' : '-'
      const quoted = evidence.find(({ polarity }) => polarity === wanted) ?? evidence[0]
      return level === null || !quoted ? [] : [{ dimension: id, level, evidence: quoted }]
    })
    .toSorted((a, b) => a.level - b.level)
  return rated.map((one, index) =>
    index === 0 && stricter && one.level > 1 ? { ...one, level: one.level - 1 } : one,
  )
}
