import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

/** Beside this file in the source tree; the production bundle copies the folder and passes its own path. */
export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

const journalFile = z.object({ entries: z.array(z.object({ when: z.int(), tag: z.string() })) })

/** A migration as both migrators know it: `when` orders, `hash` (sha256 of the file) identifies. */
export type Migration = { readonly tag: string; readonly when: number; readonly hash: string }

/** The migrations of this version of the product, oldest first. */
export function readJournal(folder: string = migrationsFolder): readonly Migration[] {
  const journal = journalFile.parse(JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')))
  return journal.entries.map(({ tag, when }) => ({
    tag,
    when,
    hash: createHash('sha256')
      .update(readFileSync(join(folder, `${tag}.sql`)))
      .digest('hex'),
  }))
}
