import * as z from 'zod'
import { RequestRefused } from '../../errors.ts'
import { pngTexts } from './png.ts'

const mostBytes = 6_000_000
/** Brackets within brackets; cards have five or six. */
const deepest = 64

const text = z.string().max(200_000).nullish()

/** What we read of a card's data; what else is in it is kept as it is. */
const dataSchema = z.looseObject({
  name: z.string().max(2_000),
  description: text,
  personality: text,
  scenario: text,
  first_mes: text,
  extensions: z.record(z.string(), z.unknown()).nullish(),
})

const wrapped = z.looseObject({
  spec: z.enum(['chara_card_v2', 'chara_card_v3']),
  spec_version: z.string().max(20).nullish(),
  data: dataSchema,
})

export type CardData = z.infer<typeof dataSchema>
export type Card = {
  readonly spec: 'chara_card_v1' | 'chara_card_v2' | 'chara_card_v3'
  /** Around the data: `spec_version` and whatever else stood there. */
  readonly top: Readonly<Record<string, unknown>>
  readonly data: CardData
}

/**
 * Reads a character card of version 1, 2 or 3 from JSON or from a PNG that carries one; where a picture carries two, the
 * newer counts. @throws RequestRefused `card/not_a_card` naming the field, `card/not_png`, `card/damaged`,
 *   `card/too_large`
 */
export function readCard({ fileName, base64 }: { readonly fileName: string; readonly base64: string }): Card {
  const file = Buffer.from(base64, 'base64')
  if (file.length > mostBytes) throw new RequestRefused('card/too_large')
  const picture = file[0] === 0x89 || /\.a?png$/iu.test(fileName)
  return cardIn(jsonOf(picture ? cardText(file) : textOf(file)))
}

/** Inside a picture the JSON stands in base64. */
function cardText(file: Buffer): string {
  const texts = pngTexts(file)
  const found = texts.get('ccv3') ?? texts.get('chara')
  if (!found) {
    throw new RequestRefused('card/not_a_card', {
      detail: 'The picture carries no character card. Choose the file that was exported as a card.',
    })
  }
  const encoded = found.toString('latin1').trim()
  if (!/^[A-Za-z0-9+/\s]+={0,2}$/u.test(encoded)) throw garbled()
  return textOf(Buffer.from(encoded, 'base64'))
}

const garbled = () =>
  new RequestRefused('card/damaged', { detail: 'The card in the file is garbled. Export it anew.' })

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw garbled()
  }
}

function jsonOf(json: string): unknown {
  let depth = 0
  for (const character of json) {
    if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth = Math.max(0, depth - 1)
    if (depth > deepest) {
      throw new RequestRefused('card/damaged', { detail: 'It is nested deeper than a card can be.' })
    }
  }
  try {
    return storable(JSON.parse(json))
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new RequestRefused('card/not_a_card', { detail: 'The file holds no JSON that can be read.' })
    }
    throw error
  }
}

/** Without characters that no database stores. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed()
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return value
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value)
  return Object.fromEntries(entries.map(([key, one]) => [String(storable(key)), storable(one)]))
}

function cardIn(json: unknown): Card {
  const inside = wrapped.safeParse(json)
  if (inside.success) {
    const { spec, data, ...top } = inside.data
    return { spec, top, data }
  }
  const isWrapped = typeof json === 'object' && json !== null && 'spec' in json
  // The first version has its fields at the outer edge.
  const bare = isWrapped ? null : dataSchema.safeParse(json)
  if (bare?.success === true) return { spec: 'chara_card_v1', top: {}, data: bare.data }
  const issues = (bare?.error ?? inside.error).issues.slice(0, 8)
  throw new RequestRefused('card/not_a_card', {
    fields: issues.map(({ path, message }) => ({
      field: path.join('.') || 'card',
      message: `${message}. Export the card anew.`,
    })),
  })
}
