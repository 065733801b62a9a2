import { createInterface } from 'node:readline'
import { cleanTurnText } from '../roleplay/turn-text.ts'

/** What somebody types, one turn a line, until the input ends; a line that cannot be said is asked for again. */
export async function* typedLines(
  input: NodeJS.ReadableStream,
  write: (text: string) => void,
): AsyncGenerator<string, void, void> {
  const reader = createInterface({ input, crlfDelay: Infinity })
  try {
    write('> ')
    for await (const line of reader) {
      const clean = cleanTurnText(line)
      if (clean.ok) yield clean.text
      else if (line.trim() !== '') write('That cannot be said: too long, or not text.\n')
      write('> ')
    }
  } finally {
    reader.close()
  }
}
