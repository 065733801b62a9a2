import * as z from 'zod'
import { orgId, slug, uuid } from './ids.ts'
import { handedOverSource, turnNumber } from './interview.ts'

/** What phones type: six signs of which none looks like another. */
export const liveCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[2-9A-HJ-NP-Z]{6}$/, 'A code has six letters and digits.')

/** The longest answer on a phone. */
export const maxLiveAnswer = 400

const said = z
  .string()
  .trim()
  .min(1, 'Write what you would say.')
  .max(maxLiveAnswer)
  .refine(
    (text) => text.isWellFormed() && !text.includes('\u0000'),
    'This holds characters that cannot be sent.',
  )

/** Waits for the leader's own answer, then takes answers, then is over. */
const state = z.enum(['first', 'open', 'closed'])

/** What was read in an answer, in words; a quote is null where the words are not there any more. */
const readAct = z.object({
  code: z.string(),
  title: z.string(),
  did: z.string(),
  quote: z.string().nullable(),
})
export type ReadAct = z.infer<typeof readAct>

/** What a drill is about, while it runs: null once it is over, as its words are erased then. */
const about = {
  line: z.string().nullable(),
  who: z.string().nullable(),
  situation: z.string().nullable(),
}

/** What a line can be taken from: a drill that comes with the product, or a moment of the playbook. */
export const liveLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drill'), drillId: slug }),
  z.strictObject({ kind: z.literal('moment'), source: handedOverSource, turn: turnNumber }),
])
export type LiveLine = z.infer<typeof liveLine>

/** The id is made by the client: sent again it is the same live drill. */
export const openLiveDrill = z.strictObject({ id: uuid, of: liveLine })
export type OpenLiveDrill = z.infer<typeof openLiveDrill>

export const liveChoices = z.object({
  lines: z.array(z.object({ of: liveLine, title: z.string(), line: z.string() })),
  /** One of the asker's own that still runs. */
  running: uuid.nullable(),
})
export type LiveChoices = z.infer<typeof liveChoices>

/** Answers as counts. They are counted in threes, so that no single one can be told from what changes. */
export const liveTally = z.object({
  /** How many answers the shares are of. */
  counted: z.int(),
  /** In how many of them a behaviour was read; those of fewer than three people are left out. */
  shares: z.array(z.object({ code: z.string(), people: z.int() })),
  /** Something was read in fewer than three answers. */
  fewer: z.boolean(),
})
export type LiveTally = z.infer<typeof liveTally>

/** A live drill on the slide: the leader's own words, and of everybody else's nothing but counts. */
export const liveDrillView = z.object({
  id: uuid,
  playbookId: uuid,
  code: z.string(),
  title: z.string(),
  state,
  ...about,
  first: z.object({ text: z.string(), read: z.array(readAct) }).nullable(),
  joined: z.int(),
  answered: z.int(),
  tally: z.object({
    ...liveTally.shape,
    shares: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        polarity: z.enum(['+', '-', '0']),
        people: z.int(),
      }),
    ),
  }),
  /** When it is over at the latest. */
  closesAt: z.iso.datetime(),
})
export type LiveDrillView = z.infer<typeof liveDrillView>

/** What every phone sees. */
export const liveStanding = z.object({ state, ...about, first: z.string().nullable() })
export type LiveStanding = z.infer<typeof liveStanding>

const ticket = z.string().regex(/^[\w-]{54}$/)
/** The id is made by the phone: sent again it is the same phone. */
export const joinLive = z.strictObject({ phone: uuid })
export const answerLive = z.strictObject({ ticket, text: said })
export const answerFirst = z.strictObject({ text: said })

const leaders = ['manager', 'author', 'admin'] as const
const ofPlaybook = z.strictObject({ orgId, playbookId: uuid })
const one = z.strictObject({ orgId, liveDrillId: uuid })
const byCode = z.strictObject({ liveCode })

/**
 * One line in front of a room. Phones have no account; the bounds a minute are for a whole conference behind one
 * address, which asks every few seconds. Part of the table in `http.ts`.
 */
export const liveDrillRoutes = {
  liveChoices: {
    method: 'GET',
    path: '/api/orgs/:orgId/playbooks/:playbookId/live-drills',
    who: leaders,
    params: ofPlaybook,
    response: liveChoices,
  },
  openLiveDrill: {
    method: 'POST',
    path: '/api/orgs/:orgId/playbooks/:playbookId/live-drills',
    who: leaders,
    params: ofPlaybook,
    body: openLiveDrill,
    response: liveDrillView,
  },
  liveDrill: {
    method: 'GET',
    path: '/api/orgs/:orgId/live-drills/:liveDrillId',
    who: leaders,
    params: one,
    response: liveDrillView,
  },
  answerFirst: {
    method: 'POST',
    path: '/api/orgs/:orgId/live-drills/:liveDrillId/first',
    who: leaders,
    params: one,
    body: answerFirst,
    response: liveDrillView,
  },
  closeLiveDrill: {
    method: 'POST',
    path: '/api/orgs/:orgId/live-drills/:liveDrillId/close',
    who: leaders,
    params: one,
    response: liveDrillView,
  },
  liveStanding: {
    method: 'GET',
    path: '/api/live/:liveCode',
    who: 'nobody',
    params: byCode,
    perMinute: 15_000,
    response: liveStanding,
  },
  joinLive: {
    method: 'POST',
    path: '/api/live/:liveCode/phones',
    who: 'nobody',
    params: byCode,
    body: joinLive,
    perMinute: 1_500,
    response: z.object({ ticket, standing: liveStanding }),
  },
  answerLive: {
    method: 'POST',
    path: '/api/live/:liveCode/answers',
    who: 'nobody',
    params: byCode,
    body: answerLive,
    perMinute: 3_000,
    response: z.object({ read: z.array(readAct) }),
  },
} as const
