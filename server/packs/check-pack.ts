import type { HeardLine, PackAnswers, PackCheck } from '#contract/pack.ts'
import { asked } from '#personas/pack/heard.ts'
import { sheetOf } from '#personas/pack/sheet.ts'
import type { Pack } from '#personas/pack.ts'
import type { Library } from '../library/load.ts'
import { readAnswers, usableSoFar } from './read-answers.ts'

type People = Pick<Library, 'persona'>

/** What a writer is told beside the form: what is missing, and what buyers ask that each answer is for. */
export function checkPack(library: People, answers: PackAnswers): PackCheck {
  const read = readAnswers(answers)
  return {
    mistakes: read.ok ? [] : read.mistakes,
    hash: read.ok ? read.hash : null,
    heard: heardLines(library, answers, read.ok ? [] : read.mistakes),
  }
}

/** Which facts of a sheet an answer becomes. */
const factsOf: Readonly<Record<keyof Pack, RegExp | null>> = {
  name: null,
  sentence: /^what-it-is$/u,
  forWhom: /^for-whom$/u,
  price: /^price$/u,
  priceRule: /^price-rule$/u,
  time: /^time$/u,
  asks: /^asks$/u,
  limits: /^limit-/u,
  proofs: /^proof-/u,
  trouble: /^(?:went-wrong|not-for)$/u,
}

function heardLines(library: People, answers: PackAnswers, mistakes: PackCheck['mistakes']): HeardLine[] {
  const name = answers.name?.trim() ?? ''
  // Each answer shows what becomes of it as soon as it can, whatever the others still want.
  const sheet = sheetOf(usableSoFar(answers, mistakes))
  return asked.map(({ field, persona, line }) => {
    const wrong = mistakes.some((one) => one.field.split('.')[0] === field)
    const pattern = factsOf[field]
    const texts = pattern === null ? [] : sheet.filter(({ id }) => pattern.test(id)).map(({ text }) => text)
    return {
      field,
      buyer: library.persona(persona)?.name ?? 'A buyer',
      line: line.replaceAll('{offer}', name === '' ? 'it' : name),
      fact: wrong ? null : field === 'name' ? name : texts.join(' ') || null,
    }
  })
}
