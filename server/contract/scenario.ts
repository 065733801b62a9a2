import * as z from 'zod'
import { slug, uuid } from './ids.ts'

export const arena = z.enum(['buyer', 'candidate', 'team', 'investor'])
export const difficulty = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

/** Who a rep will meet, as far as a rep may know. */
export const buyerCard = z.object({
  id: slug,
  name: z.string(),
  title: z.string(),
  organisation: z.string(),
  industry: z.string(),
  faceSeed: z.string(),
})

/** What a rep knows of one of several buyers; the card of the same id says who they are. */
export const roomMember = z.object({
  id: slug,
  /** Their part in the decision. */
  role: z.string(),
  about: z.string(),
  /** What they answer to after an @, lower-case; no two of a room share one. */
  handle: z.string(),
})
export type RoomMember = z.infer<typeof roomMember>

export const scenarioCard = z.object({
  id: slug,
  title: z.string(),
  arena,
  summary: z.string(),
  /** More than one: a room. */
  buyers: z.array(buyerCard),
  difficulty,
  exchanges: z.int(),
  /** The rep's own runs of it, and the best-known next step; null where never tried. */
  mine: z.object({ roleplays: z.int(), lastEndedAt: z.iso.datetime().nullable() }).nullable(),
})
export type ScenarioCard = z.infer<typeof scenarioCard>

export const factView = z.object({
  id: z.string(),
  subject: z.string(),
  text: z.string(),
  /** Something the rep has seen themselves: theirs, and shown to nobody else. */
  seen: z.boolean(),
})

/** What a rep reads before the conversation. Never hidden facts, concerns, state or weights. */
export const briefing = scenarioCard.extend({
  situation: z.string(),
  goal: z.string(),
  about: z.string(),
  /** Everybody in the room in the order of `buyers`; empty where there is one buyer. */
  members: z.array(roomMember),
  offer: z.object({ name: z.string(), summary: z.string() }),
  facts: z.array(factView),
  lookedAt: z.array(z.string()),
  opensBy: z.enum(['rep', 'buyer']),
  /** Whether it can be played with an offer pack. */
  packReady: z.boolean(),
  /** The offer pack whose offer this is; null where the scenario brings its own. */
  pack: z.object({ id: uuid, name: z.string() }).nullable(),
})
export type Briefing = z.infer<typeof briefing>

/** One of the lines of "Which line did you hear last week?". */
export const quickLine = z.object({ id: z.string(), line: z.string(), scenarioId: slug, buyer: buyerCard })
export type QuickLine = z.infer<typeof quickLine>
