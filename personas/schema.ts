import * as z from 'zod'

/** The arenas in which belief is transferred; one measure for all four. */
export const arenas = ['buyer', 'candidate', 'team', 'investor'] as const
export const objectionKinds = [
  'price',
  'timing',
  'trust',
  'need',
  'authority',
  'competitor',
  'status_quo',
  'risk',
  'effort',
  'brush_off',
  'none',
] as const

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const unit = z.number().min(0).max(1)
const line = z.string().trim().min(1).max(600)
const lines = z.array(line).min(1).max(60)
/** Texts that an utterance is compared with to see whether it touches a subject; 2–8 short paraphrases work best. */
const topics = z.array(z.string().trim().min(3).max(240)).min(1).max(12)

/** A belief the buyer holds about the matter, in the first person. `start` and `ceiling` are probabilities 0–1. */
export const beliefSchema = z.strictObject({
  id,
  proposition: line,
  /** Share in commitment; the weights of a persona sum to 1 (±.001). */
  weight: unit,
  start: unit,
  /** As far as this buyer can honestly be moved; below .5 on a critical belief means: not to be won. */
  ceiling: unit,
  critical: z.boolean().default(false),
})

/** An objection in layers: as heard, what it means, what shows it and what resolves it. */
export const objectionSchema = z.strictObject({
  id,
  kind: z.enum(objectionKinds),
  belief: id,
  /** Trust 0–1 from which the concern beneath may be said aloud. */
  discloseAt: unit,
  /** Whether the surface wording is raised unprompted, in list order. Otherwise only when its topic is touched. */
  volunteered: z.boolean().default(true),
  topics,
  surface: lines,
  /** Said when the rep meets the surface wording without having heard it: a harder or more specific form. */
  insist: lines,
  /** Cues that something lies beneath: shorter, "it's fine", a joke. */
  hint: lines,
  /** What it really is, for authors and the debrief; never shown in a run. */
  concern: line,
  /** The concern in the buyer's own words, once disclosed. */
  reveal: lines,
  /** Follow-up lines while the concern is explored: reasons, an incident, what it would cost them. */
  explore: lines,
  /** Said when it has been answered well enough to be weighed, then when it is resolved. */
  weigh: lines,
  resolved: lines,
  /** Said when it has hardened: cues missed twice or pushed through. */
  hardened: lines,
  /** For the debrief: what softens and what hardens it, one sentence each. */
  softens: line,
  hardens: line,
})

/** Something true about the buyer's situation that only an honest line of talk brings out. */
export const hiddenFactSchema = z.strictObject({
  id,
  fact: line,
  discloseAt: unit,
  topics,
  /** Ids of objections or hidden facts that must be out first. */
  after: z.array(id).default([]),
  reveal: lines,
  /** The belief this makes movable, and by how much (log-odds bonus once it is in the open). */
  belief: id.optional(),
})

/** What the buyer answers when asked about something; `guarded` is used below `openAt` trust. */
export const answerSchema = z.strictObject({
  id,
  topics,
  openAt: unit.default(0),
  guarded: lines.optional(),
  open: lines,
})

export const speechActs = [
  'greet',
  'acknowledge',
  'accept-reflection',
  'correct-reflection',
  'answer-unknown',
  'deflect-question',
  'ask-back',
  'ask-proof',
  'doubt-claim',
  'doubt-repeat',
  'dislike-pressure',
  'dislike-script',
  'dislike-advice',
  'notice-dodge',
  'catch-error',
  'credit-candour',
  'credit-conviction',
  'weigh-proof',
  'clarify',
  'interrupt-monologue',
  'polite-agree',
  'disengaged',
  'small-talk',
  'name-tension-confirmed',
  'answer-no-invited',
  'consider-ask',
  'decline-ask',
  'counter-ask',
  'small-step',
  'commit',
  'disqualify',
  'stall',
  'time-limit',
  'exit-fade',
  'exit-not-now',
  'exit-hard-no',
  'exit-hang-up',
] as const

/** Said by personas written before a smaller step of their own could be taken up. */
const takesSmallStep = [
  "Yes. That much I'll do.",
  'All right, that far.',
  'That I can do. Yes.',
  'Then that, and no more.',
]

/** Authored lines by what the buyer does. `{echo}` takes up the rep's own words, `{rep}` their name where known. */
export const speechSchema = z.strictObject(
  Object.fromEntries(
    speechActs.map((act) => [act, act === 'small-step' ? lines.default(takesSmallStep) : lines]),
  ) as Record<(typeof speechActs)[number], typeof lines>,
)

export const personaSchema = z.strictObject({
  id,
  name: line,
  title: line,
  organisation: line,
  industry: line,
  arena: z.enum(arenas),
  /** What a rep could know before the conversation. */
  about: line,
  /** For authors and the model's voice: how this person talks and what they care about. */
  character: z.string().trim().min(1).max(2000),
  voice: z.strictObject({
    register: line,
    /** Words per turn when at ease, [least, most]. */
    words: z.tuple([z.int().min(1), z.int().max(120)]),
    habits: z.array(line).max(8),
    /** Short lead-ins that take up the rep's own words; each holds `{echo}` once. */
    echoes: z.array(line.includes('{echo}')).min(3).max(20),
    /** Neutral sentences of at most six words, said alone or in pairs when a list of lines has run dry. */
    fillers: z.array(line).min(8).max(30),
  }),
  face: z.strictObject({ seed: z.string().min(1).max(80) }),
  temperament: z.strictObject({
    trust: unit,
    reactance: unit,
    engagement: unit,
    politeness: unit,
    /** Share of seeds in which this buyer is a mover (gain 1.0) rather than a holder (.15). */
    moverOdds: unit,
    /** Subtracted from the weighted beliefs (log-odds): what stands against any change. */
    risk: z.number().min(-3).max(5),
  }),
  beliefs: z.array(beliefSchema).min(5).max(7),
  objections: z.array(objectionSchema).min(3).max(6),
  hiddenFacts: z.array(hiddenFactSchema).min(1).max(8),
  answers: z.array(answerSchema).min(6).max(60),
  speech: speechSchema,
})

/** What the rep may truthfully say. Typed parts are what a claim can contradict. */
export const factSchema = z.strictObject({
  id,
  text: line,
  subject: line,
  number: z.number().optional(),
  unit: z.string().max(40).optional(),
  names: z.array(line).optional(),
  denied: line.optional(),
  /** The rep's own: something they have seen themselves. Never shown to anybody else. */
  seen: z.literal(true).optional(),
})

export const endingKinds = ['commitment', 'disqualified'] as const

/** What has just gone wrong where a scenario begins in a crisis. */
export const crises = ['inbound-gone', 'champion-gone', 'outage', 'half-price', 'bad-press'] as const

/** Largest change of a 0–1 number that one piece of news makes. */
const jolt = z.number().min(-0.5).max(0.5).default(0)

/**
 * Something that breaks into the conversation: once, in the buyer's next turn after its condition holds, announced by
 * them before anything else. Never told in the briefing.
 */
export const shockSchema = z.strictObject({
  id,
  /** From this exchange on, or once trust has reached this, or once that objection has been raised. */
  when: z
    .strictObject({
      exchange: z.int().min(2).max(40).optional(),
      trust: unit.optional(),
      objection: id.optional(),
    })
    .refine(
      (when) => Object.values(when).filter((one) => one !== undefined).length === 1,
      'give exactly one of exchange, trust and objection',
    ),
  /** The buyer breaks it in their own words. */
  lines: z.array(line).min(3).max(6),
  trust: jolt,
  patience: jolt,
  reactance: jolt,
  /** Log-odds added, by belief id. */
  beliefs: z.record(id, z.number().min(-4).max(4)).default({}),
  /** The objection that is on the table from now on. */
  raises: id.optional(),
  /** For the debrief: what it meant to the buyer, in one sentence. */
  concern: line,
})

export const scenarioSchema = z.strictObject({
  id,
  title: line,
  arena: z.enum(arenas),
  persona: id,
  summary: line,
  /** Shown in the briefing, in the second person: what has happened and why they talk now. */
  situation: z.string().trim().min(1).max(1500),
  goal: line,
  offer: z.strictObject({ name: line, summary: line }),
  /** Where the offer and its facts are a real one: the offer pack and the content of its version. */
  pack: z.strictObject({ id: z.uuid(), hash: z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
  facts: z.array(factSchema).min(4).max(24),
  rubric: id,
  /** 1 first step … 4 hardest. */
  difficulty: z.int().min(1).max(4),
  limits: z.strictObject({ exchanges: z.int().min(4).max(40) }),
  crisis: z.enum(crises).optional(),
  shocks: z.array(shockSchema).max(3).default([]),
  opening: z.strictObject({ by: z.enum(['buyer', 'rep']), lines }),
  /** Objection lines that a rep can pick on the first page to be in the conversation at once. */
  quickStart: z
    .array(z.strictObject({ objection: id, line }))
    .max(4)
    .default([]),
  /** What counts as the commitment, said by the buyer with its terms. */
  commitment: z.strictObject({ terms: line, lines }),
  /** The honest ending if this buyer is a holder, and if a mover. */
  rightEnding: z.strictObject({ holder: z.enum(endingKinds), mover: z.enum(endingKinds) }),
  /** What lies beneath differs, the surface does not. Each names the objection whose concern is live and the hidden facts that hold. */
  variants: z
    .array(z.strictObject({ id, objection: id, hiddenFacts: z.array(id) }))
    .min(1)
    .max(8),
})

export type Persona = z.infer<typeof personaSchema>
export type Scenario = z.infer<typeof scenarioSchema>
export type Objection = z.infer<typeof objectionSchema>
export type HiddenFact = z.infer<typeof hiddenFactSchema>
export type Answer = z.infer<typeof answerSchema>
export type Shock = z.infer<typeof shockSchema>
export type FactSheetEntry = z.infer<typeof factSchema>
export type SpeechAct = (typeof speechActs)[number]

/** What is done only where several buyers decide together. */
export const roomActs = ['aside', 'vote-yes', 'vote-no', 'quiet-yes', 'tension'] as const
export type RoomAct = (typeof roomActs)[number]

/** A persona as played in one roleplay: everything that does not change while it runs. */
export type Cast = {
  readonly persona: Persona
  readonly scenario: Scenario
  readonly variant: Scenario['variants'][number]
  readonly difficulty: 1 | 2 | 3 | 4
  /** What a room puts into this one's mouth; absent where there is one buyer. */
  readonly roomLines?: Readonly<Record<RoomAct, readonly string[]>>
}
