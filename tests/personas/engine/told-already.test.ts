import { advance } from '#personas/engine/advance.ts'
import { describe, expect, it } from 'vitest'
import { buyerOf, casts, heard, worldWith } from './turns.ts'

const cast = casts.find(({ scenario }) => scenario.id === 'cfo-burned-budget')
const asks = cast?.persona.speech['ask-back'] ?? []
const keyOf = (words: RegExp) => `speech/ask-back/${asks.findIndex((line) => words.test(line))}`

/** What counts as said after the rep has made this claim. */
function spokenAfter(factId: string, verdict: 'supported' | 'mismatch') {
  if (!cast) throw new Error('the library has no CFO')
  const claims = [{ quote: 'this much', factId, verdict }]
  const { world } = advance(cast, worldWith(cast, { spoken: [] }), heard(4, ['direct_answer'], { claims }))
  return buyerOf(cast, world).spoken
}

describe('what the buyer would still ask', () => {
  it('leaves out a question that a told fact has answered', () => {
    const spoken = spokenAfter('controller-hours', 'supported')
    expect(spoken).toContain(keyOf(/hours.*controller/u))
    expect(spoken).not.toContain(keyOf(/data sit/u))
  })

  it('is not changed by what the fact sheet does not bear out', () => {
    expect(spokenAfter('controller-hours', 'mismatch')).toEqual([])
  })
})
