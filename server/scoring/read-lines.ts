import type { FileHandle } from 'node:fs/promises'

/**
 * The lines of an open file, read from the moment somebody asks for the first; the file is closed after the last.
 * `readLines` itself begins at once, and what it reads before it is iterated is lost without a word.
 */
export async function* readLines(file: FileHandle): AsyncGenerator<string> {
  yield* file.readLines({ encoding: 'utf8' })
}
