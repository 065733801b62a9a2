import { LineCounter, isNode, parseDocument, type Document } from 'yaml'
import type * as z from 'zod'
import { mistakesOf } from './field-mistakes.ts'

/** What is wrong with a text: which field, or '' where it cannot be read at all, and on which line, counted from 1. */
export type LineMistake = { readonly field: string; readonly line: number; readonly message: string }

export type ParsedYaml<T> =
  | {
      readonly ok: true
      readonly value: T
      /** What is written, before anything is filled in. */
      readonly plain: unknown
      /** The line of the field, or of the nearest thing around it that is there. */
      readonly lineOf: (path: readonly PropertyKey[]) => number
    }
  | {
      readonly ok: false
      readonly mistakes: readonly LineMistake[]
      /** Null where it cannot be read as YAML. */
      readonly plain: unknown
    }

/** Mistakes of one text that are told at once: one wrong indentation makes hundreds. */
const mostMistakes = 20
/** Brackets within brackets: far beyond any of ours, far below where the parser runs out of stack. */
const deepestNesting = 100

/** List within list within list on one line: each costs the parser a frame, and all of them seconds. */
const listMarks = /^[ \t]*(?:[-?][ \t]+){20}/mu

/** Reads YAML that people wrote, as data alone. Never throws for what they wrote. */
export function parseYaml<T>(text: string, schema: z.ZodType<T>): ParsedYaml<T> {
  const tooDeep = nestedTooDeep(text)
  if (tooDeep !== null)
    return refused('', tooDeep, 'There are too many brackets within brackets here. Write it flatter.')
  const lines = new LineCounter()
  const document = documentOf(text, lines)
  if (!document) return refused('', 1, 'This is nested deeper than can be read. Write it flatter.')
  if (document.errors.length > 0) return { ok: false, mistakes: broken(document), plain: null }
  const lineOf = (path: readonly PropertyKey[]) => lineAt(document, path, lines)
  const plain = plainValue(document)
  if (!plain.ok) return refused('yaml', 1, plain.message)
  const parsed = schema.safeParse(plain.value)
  if (parsed.success) return { ok: true, value: parsed.data, plain: plain.value, lineOf }
  const mistakes = parsed.error.issues.slice(0, mostMistakes).flatMap((issue) => {
    const line = lineOf(
      issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path,
    )
    return mistakesOf(issue).map(({ field, message }) => ({ field, line, message }))
  })
  return { ok: false, mistakes, plain: plain.value }
}

/** Null where the parser runs out of stack, as on thousands of list marks in one line. */
function documentOf(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    return parseDocument(text, { lineCounter })
  } catch {
    return null
  }
}

const refused = (field: string, line: number, message: string): ParsedYaml<never> => ({
  ok: false,
  mistakes: [{ field, line, message }],
  plain: null,
})

/** The line on which brackets are nested too deep, or null. */
function nestedTooDeep(text: string): number | null {
  const marks = listMarks.exec(text)
  if (marks) return text.slice(0, marks.index + marks[0].length).split('\n').length
  let depth = 0
  let line = 1
  for (const character of text) {
    if (character === '\n') line += 1
    else if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1)
    if (depth > deepestNesting) return line
  }
  return null
}

const broken = ({ errors }: Document.Parsed): readonly LineMistake[] =>
  errors.slice(0, mostMistakes).map(({ message, linePos }) => ({
    field: '',
    line: linePos?.[0].line ?? 1,
    // The parser adds the place and a drawing of it.
    message: `${message.split(/ at line |\n/u)[0] ?? message}. Mend the YAML there or just above it.`,
  }))

/** Refuses aliases that would blow a small text up. */
function plainValue(
  document: Document.Parsed,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string } {
  try {
    return { ok: true, value: document.toJS() }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, message: `${message}. Write the aliases out.` }
  }
}

function lineAt(document: Document.Parsed, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
