import type { ReadinessView } from '#contract/readiness.ts'
import { counted } from '../../components/when.ts'

/** What became of the plans, by what their rep says of them and nothing else; null before they said it of one. */
export function plansSentence(entries: readonly Pick<ReadinessView, 'held'>[]): string | null {
  const said = entries.filter(({ held }) => held !== null)
  if (said.length === 0) return null
  const of = (answer: ReadinessView['held']) => said.filter(({ held }) => held === answer).length
  return `You looked back at ${counted(said.length, '{n} plan', '{n} plans')}: ${of('yes')} held, ${of('partly')} partly, ${of('no')} not.`
}
