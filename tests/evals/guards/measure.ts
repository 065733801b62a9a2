import { guardReply } from '#personas/voice/guards/guard-reply.ts'
import { createLeakTest, openWords, sentencesOf } from '#personas/voice/guards/leak.ts'
import { everySecret, knownTexts } from '#personas/voice/guards/secrets.ts'
import { createQuoteTest, quotable } from '#personas/voice/guards/word-for-word.ts'
import { linesFor } from '#personas/voice/lines.ts'
import type { Cast } from '#personas/schema.ts'
import { createSentenceCutter } from '#server/voice/cut-sentences.ts'
import { directiveFor, everyPart } from '#tests/personas/voice/directives.ts'

type Part = ReturnType<typeof everyPart>[number]
type Count = { readonly of: number; readonly hits: number }

export type GuardFigures = {
  /** Authored lines said where they are meant to be, and those that a guard stumbles over. */
  readonly alarms: Count
  /** Lines that tell a secret, and those let through where it is not earned. */
  readonly missed: Count
  /** Lines that tell a secret, and those caught by what the other lines about it say, themselves unknown to the guard. */
  readonly reworded: Count
}

const nothing = { objection: null, hiddenFact: null, answer: null }
const telling: readonly Part['act'][] = ['reveal', 'explore', 'disclose']

export function sentencesAsCut(text: string): string[] {
  const cutter = createSentenceCutter()
  const sentences = [...cutter.push(text)]
  const rest = cutter.end()
  return rest === null ? sentences : [...sentences, rest]
}

/** Each line of `part` with its first sentence that the guards of `directive` hold back; null where they hold none. */
export function heldBack(cast: Cast, part: Part, directive: Part): { text: string; wrong: string | null }[] {
  const guard = guardReply({
    cast,
    directive: directiveFor(cast, directive),
    meant: '',
    transcript: [{ speaker: 'rep', text: 'What about the last ten days?' }],
    improvised: [],
    canary: 'k3v9x7q2w8m4t6zd',
  })
  return linesFor(cast, part).map(({ text }) => {
    const sentences = sentencesAsCut(text.replaceAll('{echo}', 'the last ten days'))
    const at = sentences.findIndex((one, index) => guard.check(one, sentences.slice(0, index).join(' ')))
    return { text, wrong: sentences[at] ?? null }
  })
}

export const stumbles = (cast: Cast) => everyPart(cast).flatMap((part) => heldBack(cast, part, part))

export const secretLines = (cast: Cast) =>
  everyPart(cast)
    .filter(({ act }) => telling.includes(act))
    .flatMap((part) => heldBack(cast, part, { act: 'acknowledge', ...nothing }))

function caughtReworded(cast: Cast): Count {
  const known = knownTexts(cast, directiveFor(cast, { act: 'acknowledge', ...nothing }), [])
  const open = openWords(known)
  const all = everySecret(cast)
  const { hiddenFacts, objections } = cast.persona
  const lines = [...hiddenFacts, ...objections].flatMap(({ reveal }) => reveal)
  const caught = lines.filter((line) => {
    const others = all.filter((text) => text !== line)
    const parts = others.flatMap(sentencesOf)
    return (
      createLeakTest(others, open).tells(line) ||
      createQuoteTest(quotable(parts), new Set(parts), known)(line)
    )
  })
  return { of: lines.length, hits: caught.length }
}

export function measureGuards(casts: readonly Cast[]): GuardFigures {
  const held = casts.flatMap(stumbles)
  const secrets = casts.flatMap(secretLines)
  const personas = [...new Map(casts.map((cast) => [cast.persona.id, cast])).values()]
  const reworded = personas.map(caughtReworded)
  const total = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0)
  return {
    alarms: { of: held.length, hits: held.filter(({ wrong }) => wrong !== null).length },
    missed: { of: secrets.length, hits: secrets.filter(({ wrong }) => wrong === null).length },
    reworded: { of: total(reworded.map(({ of }) => of)), hits: total(reworded.map(({ hits }) => hits)) },
  }
}
