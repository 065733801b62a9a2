import * as z from 'zod'
import { uuid } from './ids.ts'
import { answerView, handedOverSource, saidView } from './interview.ts'

/** Kinds of moment that can be set beside one another: what the other side had just done. */
export const momentKinds = [
  'objection',
  'question',
  'price',
  'discomfort',
  'bad-fit',
  'rejection',
  'closing',
] as const
export const momentKind = z.enum(momentKinds)
export type MomentKind = z.infer<typeof momentKind>

/** Names a rep for one kind of moment. The id is made by the client: sent again it is the same nomination. */
export const nominate = z.strictObject({
  id: uuid,
  performerId: uuid,
  kind: momentKind,
  /** The real result that grounds it: what was won, kept or rightly ended. */
  ground: z.string().trim().min(10).max(400),
})
export type Nominate = z.infer<typeof nominate>

export const answerNomination = z.strictObject({ consent: z.boolean() })

/** Everything that is handed over, each time whole: what is not in it is taken back. */
export const handOver = z.strictObject({
  calls: z.array(uuid).max(50),
  roleplays: z.array(uuid).max(50),
})
export type HandOver = z.infer<typeof handOver>

/** What of one's own counts, as figures, in the middle that others are set beside. */
export const figureShares = ['none', 'submitted', 'submitted-and-calls'] as const
export const shareFigures = z.strictObject({ share: z.enum(figureShares) })
export type FigureShare = z.infer<typeof shareFigures>['share']

export const nominationSummary = z.object({
  id: uuid,
  performer: z.object({ userId: uuid, name: z.string() }),
  kind: momentKind,
  ground: z.string(),
  nominatedBy: z.string(),
  createdAt: z.iso.datetime(),
  consent: z.enum(['asked', 'given', 'declined']),
  /** Calls and roleplays handed over. */
  sources: z.int(),
})
export type NominationSummary = z.infer<typeof nominationSummary>

const difference = z.object({
  measure: z.string(),
  /** What was done, as the end of "they …". */
  did: z.string(),
  /** It as the title of a picture. */
  title: z.string(),
  /** The finding as a sentence, with its n and its count of shuffles. */
  finding: z.string(),
  /** A share of moments 0–1, a mean of 0–1, or words a reply. */
  unit: z.enum(['share', 'mean', 'words']),
  own: z.number(),
  others: z.number(),
  n: z.object({ own: z.int(), others: z.int(), ownMoments: z.int(), otherMoments: z.int() }),
  /** In so many of 1,000 shuffles of who is who something stood as far apart. */
  asLarge: z.int(),
  clear: z.boolean(),
})

/** Colleagues are in it as a middle and a number of people, never one by one. */
export const comparison = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('too-few'),
    ownMoments: z.int(),
    colleagues: z.int(),
    needs: z.object({ ownMoments: z.int(), colleagues: z.int() }),
  }),
  z.object({
    kind: z.literal('compared'),
    differences: z.array(difference).max(3),
    looked: z.int(),
    colleagues: z.int(),
    /** No difference among so few people can be rarer than this, in 1,000 shuffles. */
    rarest: z.int(),
  }),
])
export type Comparison = z.infer<typeof comparison>

/** A nomination with what its performer handed over: their own words only. */
export const nominationView = nominationSummary.extend({
  handedOver: z.array(handedOverSource),
  /** Handed over and not read yet, or not by today's scorer. */
  unread: z.int(),
  /** Their replies at such moments, with the line that each answers. */
  moments: z.array(
    z.object({
      source: handedOverSource,
      turn: z.int(),
      line: z.string().nullable(),
      reply: z.string(),
    }),
  ),
  comparison,
  /** What the performer answered about them, each in its newest version. */
  answers: z.array(answerView),
  said: z.array(saidView),
  /** The playbook that was drafted from it; null for none. */
  playbookId: uuid.nullable(),
  /** Whether a draft can be had from a model: `none` is configured, `off` not allowed here, `capped` used up. */
  model: z.enum(['on', 'none', 'off', 'capped']),
})
export type NominationView = z.infer<typeof nominationView>
