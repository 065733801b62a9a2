import * as z from 'zod'
import type { AuthoredKind } from '#contract/authoring.ts'
import { personaSchema, scenarioSchema } from '#personas/schema.ts'

const titles = { persona: 'A persona of Conviction', scenario: 'A scenario of Conviction' } as const

/** Where they lie beside the files that they are for. */
export const schemaFiles = {
  persona: 'personas/library/persona.schema.json',
  scenario: 'personas/scenarios/scenario.schema.json',
} as const

type JsonSchema = Record<string, z.core.util.JSONType>

/** What an editor needs to complete and check a file as it is typed: JSON Schema, draft-07, made from the schema itself. */
export function jsonSchemaOf(kind: AuthoredKind): JsonSchema {
  const schema = kind === 'persona' ? personaSchema : scenarioSchema
  // What is written, before anything is filled in.
  const made = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
  return JSON.parse(JSON.stringify({ ...made, title: titles[kind] })) as JsonSchema
}
