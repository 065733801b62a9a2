import { stringify } from 'yaml'
import type { DraftAnswers } from '#personas/drafting/answers.ts'
import { draftPersona } from '#personas/drafting/draft-persona.ts'
import { draftScenario } from '#personas/drafting/draft-scenario.ts'
import { unwritten } from '#personas/drafting/gaps.ts'
import type { Persona, Scenario } from '#personas/schema.ts'
import type { Db } from '../db/db.ts'
import { inTransaction } from '../db/transaction.ts'
import { saveDraft } from './drafts.ts'
import { freeSlug } from './free-slug.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { AuthoringDeps } from './surroundings.ts'

export type DraftingDeps = AuthoringDeps & { readonly db: Db; readonly clock: { now(): Date } }
export type Author = { readonly orgId: string; readonly userId: string }

export type Made = { readonly persona: string; readonly scenario: string; readonly missing: string[] }

/** Drafts of a persona and a scenario from what is known, under ids that are free; what is missing comes in sentences. */
export function makeDrafts(
  deps: DraftingDeps,
  { orgId, userId }: Author,
  answers: DraftAnswers,
): Promise<Made> {
  return inTransaction(deps.db, async (tx) => {
    await oneAtATime(tx, orgId)
    const within = { ...deps, db: tx }
    const personaId = await freeSlug(within, { orgId, kind: 'persona' }, answers.name ?? 'somebody')
    const persona = draftPersona(answers, personaId)
    const named = `${answers.name ?? 'somebody'} ${answers.offerName ?? ''}`
    const scenarioId = await freeSlug(within, { orgId, kind: 'scenario' }, named)
    const scenario = draftScenario(answers, persona, scenarioId)
    const now = deps.clock.now()
    for (const [kind, slug, body] of [
      ['persona', personaId, persona],
      ['scenario', scenarioId, scenario],
    ] as const) {
      await saveDraft(tx, { orgId, kind, slug, source: sourceOf(body), revision: 0, userId }, now)
    }
    return { persona: personaId, scenario: scenarioId, missing: missingIn(persona, scenario) }
  })
}

/** As wide as the files that ship. */
const lineWidth = 120

export const sourceOf = (body: Persona | Scenario): string => stringify(body, { lineWidth })

/** What nobody has said yet, each once. */
const missingIn = (persona: Persona, scenario: Scenario): string[] => [
  ...new Set(
    [...unwritten(persona), ...unwritten(scenario)].map(({ field, message }) => `${field}: ${message}`),
  ),
]
