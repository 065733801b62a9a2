import { describe, expect, it } from 'vitest'
import { courage } from '#scoring/dimensions/courage.ts'
import { foundation } from '#scoring/dimensions/foundation.ts'
import { repTurns } from '#scoring/transcript.ts'
import { steppedBack } from '#scoring/step-back.ts'
import { conversation, telling, type Said } from './by-hand.ts'

const fits = { buyer: 'We shout across the room. It works.', objection: 'need', stance: 'resist' } as const
const open: Said = { rep: 'How do you plan with four people today?', codes: ['open_question'], uptake: 0.6 }
const no: Said = {
  rep: 'Then I do not think you need us. You would pay for something you already have.',
  codes: ['costly_truth'],
}
const later: Said = { rep: 'Until the second site opens, a whiteboard is better.', codes: ['candour'] }
const ask: Said = { rep: 'Could we meet on Thursday at ten with Mara?', codes: ['clean_ask'] }
const well: Said = { rep: 'That is a good way of doing it.' }

describe('a rep who says that it does not fit', () => {
  it('owes no ask, neither in courage nor in foundation', () => {
    const honest = conversation(telling, open, fits, open, fits, no, telling, later)
    const codes = ({ subscores }: ReturnType<typeof courage>) =>
      subscores.filter(({ of }) => of > 0).map(({ code }) => code)
    expect(codes(courage(honest))).not.toContain('C3')
    expect(codes(foundation(honest))).not.toContain('F5')
    expect(courage(honest).score).toBeGreaterThan(60)
  })

  it('has more courage than one who only nods', () => {
    const nods = conversation(telling, open, fits, open, fits, well, telling, well)
    const honest = conversation(telling, open, fits, open, fits, no, telling, later)
    expect(courage(honest).score).toBeGreaterThan((courage(nods).score ?? 100) + 40)
  })

  it('has not stepped back where an ask follows', () => {
    expect(steppedBack(repTurns(conversation(telling, open, fits, no, telling, ask)))).toBeNull()
    expect(steppedBack(repTurns(conversation(telling, open, fits, no, telling, later)))).toEqual({
      at: 1,
      surely: 1,
    })
    expect(steppedBack(repTurns(conversation(telling, open, fits, well)))).toBeNull()
  })
})
