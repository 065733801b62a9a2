import * as z from 'zod'
import { uuid } from './ids.ts'
import { handedOverSource } from './interview.ts'
import { momentKind } from './playbook.ts'
import { playbookBody, playRule } from './playbook-body.ts'

/** By the model that is configured, or from the differences and the interview alone. */
export const draftPlaybook = z.strictObject({ with: z.enum(['template', 'model']) })
export const draftedPlaybook = z.object({ body: playbookBody })

export const createPlaybook = z.strictObject({ id: uuid, nominationId: uuid, body: playbookBody })
export type CreatePlaybook = z.infer<typeof createPlaybook>
export const savePlaybook = z.strictObject({ body: playbookBody, revision: z.int().min(1) })
export const savedPlaybook = z.object({ revision: z.int() })

const readerGroup = z.strictObject({ kind: z.enum(['team', 'cohort']), id: uuid })
export type ReaderGroup = z.infer<typeof readerGroup>
/** What is saved becomes a version, and these groups its readers, each time whole. */
export const publishPlaybook = z.strictObject({
  revision: z.int().min(1),
  readers: z.array(readerGroup).min(1, 'Choose at least one team or cohort.').max(100),
  note: z.string().trim().max(500).nullable(),
})
export type PublishPlaybook = z.infer<typeof publishPlaybook>

const states = z.enum(['draft', 'live', 'withdrawn'])
const head = {
  id: uuid,
  title: z.string(),
  kind: momentKind,
  performer: z.string(),
  state: states,
  /** The newest published; null for none. */
  version: z.int().nullable(),
  publishedAt: z.iso.datetime().nullable(),
}

export const playbookCard = z.object({
  ...head,
  nominationId: uuid,
  mayEdit: z.boolean(),
  /** The reader's own moments are in it. */
  own: z.boolean(),
  /** Without it nobody but those who lead and the performer sees it. */
  consent: z.boolean(),
})
export type PlaybookCard = z.infer<typeof playbookCard>

/** A moment with its words; null where it is not handed over any more. */
const shownMoment = z.object({
  source: handedOverSource,
  turn: z.int(),
  shows: z.boolean(),
  line: z.string().nullable(),
  reply: z.string().nullable(),
})
export type ShownMoment = z.infer<typeof shownMoment>
const shownRule = z.object({ ...playRule.shape, moments: z.array(shownMoment) })
export type ShownRule = z.infer<typeof shownRule>

/** As its readers have it, with the performer's own words and nobody else's. */
export const playbookView = z.object({
  ...head,
  mayEdit: z.boolean(),
  body: z.object({
    ...playbookBody.shape,
    dos: z.array(shownRule),
    donts: z.array(shownRule),
    practise: z.array(z.object({ scenarioId: z.string(), title: z.string() })),
    drills: z.array(z.object({ drillId: z.string(), title: z.string(), trains: z.string() })),
    /** What a rubric for it would look at, in words. */
    emphasis: z.array(z.object({ code: z.string(), title: z.string() })),
  }),
})
export type PlaybookView = z.infer<typeof playbookView>

const group = z.object({ id: uuid, name: z.string(), reps: z.int() })

/** As those who lead write it. */
export const playbookDraft = z.object({
  ...head,
  nominationId: uuid,
  consent: z.enum(['asked', 'given', 'declined']),
  body: playbookBody,
  revision: z.int(),
  updatedBy: z.string().nullable(),
  updatedAt: z.iso.datetime(),
  /** The saved text says something else than the newest version. */
  changed: z.boolean(),
  readers: z.array(readerGroup),
  versions: z.array(
    z.object({
      version: z.int(),
      body: playbookBody,
      note: z.string().nullable(),
      by: z.string().nullable(),
      publishedAt: z.iso.datetime(),
    }),
  ),
  /** The performer's moments that can be linked. */
  moments: z.array(
    z.object({
      source: handedOverSource,
      turn: z.int(),
      line: z.string().nullable(),
      reply: z.string(),
    }),
  ),
  /** Short exercises and behaviours that it can name. */
  choices: z.object({
    drills: z.array(z.object({ drillId: z.string(), title: z.string() })),
    behaviours: z.array(z.object({ code: z.string(), title: z.string() })),
  }),
  /** Whom it can be published to. */
  groups: z.object({ teams: z.array(group), cohorts: z.array(group) }),
  /** Whether a draft can be had from a model: `none` is configured, `off` not allowed here, `capped` used up. */
  model: z.enum(['on', 'none', 'off', 'capped']),
})
export type PlaybookDraftView = z.infer<typeof playbookDraft>
