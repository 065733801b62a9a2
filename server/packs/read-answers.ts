import type { PackAnswers, PackCheck } from '#contract/pack.ts'
import { packSchema, type Pack } from '#personas/pack.ts'
import { bodyHash } from '../roleplay/body-hash.ts'
import { RequestRefused } from '../errors.ts'
import { mistakesOf } from '../library/field-mistakes.ts'

type Mistakes = PackCheck['mistakes']
export type ReadAnswers =
  | { readonly ok: true; readonly pack: Pack; readonly hash: string }
  | { readonly ok: false; readonly mistakes: Mistakes }

/** The ten answers as a pack, or what is still missing from them. Rows of the form that nobody filled in are passed over. */
export function readAnswers(answers: PackAnswers): ReadAnswers {
  const parsed = packSchema.safeParse({ ...groups, ...(written(answers) as object) })
  if (parsed.success) return { ok: true, pack: parsed.data, hash: bodyHash(parsed.data) }
  const mistakes = parsed.error.issues.flatMap((issue) =>
    issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
      ? [{ field: issue.path.join('.'), message: 'This is not answered yet.' }]
      : mistakesOf(issue),
  )
  return { ok: false, mistakes: mistakes.map(({ field, message }) => ({ field, message })) }
}

/** @throws RequestRefused `pack/invalid` naming every field */
export function usablePack(answers: PackAnswers): { readonly pack: Pack; readonly hash: string } {
  const read = readAnswers(answers)
  if (read.ok) return read
  throw new RequestRefused('pack/invalid', { fields: read.mistakes })
}

const empty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (typeof value === 'object' && Object.values(value).every(empty))

/** So that what is missing is told of its own field and not of the group that it stands in. */
const groups = { price: {}, priceRule: {}, time: {}, asks: {}, limits: [], proofs: [], trouble: {} }

/** Only what was answered: an empty field is a missing one, an empty row is none. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !empty(one)).map(written)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => Array.isArray(one) || !empty(one))
      .map(([name, one]) => [name, written(one)]),
  )
}

/** Stands in for answers that cannot be used yet, so that the others can be shown as they will read. */
const placeholder: Pack = {
  name: 'it',
  sentence: '…',
  forWhom: '…',
  price: { amount: 1, currency: 'GBP', per: '…' },
  priceRule: { text: '…', discount: 'never' },
  time: { number: 1, unit: 'weeks', until: '…' },
  asks: { text: '…' },
  limits: [],
  proofs: [],
  trouble: { wentWrong: '…', notFor: '…' },
}

/** The answers that can be used, with those that cannot put aside. */
export function usableSoFar(answers: PackAnswers, mistakes: Mistakes): Pack {
  const wrong = new Set(mistakes.map(({ field }) => field.split('.')[0]))
  const usable = Object.entries(written(answers) as Pack).filter(([field]) => !wrong.has(field))
  return { ...placeholder, ...Object.fromEntries(usable) }
}
