import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { LineCounter, isNode, parseDocument, type Document } from 'yaml'
import type * as z from 'zod'
import type { Mistake } from '#personas/check.ts'
import { mistakesOf } from './field-mistakes.ts'

/** A library file that cannot be used: names the file, the fields, what is wrong and what to do. */
export class LibraryError extends Error {
  readonly file: string
  readonly mistakes: readonly Mistake[]

  constructor(file: string, mistakes: readonly Mistake[]) {
    super(`${basename(file)}\n${mistakes.map(({ field, message }) => `  ${field}: ${message}`).join('\n')}`)
    this.name = 'LibraryError'
    this.file = file
    this.mistakes = mistakes
  }
}

export type Read<T> = { readonly file: string; readonly value: T }

/** The longest of ours has 90 kB; far beyond that somebody has put the wrong file there. */
const mostBytes = 1_000_000
/** Mistakes of one file that are told at once: one wrong indentation makes hundreds. */
const mostMistakes = 20

/** Every `*.ending` file of a folder, parsed; in the order of their names. @throws LibraryError */
export function readFolder<T>(folder: string, ending: string, schema: z.ZodType<T>): readonly Read<T>[] {
  return namesIn(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => readFile(join(folder, name), schema))
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    throw new LibraryError(folder, [
      { field: 'folder', message: `It cannot be read at ${folder}; put the library there.` },
    ])
  }
}

function readFile<T>(file: string, schema: z.ZodType<T>): Read<T> {
  const { size } = statSync(file)
  if (size > mostBytes) {
    throw new LibraryError(file, [
      { field: 'size', message: `It has ${size} bytes and may have ${mostBytes}; shorten or split it.` },
    ])
  }
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines })
  refuseBroken(file, document)
  const parsed = schema.safeParse(plainValue(file, document))
  if (parsed.success) return { file, value: parsed.data }
  const mistakes = parsed.error.issues.slice(0, mostMistakes).flatMap((issue) => {
    const line = lineOf(document, issue.path, lines)
    return mistakesOf(issue).map(({ field, message }) => ({ field: `${field} (line ${line})`, message }))
  })
  throw new LibraryError(file, mistakes)
}

function refuseBroken(file: string, { errors }: Document.Parsed) {
  if (errors.length === 0) return
  throw new LibraryError(
    file,
    errors.slice(0, mostMistakes).map(({ message, linePos }) => ({
      field: `line ${linePos?.[0].line ?? 1}`,
      // The parser adds the place and a drawing of it.
      message: `${message.split(/ at line |\n/u)[0] ?? message}. Mend the YAML there or just above it.`,
    })),
  )
}

/** @throws LibraryError where aliases are used to blow a small file up */
function plainValue(file: string, document: Document.Parsed): unknown {
  try {
    return document.toJS()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new LibraryError(file, [{ field: 'yaml', message: `${message}. Write the aliases out.` }])
  }
}

/** The line of the field, or of the nearest thing around it that is there. */
function lineOf(document: Document.Parsed, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
