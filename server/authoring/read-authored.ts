import type { AuthoredKind } from '#contract/authoring.ts'
import { checkPersona, checkScenario, type Mistake } from '#personas/check.ts'
import { personaSchema, scenarioSchema, type Persona, type Scenario } from '#personas/schema.ts'
import { RequestRefused } from '../errors.ts'
import { located } from '../library/located.ts'
import { parseYaml, type LineMistake } from '../library/parse-yaml.ts'
import { bodyHash } from '../roleplay/body-hash.ts'

/** What a scenario may refer to. */
export type Surroundings = {
  persona(id: string): Persona | null
  readonly personas: readonly string[]
  readonly rubrics: readonly string[]
}

export type Authored =
  | { readonly kind: 'persona'; readonly body: Persona }
  | { readonly kind: 'scenario'; readonly body: Scenario; readonly persona: Persona }

export type Read =
  | { readonly ok: true; readonly authored: Authored; readonly hash: string; readonly plain: unknown }
  | {
      readonly ok: false
      readonly mistakes: readonly LineMistake[]
      readonly plain: unknown
      /** Well-formed, with mistakes that only show beside the rest; null where it is not even that. */
      readonly body: Persona | Scenario | null
    }

/** Mistakes that are told at once; more would hide the first. */
const mostMistakes = 20

/**
 * Reads a source as an author wrote it; `id` is the one that it has to carry. Says everything that is wrong, by field
 * and line, and never throws for what was written.
 */
export function readAuthored(kind: AuthoredKind, source: string, id: string, around: Surroundings): Read {
  return kind === 'persona' ? readPersona(source, id) : readScenario(source, id, around)
}

function readPersona(source: string, id: string): Read {
  const parsed = parseYaml(source, personaSchema)
  if (!parsed.ok) return { ...parsed, body: null }
  const { value: body, lineOf, plain } = parsed
  const mistakes = located([...wrongId(body, id), ...unstorable(body), ...checkPersona(body)], body, lineOf)
  return readOf(mistakes, plain, { kind: 'persona', body })
}

function readScenario(source: string, id: string, around: Surroundings): Read {
  const parsed = parseYaml(source, scenarioSchema)
  if (!parsed.ok) return { ...parsed, body: null }
  const { value: body, lineOf, plain } = parsed
  const persona = around.persona(body.persona)
  const found: Mistake[] = [
    ...wrongId(body, id),
    ...unstorable(body),
    ...(persona ? checkScenario(body, persona) : [unknown('persona', body.persona, around.personas)]),
    ...(around.rubrics.includes(body.rubric) ? [] : [unknown('rubric', body.rubric, around.rubrics)]),
  ]
  const mistakes = located(found, body, lineOf)
  if (!persona) return { ok: false, mistakes, plain, body }
  return readOf(mistakes, plain, { kind: 'scenario', body, persona })
}

function readOf(mistakes: readonly LineMistake[], plain: unknown, authored: Authored): Read {
  const { body } = authored
  if (mistakes.length > 0) return { ok: false, mistakes: mistakes.slice(0, mostMistakes), plain, body }
  return { ok: true, authored, hash: bodyHash(body), plain }
}

const wrongId = (body: { readonly id: string }, id: string): readonly Mistake[] =>
  body.id === id
    ? []
    : [
        {
          field: 'id',
          message: `It must stay “${id}”, by which it is found. To make another, duplicate this.`,
        },
      ]

/** Characters that YAML can spell and no database stores. */
function unstorable(body: unknown, path: readonly string[] = []): readonly Mistake[] {
  if (typeof body === 'string') {
    if (!body.includes('\u0000') && body.isWellFormed()) return []
    return [{ field: path.join('.'), message: 'It holds a character that cannot be stored; type it anew.' }]
  }
  if (typeof body !== 'object' || body === null) return []
  const entries: readonly (readonly [string, unknown])[] = Object.entries(body)
  return entries.flatMap(([key, value]) => unstorable(value, [...path, key]))
}

/** Ids that are named in an answer about a wrong one: a list of all would be no help. */
const mostNamed = 8

function unknown(field: string, id: string, known: readonly string[]): Mistake {
  const some = known.slice(0, mostNamed).join(', ')
  const more = known.length > mostNamed ? ' and others' : ''
  return { field, message: `There is no “${id}”; use one of ${some || 'none yet'}${more}.` }
}

/** The same, where only what can be played will do. @throws RequestRefused `authoring/invalid` naming fields and lines */
export function usable(
  kind: AuthoredKind,
  source: string,
  id: string,
  around: Surroundings,
): { readonly authored: Authored; readonly hash: string } {
  const read = readAuthored(kind, source, id, around)
  if (read.ok) return read
  const fields = read.mistakes.map(({ field, line, message }) => ({
    field: field === '' ? `line ${line}` : `${field} (line ${line})`,
    message,
  }))
  throw new RequestRefused('authoring/invalid', { fields })
}
