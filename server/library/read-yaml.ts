import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import type * as z from 'zod'

/** A library file that cannot be used: names the file, the field and what is wrong. */
export class LibraryError extends Error {
  constructor(file: string, mistakes: readonly { readonly field: string; readonly message: string }[]) {
    super(`${basename(file)}\n${mistakes.map(({ field, message }) => `  ${field}: ${message}`).join('\n')}`)
    this.name = 'LibraryError'
  }
}

export type Read<T> = { readonly file: string; readonly value: T }

/** Every `*.ending` file of a folder, parsed; in the order of their names. @throws LibraryError */
export function readFolder<T>(folder: string, ending: string, schema: z.ZodType<T>): readonly Read<T>[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => readFile(join(folder, name), schema))
}

function readFile<T>(file: string, schema: z.ZodType<T>): Read<T> {
  const parsed = schema.safeParse(parseYaml(file))
  if (parsed.success) return { file, value: parsed.data }
  const mistakes = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
  throw new LibraryError(file, mistakes)
}

function parseYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new LibraryError(file, [
      { field: 'yaml', message: error instanceof Error ? error.message : String(error) },
    ])
  }
}
