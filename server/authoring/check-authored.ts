import type { AuthoredChange, AuthoredKind, ReadAuthored } from '#contract/authoring.ts'
import { gapsOf } from '#personas/drafting/gaps.ts'
import { located } from '../library/located.ts'
import { parseYaml } from '../library/parse-yaml.ts'
import * as z from 'zod'
import { applyChanges } from './apply-changes.ts'
import { budgetOf } from './budget.ts'
import { readAuthored } from './read-authored.ts'
import { surroundingsOf, type AuthoringDeps } from './surroundings.ts'

type Written = {
  readonly kind: AuthoredKind
  readonly slug: string
  readonly source: string
  readonly changes?: readonly AuthoredChange[] | undefined
}

/** Most sentences about what could be better: an author mends the first ones first. */
const mostGaps = 20

/**
 * What an author is told while writing: the source with what was entered in the form, the same as values, mistakes that
 * stop it and gaps that do not. @throws RequestRefused `authoring/invalid` for entries that lead nowhere
 */
export async function checkAuthored(
  deps: AuthoringDeps,
  orgId: string,
  { kind, slug, changes = [], ...written }: Written,
): Promise<ReadAuthored> {
  const source = applyChanges(written.source, changes)
  const around = await surroundingsOf(deps, orgId, { kind, source })
  const read = readAuthored(kind, source, slug, around)
  const mistakes = read.ok ? [] : read.mistakes.map((one) => ({ ...one }))
  const body = read.ok ? read.authored.body : read.body
  // The places of gaps are looked up in the text only where there are any.
  const gaps = body ? gapsOf(body) : []
  const lineOf = gaps.length > 0 ? parseYaml(source, z.unknown()) : null
  return {
    source,
    value: jsonOf(read.plain),
    check: {
      mistakes,
      gaps:
        lineOf?.ok === true
          ? located(gaps.slice(0, mostGaps), read.plain, lineOf.lineOf).map((one) => ({ ...one }))
          : [],
      hash: read.ok ? read.hash : null,
      budget: body ? budgetOf(body) : null,
    },
  }
}

/** YAML knows numbers that JSON does not. */
const jsonOf = (plain: unknown): ReadAuthored['value'] =>
  plain === undefined ? null : (JSON.parse(JSON.stringify(plain) ?? 'null') as ReadAuthored['value'])
