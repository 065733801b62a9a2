import * as z from 'zod'
import { roleplayId, slug, uuid } from './ids.ts'
import { buyerCard, difficulty } from './scenario.ts'

/** A clock on a wall, to the minute: 2027-02-03T17:00. Which moment it is depends on the zone beside it. */
export const wallClock = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, 'Give a day and a time.')

/** A name of the IANA time zone database, as Europe/Berlin. */
export const zone = z
  .string()
  .max(60)
  .refine((name) => {
    try {
      return /^[A-Z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
    } catch {
      return false
    }
  }, 'There is no such time zone. Choose one from the list.')

const level = z.int().min(1).max(5)
export const ruledDimensions = ['authenticity', 'courage', 'composure'] as const

/**
 * What passes an assessed attempt. `level` is the mean of authenticity and courage; `minimum` what none of these
 * dimensions may lie under, null for no such bound. The foundation has to be in place always. What the simulated buyer
 * came to believe is no part of it.
 */
export const passRule = z.strictObject({
  level,
  minimum: z.strictObject({
    authenticity: level.nullable(),
    courage: level.nullable(),
    composure: level.nullable(),
  }),
  attempts: z.int().min(1).max(10),
  /** Whether it passes only once a coach has reviewed it. */
  coachConfirmed: z.boolean(),
})
export type PassRule = z.infer<typeof passRule>
export const usualPassRule: PassRule = {
  level: 3,
  minimum: { authenticity: 2, courage: 2, composure: null },
  attempts: 2,
  coachConfirmed: false,
}

/** What an attempt fell short of, or why nobody can tell yet. */
export const passReasons = [
  'level',
  'authenticity',
  'courage',
  'composure',
  'foundation',
  'not-assessed',
  'coach-confirms',
] as const
export const attemptResult = z.object({
  outcome: z.enum(['passed', 'not-passed', 'needs-coach']),
  /** Whose levels counted. */
  by: z.enum(['scorer', 'coach']),
  reasons: z.array(z.enum(passReasons)),
})
export type AttemptResult = z.infer<typeof attemptResult>

export const assignmentKinds = ['practice', 'assessed'] as const
export const targetKinds = ['person', 'team', 'cohort'] as const
export const target = z.strictObject({ kind: z.enum(targetKinds), id: uuid })
export type Target = z.infer<typeof target>
const targets = z.array(target).min(1, 'Choose at least one person, team or cohort.').max(200)
/** For those who are asked, from whoever asks. */
export const note = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .refine(
    (text) => text.isWellFormed() && !text.includes('\u0000'),
    'Holds characters that cannot be stored.',
  )
  .nullable()

/** Whom targets come to, before anything is assigned, and which moment the date is. */
export const previewAssignment = z.strictObject({ targets, due: wallClock, zone })
export const assignmentPreview = z.object({
  people: z.array(z.object({ userId: uuid, name: z.string() })),
  /** Named, but not to be assigned anything: no reps, or nobody whom the asker reaches. */
  leftOut: z.int(),
  dueAt: z.iso.datetime(),
  /** `skipped`: no clock shows this time that day, so it is as much later as clocks go forward; `twice`: the later of two. */
  clock: z.enum(['skipped', 'twice']).nullable(),
})
export type AssignmentPreview = z.infer<typeof assignmentPreview>

export const createAssignment = z
  .strictObject({
    /** The sender's own, so that a lost answer can be asked for again. */
    id: uuid,
    scenarioId: slug,
    difficulty: difficulty.nullable(),
    packId: uuid.nullable(),
    kind: z.enum(assignmentKinds),
    passRule: passRule.nullable(),
    note,
    /** Null for at once. */
    opens: wallClock.nullable(),
    due: wallClock,
    zone,
    newcomers: z.boolean(),
    targets,
  })
  .refine(({ kind, passRule: rule }) => (kind === 'assessed') === (rule !== null), {
    path: ['passRule'],
    message: 'An assessed assignment needs a rule for passing, and practice has none.',
  })
  .refine(({ opens, due }) => opens === null || opens < due, {
    path: ['due'],
    message: 'It cannot be due before it opens.',
  })
export type CreateAssignment = z.infer<typeof createAssignment>

/** What is left out stays as it is. */
export const changeAssignment = z.strictObject({
  note: note.optional(),
  due: wallClock.optional(),
  zone: zone.optional(),
  passRule: passRule.optional(),
  newcomers: z.boolean().optional(),
})
const reps = z.array(uuid).min(1, 'Choose at least one person.').max(500)
export const extendReps = z.strictObject({
  repIds: reps,
  /** In the assignment's zone; null leaves their date. */
  due: wallClock.nullable(),
  /** Attempts more than they had. */
  attempts: z.int().min(0).max(5),
})
export const excuseReps = z.strictObject({ repIds: reps, excused: z.boolean() })
export const reassignRep = z.strictObject({ from: uuid, to: uuid })
export const addReps = z.strictObject({ targets })

/**
 * How one rep stands, as far as others may know. `open` also while they practise or try: what was not submitted is
 * nobody's business. `submitted`: an attempt waits for its result. `done`: passed, or practice was submitted.
 * `failed`: every attempt was used.
 */
export const repStates = ['upcoming', 'open', 'submitted', 'done', 'failed', 'excused'] as const
export type RepState = (typeof repStates)[number]

/**
 * Where somebody is on the way, as others see it: with one piece of work, or with all of a campaign's. `progress`:
 * something was submitted and more is open to them; practice that was not submitted is in none of these.
 */
export const stages = ['not-started', 'progress', 'waiting', 'done', 'used-up', 'excused'] as const
export type Stage = (typeof stages)[number]

/** What a list of people can be narrowed to: everybody who is asked, how far they are, and who is past a date. */
export const funnelParts = ['assigned', 'overdue', ...stages] as const
export type FunnelPart = (typeof funnelParts)[number]

const dates = {
  opensAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  zone: z.string(),
}
export const assignmentSummary = z.object({
  id: uuid,
  scenarioId: slug,
  title: z.string(),
  kind: z.enum(assignmentKinds),
  ...dates,
  withdrawn: z.boolean(),
  campaign: z.object({ id: uuid, name: z.string(), phase: z.string() }).nullable(),
  assignedBy: z.string(),
  /** Only people whom the reader reaches. */
  counts: z.record(z.enum(repStates), z.int()),
  overdue: z.int(),
})
export type AssignmentSummary = z.infer<typeof assignmentSummary>

export const assignedRep = z.object({
  userId: uuid,
  name: z.string(),
  state: z.enum(repStates),
  overdue: z.boolean(),
  dueAt: z.iso.datetime(),
  extended: z.boolean(),
  addedHow: z.enum(['person', 'team', 'cohort', 'newcomer', 'reassigned']),
  doneAt: z.iso.datetime().nullable(),
  /** Of the last assessed attempt that was submitted; null before. */
  result: attemptResult.nullable(),
})
export type AssignedRep = z.infer<typeof assignedRep>

export const assignmentView = assignmentSummary.extend({
  difficulty,
  packId: uuid.nullable(),
  note: z.string().nullable(),
  passRule: passRule.nullable(),
  dueLocal: wallClock,
  newcomers: z.boolean(),
  targets: z.array(z.object({ kind: z.enum(targetKinds), id: uuid, name: z.string().nullable() })),
  reps: z.array(assignedRep),
  changes: z.array(
    z.object({
      id: uuid,
      at: z.iso.datetime(),
      by: z.string().nullable(),
      kind: z.enum([
        'made',
        'changed',
        'extended',
        'reassigned',
        'excused',
        'returned',
        'withdrawn',
        'joined',
      ]),
      rep: z.string().nullable(),
      /** Names of fields that changed. */
      fields: z.array(z.string()),
    }),
  ),
  /** Whether the reader may change it: who assigned it, and admins. */
  mayChange: z.boolean(),
})
export type AssignmentView = z.infer<typeof assignmentView>

/** Whom and what the asker may assign. */
export const assignable = z.object({
  people: z.array(z.object({ userId: uuid, name: z.string() })),
  teams: z.array(z.object({ id: uuid, name: z.string(), reps: z.int() })),
  cohorts: z.array(z.object({ id: uuid, name: z.string(), reps: z.int() })),
  packs: z.array(z.object({ id: uuid, name: z.string() })),
})
export type Assignable = z.infer<typeof assignable>

/** What a rep was asked to do. */
export const myAssignment = z.object({
  id: uuid,
  scenarioId: slug,
  title: z.string(),
  buyers: z.array(buyerCard),
  packId: uuid.nullable(),
  kind: z.enum(assignmentKinds),
  ...dates,
  difficulty,
  note: z.string().nullable(),
  passRule: passRule.nullable(),
  assignedBy: z.string(),
  campaign: z.object({ id: uuid, name: z.string(), phase: z.string() }).nullable(),
  state: z.enum(repStates),
  overdue: z.boolean(),
  /** Assessed attempts that were declared, of how many. */
  attempts: z.object({ used: z.int(), of: z.int() }).nullable(),
  /** A run of it that is not over. */
  running: roleplayId.nullable(),
  /** The last that was submitted, and what came of it. */
  last: z.object({ roleplayId, result: attemptResult.nullable() }).nullable(),
  /** The part of the campaign that has to be done first; null where nothing stands in the way. */
  after: z.string().nullable(),
  /** Whom an assessed attempt is shown to, by name. */
  seenBy: z.array(z.string()),
})
export type MyAssignment = z.infer<typeof myAssignment>

/** `declared`: the rep has read who sees an assessed attempt, and that it counts. */
export const startAssigned = z.strictObject({ roleplayId, declared: z.boolean() })
