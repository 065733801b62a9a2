import { arenas, behaviourCodes, objectionKinds, stances } from '#scoring/behaviours/codes.ts'
import { sentenceKinds } from '#scoring/behaviours/sentence-kinds.ts'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const repRow = z.object({
  id: z.string(),
  arena: z.enum(arenas),
  style: z.string(),
  buyer: z.string().nullable(),
  rep: z.string().min(1),
  codes: z.array(z.object({ code: z.enum(behaviourCodes), quote: z.string().min(1) })),
})
const buyerRow = z.object({
  id: z.string(),
  arena: z.enum(arenas),
  style: z.string(),
  rep: z.string().nullable(),
  buyer: z.string().min(1),
  ladder: z.int().min(0).max(5),
  stance: z.enum(stances),
  objection: z.enum(objectionKinds),
  discomfort: z.boolean(),
  /** The question asked, null where there is none; left out where nobody was asked to look for it. */
  question: z.string().nullable().optional(),
})

const sentenceRow = z.object({ id: z.string(), kind: z.enum(sentenceKinds), text: z.string().min(1) })

export type SentenceRow = z.infer<typeof sentenceRow> & { readonly batch: string }
export type RepRow = z.infer<typeof repRow> & { readonly batch: string }
export type BuyerRow = z.infer<typeof buyerRow> & { readonly batch: string }

export const dataFolder = new URL('../../../scoring/data/', import.meta.url)

/** All labelled rep turns, batch by batch; a row that does not parse or whose quote is not its own is an error. */
export function readRepRows(folder: URL = new URL('turns/', dataFolder)): readonly RepRow[] {
  return readRows(folder, (value) => {
    const row = repRow.parse(value)
    for (const { quote } of row.codes) {
      if (!row.rep.includes(quote)) throw new Error(`${row.id}: the quote is not in the turn: ${quote}`)
    }
    return row
  })
}

export const readBuyerRows = (folder: URL = new URL('buyer-turns/', dataFolder)): readonly BuyerRow[] =>
  readRows(folder, (value) => buyerRow.parse(value))

export const readSentenceRows = (folder: URL = new URL('sentences/', dataFolder)): readonly SentenceRow[] =>
  readRows(folder, (value) => sentenceRow.parse(value))

function readRows<Row>(folder: URL, parse: (value: unknown) => Row): (Row & { batch: string })[] {
  return batchFiles(folder).flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ ...parse(JSON.parse(line)), batch: name.replace('.jsonl', '') })),
  )
}

const batchFiles = (folder: URL): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^batch-.*\.jsonl$/.test(name))
        .toSorted()
    : []

/** A fingerprint of each batch: what the weights record, so that weights older than their data are seen. */
export function batchHashes(folder: URL = dataFolder): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ['turns/', 'buyer-turns/', 'sentences/'].flatMap((kind) => {
      const within = new URL(kind, folder)
      return batchFiles(within).map((name) => {
        const text = readFileSync(new URL(name, within), 'utf8').replaceAll('\r\n', '\n')
        return [`${kind}${name}`, createHash('sha256').update(text).digest('hex').slice(0, 12)]
      })
    }),
  )
}
