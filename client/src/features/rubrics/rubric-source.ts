import { parseDocument } from 'yaml'
import * as z from 'zod'

const words = z.string().catch('')
const maybeWords = z.string().optional().catch(undefined)
const maybeNumber = z.number().optional().catch(undefined)

const criterion = z.looseObject({
  code: words,
  title: words,
  for: words,
  against: maybeWords,
  missed: maybeWords,
  stronger: words,
  counts: z.boolean().optional().catch(undefined),
  weight: maybeNumber,
  target: maybeNumber,
})
const dimension = z.looseObject({
  id: words,
  title: words,
  subtitle: words,
  levels: z.array(words),
  levelsFrom: z.array(z.number()).optional().catch(undefined),
  criteria: z.array(criterion),
})
const rubric = z.looseObject({
  title: words,
  version: words,
  foundationGate: maybeNumber,
  dimensions: z.array(dimension),
})

/** As much of a rubric as a form can show; what is wrong in it is told by the server. */
export type FormRubric = z.infer<typeof rubric>
export type FormDimension = FormRubric['dimensions'][number]
export type FormCriterion = FormDimension['criteria'][number]
export type Path = readonly (string | number)[]

/** The source as the form shows it; null while it cannot be read as a rubric at all. */
export function readSource(source: string): FormRubric | null {
  const document = parseDocument(source)
  if (document.errors.length > 0) return null
  try {
    return rubric.safeParse(document.toJS()).data ?? null
  } catch {
    return null
  }
}

/** The source with one value set, or taken out where it is undefined; comments and layout stay. */
export function withValue(source: string, path: Path, value: unknown): string {
  const document = parseDocument(source)
  if (value === undefined) document.deleteIn(path)
  else document.setIn(path, value)
  return document.toString({ lineWidth: 0 })
}

/** The text at a path, or null. */
export function textAt(value: FormRubric | null, path: string): string | null {
  const found = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], value)
  return typeof found === 'string' ? found : null
}
