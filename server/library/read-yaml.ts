import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type * as z from 'zod'
import type { Mistake } from '#personas/check.ts'
import { quickValue } from './quick-value.ts'
import { parseYaml, type LineMistake } from './parse-yaml.ts'

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

export type Read<T> = {
  readonly file: string
  readonly value: T
  readonly source: string
  /** The line of a field, counted from 1. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/** The longest of ours has 90 kB; far beyond that somebody has put the wrong file there. */
const mostBytes = 1_000_000

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
  const source = readFileSync(file, 'utf8')
  const quick = quickValue(source, schema)
  if (quick !== null) return { file, value: quick, source, lineOf: (path) => lineIn(source, schema, path) }
  const parsed = parseYaml(source, schema)
  if (parsed.ok) return { file, value: parsed.value, source, lineOf: parsed.lineOf }
  throw new LibraryError(file, parsed.mistakes.map(withLine))
}

/** Lines are asked for where there is something to say: only then is a text read by the parser that knows them. */
function lineIn<T>(source: string, schema: z.ZodType<T>, path: readonly PropertyKey[]): number {
  const parsed = parseYaml(source, schema)
  return parsed.ok ? parsed.lineOf(path) : 1
}

/** The same, with the line told in the field's name. */
export const withLine = ({ field, line, message }: LineMistake): Mistake => ({
  field: field === '' ? `line ${line}` : `${field} (line ${line})`,
  message,
})
