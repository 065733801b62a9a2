import * as z from 'zod'

/** Some 5,000 people with everything that a row may say. */
export const mostPeopleBytes = 1_500_000
export const mostPeople = 5_000

/** The file as base64: it says itself how it is encoded. */
const file = z
  .base64('Send the file as base64.')
  .min(4, 'The file is empty.')
  .max(mostPeopleBytes * 1.4)

export const previewPeople = z.strictObject({ file })
export const importPeople = z.strictObject({
  file,
  /** Whether those who are new get a mail. */
  mail: z.boolean(),
  /** Whether to go on without the rows that cannot be used. */
  skipWrong: z.boolean(),
})

export const importColumns = ['email', 'name', 'roles', 'team', 'cohort', 'externalId'] as const
export type ImportColumn = (typeof importColumns)[number]

/** One row of the file and what importing it would do. `changes` and messages are sentences to be shown. */
export const importRow = z.object({
  /** Of the file, counted from 1 with its heading. */
  line: z.int(),
  email: z.string(),
  name: z.string(),
  status: z.enum(['new', 'changed', 'same', 'wrong']),
  changes: z.array(z.string()),
  errors: z.array(z.object({ column: z.enum(importColumns), message: z.string() })),
})
export type ImportRow = z.infer<typeof importRow>

const counts = z.object({ new: z.int(), changed: z.int(), same: z.int(), wrong: z.int() })

export const importPreview = z.object({
  columns: z.array(z.enum(importColumns)),
  /** Headings that say nothing to us. */
  ignored: z.array(z.string()),
  rows: z.array(importRow),
  counts,
  newTeams: z.array(z.string()),
  newCohorts: z.array(z.string()),
  /** Members whom the file does not name; nothing happens to them. */
  absent: z.int(),
})
export type ImportPreview = z.infer<typeof importPreview>

export const importedPeople = z.object({
  counts,
  newTeams: z.array(z.string()),
  newCohorts: z.array(z.string()),
})
export type ImportedPeople = z.infer<typeof importedPeople>

/** Text of a CSV file, with a mark that spreadsheets know UTF-8 by; no cell is taken for a formula. */
export const csvFile = z.object({ fileName: z.string(), text: z.string() })
