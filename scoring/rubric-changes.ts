import type { Rubric } from './rubric.ts'

/** One thing that differs between two rubrics; null where it was not there, or is not any more. */
export type RubricChange = {
  readonly path: string
  /** As people call it: "Courage, C1, weight". */
  readonly where: string
  readonly from: string | null
  readonly to: string | null
}

type Entry = { readonly path: string; readonly where: string; readonly value: string }

/** Everything that differs, in the order of the second rubric; what went away comes last. Matched by code, not by place. */
export function rubricChanges(from: Rubric, to: Rubric): readonly RubricChange[] {
  const before = new Map(entriesOf(from).map((entry) => [entry.path, entry]))
  const after = new Map(entriesOf(to).map((entry) => [entry.path, entry]))
  const changed = [...after.values()].flatMap(({ path, where, value }) => {
    const old = before.get(path)?.value ?? null
    return old === value ? [] : [{ path, where, from: old, to: value }]
  })
  const gone = [...before.values()]
    .filter(({ path }) => !after.has(path))
    .map(({ path, where, value }) => ({ path, where, from: value, to: null }))
  return [...changed, ...gone]
}

function entriesOf({ dimensions, foundationGate, title, version }: Rubric): readonly Entry[] {
  const whole: readonly Entry[] = [
    { path: 'title', where: 'Title', value: title },
    { path: 'version', where: 'Version', value: version },
    { path: 'foundationGate', where: 'Foundation gate', value: String(foundationGate) },
  ]
  return [
    ...whole,
    ...dimensions.flatMap(({ id, criteria, ...dimension }) => [
      ...values(id, dimension.title, dimension),
      ...criteria.flatMap(({ code, ...criterion }) =>
        values(`${id}.${code}`, `${dimension.title}, ${code}`, criterion),
      ),
    ]),
  ]
}

const words: Readonly<Record<string, string>> = {
  levelsFrom: 'levels begin at',
  for: 'speaks for',
  against: 'speaks against',
}

/** Each field of an object as one entry; each level as its own. */
const values = (path: string, where: string, fields: Readonly<Record<string, unknown>>): readonly Entry[] =>
  Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined) return []
    if (name === 'levels' && Array.isArray(value)) {
      return value.map((text, index) => ({
        path: `${path}.level${index + 1}`,
        where: `${where}, level ${index + 1}`,
        value: String(text),
      }))
    }
    const text = wordsFor(value)
    return [{ path: `${path}.${name}`, where: `${where}, ${words[name] ?? name}`, value: text }]
  })

function wordsFor(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.join(', ') : JSON.stringify(value)
}
