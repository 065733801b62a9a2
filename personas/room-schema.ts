import * as z from 'zod'
import { endingKinds, personaSchema, scenarioSchema, shockSchema, type Cast, type Persona } from './schema.ts'

const { id, title: line } = scenarioSchema.shape
const { trust: unit } = personaSchema.shape.temperament.shape
const { trust: jolt } = shockSchema.shape
/** Said in the room: at least three ways, so that two runs differ. */
const threeLines = z.array(line).min(3).max(8)

/** One stakeholder of a room: a persona of the library, and what they want from this very decision. */
export const memberSchema = z.strictObject({
  persona: id,
  /** Their part in the decision; the rep reads it beforehand. */
  role: line,
  /** What they privately want from it, in one sentence. Shown in the debrief, never before. */
  agenda: line,
  /** Share of the vote; the weights of a room sum to 1 (±.001). */
  weight: unit,
  /** `quiet`: says yes in the room and lets it die afterwards, unless their yes is meant. */
  veto: z.enum(['quiet', 'none']).default('none'),
  /** Chance (0–1) that they come in after another's reply where they have cause to. */
  interrupts: unit,
  /**
   * By another member's id, −1 to 1: how far this one moves when they see that other convinced or bruised. Below 0 they
   * move the other way.
   */
  sways: z.record(id, z.number().min(-1).max(1)).default({}),
  /** By variant of the room: the objection whose concern is live for them, and the hidden facts that hold. */
  variants: z.record(id, z.strictObject({ objection: id, hiddenFacts: z.array(id) })),
  lines: z.strictObject({
    /** Their vote when it is put to the room; the sponsor says the commitment instead. */
    yes: threeLines,
    no: threeLines,
    /** The yes that will not hold; for a quiet veto only. */
    quietYes: threeLines.optional(),
    /** Put in beside another's answer: what they think of it, giving nothing away. */
    aside: z.array(line).min(4).max(12),
  }),
})

/** What two members do not say to each other. One act of courage brings it out: once, and for good. */
export const tensionSchema = z.strictObject({
  id,
  between: z.tuple([id, id]),
  /** Paraphrases of it as a rep might say it aloud: a turn that names a tension must come near one of them. */
  topics: z.array(z.string().trim().min(3).max(240)).min(3).max(12),
  /** Trust 0–1 that both must have in the rep; named sooner it is waved away. */
  trust: unit,
  /** For the debrief: what stood between them, in one sentence. */
  matter: line,
  /** By the two members' ids: what each says when it comes out, the first of `between` first. */
  lines: z.record(id, threeLines),
  /** By member's id, also of others who witness it: what it moves. Beliefs in log-odds by belief id. */
  moves: z.record(
    id,
    z.strictObject({
      trust: jolt,
      patience: jolt,
      reactance: jolt,
      beliefs: z.record(id, z.number().min(-4).max(4)).default({}),
    }),
  ),
})

const shared = scenarioSchema.pick({
  id: true,
  title: true,
  arena: true,
  summary: true,
  situation: true,
  goal: true,
  rubric: true,
  difficulty: true,
  limits: true,
  crisis: true,
  commitment: true,
}).shape

/**
 * A room: several buyers, each with an agenda of their own, who decide by a coded vote.
 *
 * As JSON, shortened:
 * ```json
 * {
 *   "id": "the-close-committee", "title": "…", "arena": "buyer", "summary": "…", "situation": "…", "goal": "…",
 *   "offerOf": "cfo-burned-budget", "rubric": "conviction-core", "difficulty": 2, "limits": { "exchanges": 24 },
 *   "opening": { "by": "ruth-calloway", "lines": ["…", "…", "…"] },
 *   "commitment": { "terms": "…", "lines": ["…", "…", "…"] },
 *   "rightEnding": "commitment",
 *   "variants": ["her-name-on-it", "it-was-me-too"],
 *   "vote": { "rule": "weight", "threshold": 0.6, "sponsor": "ruth-calloway" },
 *   "members": [
 *     {
 *       "persona": "ruth-calloway", "role": "Signs for finance", "agenda": "…", "weight": 0.4, "veto": "none",
 *       "interrupts": 0.3, "sways": { "bronwen-tasker": 0.5 },
 *       "variants": { "her-name-on-it": { "objection": "budget", "hiddenFacts": ["accrual"] }, "it-was-me-too": { "…": "…" } },
 *       "lines": { "yes": ["…"], "no": ["…"], "aside": ["…"] }
 *     }
 *   ],
 *   "tension": {
 *     "id": "who-is-late", "between": ["ruth-calloway", "bronwen-tasker"], "topics": ["…"], "trust": 0.35, "matter": "…",
 *     "lines": { "ruth-calloway": ["…"], "bronwen-tasker": ["…"] },
 *     "moves": { "bronwen-tasker": { "trust": 0.1, "beliefs": { "safe": 1.2 } } }
 *   }
 * }
 * ```
 */
export const roomSchema = z.strictObject({
  ...shared,
  offer: scenarioSchema.shape.offer,
  facts: scenarioSchema.shape.facts,
  /** The scenario that lends offer and facts, and the lines of its scripted reps. */
  offerOf: id.optional(),
  /** `rep`, or the id of the member who opens. */
  opening: z.strictObject({ by: id, lines: scenarioSchema.shape.opening.shape.lines }),
  rightEnding: z.enum(endingKinds),
  /** Ids; each member says what is live for them in each. */
  variants: z.array(id).min(1).max(8),
  vote: z.strictObject({
    /** Whether weights or heads are counted against the threshold; whoever has left counts as a no. */
    rule: z.enum(['weight', 'heads']),
    /** Share 0–1 of yes from which the room agrees. */
    threshold: unit,
    /** Who brings it in: without them there is no yes, and when they leave the room ends. */
    sponsor: id,
  }),
  members: z.array(memberSchema).min(2).max(5),
  tension: tensionSchema,
})

/** A room as it is written: offer and facts, or the scenario that lends them. */
export const roomFileSchema = roomSchema
  .extend({ offer: roomSchema.shape.offer.optional(), facts: roomSchema.shape.facts.optional() })
  .refine(
    ({ offer, facts, offerOf }) => (offer !== undefined && facts !== undefined) !== (offerOf !== undefined),
    'give offer and facts, or the scenario that lends both as offerOf',
  )

export type Room = z.infer<typeof roomSchema>
export type RoomFile = z.infer<typeof roomFileSchema>
export type Member = z.infer<typeof memberSchema>
export type Tension = z.infer<typeof tensionSchema>

/** A room as played in one roleplay: everything that does not change while it runs. */
export type RoomCast = {
  readonly room: Room
  /** The members' personas, in the room's order. */
  readonly personas: readonly Persona[]
  readonly variantId: string
  readonly difficulty: Cast['difficulty']
}
