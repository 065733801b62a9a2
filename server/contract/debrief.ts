import * as z from 'zod'
import { answeredView, disputeView } from './answers.ts'
import { coursePoint } from './course.ts'
import { givenReview } from './given-review.ts'
import { roleplayId, slug, uuid } from './ids.ts'
import { roomDebrief } from './room-debrief.ts'
import { roleplayView } from './roleplay.ts'
import { dimensionIds, evidenceView, scorecardView } from './scorecard.ts'

export const objectionCourse = z.object({
  id: z.string(),
  buyerId: slug,
  kind: z.string(),
  surface: z.string(),
  /** What lay beneath it in this variant; null where it was what it sounded like. */
  concern: z.string().nullable(),
  surfaced: z.boolean(),
  softens: z.string(),
  hardens: z.string(),
  marks: z.array(z.object({ turn: z.int(), status: z.string() })),
})

/** Behaviours of one rep turn as they were coded. */
export const turnReading = z.object({
  turn: z.int(),
  uptake: z.number().nullable(),
  behaviours: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      confidence: z.number(),
      quote: z.string(),
      polarity: z.enum(['+', '-', '0']),
    }),
  ),
  unsure: z.array(z.object({ code: z.string(), title: z.string(), quote: z.string() })),
  claims: z.array(
    z.object({
      quote: z.string(),
      verdict: z.enum(['supported', 'mismatch', 'unsupported']),
      detail: z.string().nullable(),
    }),
  ),
})

export type TurnReadingView = z.infer<typeof turnReading>

/** One of the scorecards of a roleplay. */
export const cardLine = z.object({
  id: uuid,
  scorer: z.string(),
  rubric: z.string(),
  model: z.string().nullable(),
  scoredAt: z.iso.datetime().nullable(),
})
export type CardLine = z.infer<typeof cardLine>

/** Where the buyer drifted from a reply that would have fitted anyone, and what becomes of each turn when either is swapped. */
export const absenceView = z.object({
  drift: z.object({
    turn: z.int(),
    quote: z.string(),
    /** The buyer's attention before and after it, 0–1. */
    from: z.number(),
    to: z.number(),
    heard: z.object({ turn: z.int(), quote: z.string() }),
    /** What of the buyer's words nobody took up. */
    unused: z.array(z.string()),
    /** Null where the turn only asks. */
    anyColleague: z.boolean().nullable(),
  }),
  turns: z.array(
    z.object({
      turn: z.int(),
      /** How far it could have been said to any buyer, 0–1; null where it answers nothing. */
      toAnybody: z.number().nullable(),
      /** Whether any colleague could have said it; null where it only asks. */
      anyColleague: z.boolean().nullable(),
    }),
  ),
})
export type AbsenceView = z.infer<typeof absenceView>

export const debriefView = z.object({
  roleplay: roleplayView,
  /** Whose debrief this is: the rep's own, or a submitted one seen by a coach. */
  viewer: z.enum(['owner', 'coach']),
  scorecard: scorecardView,
  /** In a room the weighted mean of its members. */
  course: z.array(coursePoint),
  /** Null where there was one buyer. */
  room: roomDebrief.nullable(),
  objections: z.array(objectionCourse),
  /** What stayed hidden and what would have brought it out. */
  hidden: z.array(z.object({ text: z.string(), buyerId: slug, disclosedAt: z.int().nullable() })),
  /** News that broke in, and what it meant to the buyer. */
  shocks: z.array(z.object({ id: z.string(), turn: z.int(), concern: z.string() })),
  readings: z.array(turnReading),
  /** Null where the buyer did not drift, or not from such a reply. */
  absence: absenceView.nullable(),
  retakes: z.array(
    z.object({ roleplayId, fromTurn: z.int(), createdAt: z.iso.datetime(), phase: z.string() }),
  ),
  simulatedBelief: z.object({ start: z.number(), end: z.number() }),
  repName: z.string(),
  /**
   * What models cost for this conversation, speaking and reading, for its rep alone: null for a coach, and where none
   * was asked. `estimated` where an endpoint did not count. `cost` where the price of every model in it is known.
   */
  spent: z
    .object({
      tokens: z.int(),
      estimated: z.boolean(),
      cost: z.object({ amount: z.number(), currency: z.string() }).nullable(),
    })
    .nullable(),
  /** The rep's attempt at the same scenario before this one; for a coach the last one that was submitted. */
  lastAttempt: z
    .object({
      roleplayId,
      endedAt: z.iso.datetime(),
      /** 0–100; null where there is no figure or it is held back. */
      scores: z.array(z.object({ id: z.enum(dimensionIds), score: z.number().nullable() })),
    })
    .nullable(),
  /** Every scorecard of this roleplay, newest first. None is ever overwritten. */
  cards: z.array(cardLine),
  /** Whether scoring it again would use a newer scorer or rubric than the card shown. */
  outdated: z.boolean(),
  disputes: z.array(disputeView),
  /** Reviews that coaches have given, the one that counts first. */
  reviews: z.array(givenReview),
  /** What shows only over the rep's own conversations; for the rep alone and in no score, so null for a coach. */
  ownPattern: z
    .object({
      composure: z.object({
        conversations: z.int(),
        challenges: z.int(),
        /** The plain counts first, each with its n. */
        sentences: z.array(z.string()),
      }),
      /** Lines of this conversation that were said nearly so to other buyers before. */
      saidBefore: z.array(
        z.object({ turn: z.int(), quote: z.string(), beside: evidenceView.shape.beside.unwrap() }),
      ),
    })
    .nullable(),
  /** Null where the rep rejected nothing. */
  answered: answeredView.nullable(),
})
export type DebriefView = z.infer<typeof debriefView>

/** A retake beside its origin: the shared beginning once, then both branches with what each did to the buyer. */
export const comparisonView = z.object({
  fromTurn: z.int(),
  origin: debriefView,
  retake: debriefView,
  differences: z.array(z.object({ sentence: z.string(), better: z.enum(['origin', 'retake', 'neither']) })),
})
export type ComparisonView = z.infer<typeof comparisonView>

/** What the quick start shows after three exchanges: one sentence, one quote, one redo. */
export const firstWord = z.discriminatedUnion('ready', [
  z.object({ ready: z.literal(false) }),
  z.object({
    ready: z.literal(true),
    sentence: z.string(),
    quote: z.string(),
    turn: z.int(),
    turnId: z.uuid(),
    polarity: z.enum(['+', '-']),
  }),
])
export type FirstWord = z.infer<typeof firstWord>
