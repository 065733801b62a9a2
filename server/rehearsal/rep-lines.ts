import { readFileSync } from 'node:fs'
import { repNames, type RepName, type Reps } from '#personas/reps.ts'
import { cleanTurnText } from '../roleplay/turn-text.ts'
import { UsageError } from './options.ts'

/** In front of a scripted rep's name. */
export const scripted = 'scripted:'

/**
 * The rep's lines: those of a scripted rep, or of a text file with one turn a line (empty lines are passed over).
 * @throws UsageError
 */
export function repLines(rep: string, reps: Reps['reps'] | null): readonly string[] {
  if (!rep.startsWith(scripted)) return linesOf(rep)
  const name = rep.slice(scripted.length)
  if (!isRepName(name)) {
    throw new UsageError(`There is no scripted rep “${name}”; choose one of ${repNames.join(', ')}.`)
  }
  if (!reps) throw new UsageError('This scenario has no scripted reps; give a file with --rep FILE.')
  return reps[name]
}

const isRepName = (name: string): name is RepName => repNames.some((one) => one === name)

function linesOf(path: string): readonly string[] {
  const lines = textOf(path).split('\n')
  const turns = lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const clean = cleanTurnText(line)
    if (clean.ok) return [clean.text]
    throw new UsageError(`Line ${index + 1} of ${path} cannot be said: ${whyNot[clean.code] ?? clean.code}.`)
  })
  if (turns.length === 0) throw new UsageError(`${path} holds no lines to say; write one rep turn a line.`)
  return turns
}

const whyNot: Readonly<Record<string, string>> = {
  'turn/empty': 'it holds no words',
  'turn/too_long': 'it is longer than 4,000 characters',
  'turn/bad_characters': 'it holds characters that are not text',
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    throw new UsageError(`${path} cannot be read (${reason}).`)
  }
}
