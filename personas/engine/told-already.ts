import { shared, stems } from './meaning.ts'
import type { Mind } from './mind.ts'

/** Share of a question's meaning words that a told fact must hold to have answered it. */
const answers = 0.5

/**
 * Questions of the buyer's own that a fact just told has answered are struck off as if they had been asked: nobody
 * asks what it costs three turns after hearing it.
 */
export function strikeAnswered({ cast, heard, state }: Mind) {
  const told = heard.reading.claims
    .filter(({ verdict }) => verdict === 'supported')
    .flatMap(({ factId }) => cast.scenario.facts.find(({ id }) => id === factId) ?? [])
    .map(({ subject, text }) => stems(`${subject} ${text}`))
  if (told.length === 0) return
  for (const [index, question] of cast.persona.speech['ask-back'].entries()) {
    const words = stems(question)
    const answered = words.size > 0 && told.some((fact) => shared(words, fact) >= words.size * answers)
    const key = `speech/ask-back/${index}`
    if (answered && !state.spoken.includes(key)) state.spoken.push(key)
  }
}
