import { advance } from '#personas/engine/advance.ts'
import { begin } from '#personas/engine/begin.ts'
import { expect, it } from 'vitest'
import { anyCast as cast, buyerOf, casts, heard, worldWith } from './turns.ts'

const [offer = '', other = ''] = cast.persona.speech['counter-ask']
const start = begin(cast, 1).world
/** A buyer half won, who has said the first of their counter-offers three exchanges into the talk. */
const offered = {
  ...worldWith(cast, { commit: 0.4, counteredAt: 3, spoken: ['speech/counter-ask/0'], mover: true }),
  exchange: 3,
}
const ask = (text: string) => heard(8, ['clean_ask'], { text })

it('remembers in which exchange a smaller step was offered', () => {
  const belief = Object.fromEntries(Object.keys(buyerOf(cast, start).beliefs).map((id) => [id, 0.4]))
  const half = worldWith(cast, { beliefs: belief, trust: 0.6, mover: true })
  const { directive, world } = advance(
    cast,
    { ...half, exchange: 2 },
    ask('Will you start on Monday at nine?'),
  )
  expect(directive.act).toBe('counter-ask')
  expect(buyerOf(cast, world).counteredAt).toBe(3)
})

it('keeps its word when the rep asks for the step that was offered', () => {
  const { directive, world } = advance(cast, offered, ask(`Then may we do that: ${offer}`))
  expect(directive).toMatchObject({ act: 'small-step', stance: 'positive' })
  expect(world.outcome).toMatchObject({ kind: 'commitment', terms: offer })
})

it('takes a plain yes in the next breath, and only there', () => {
  const yes = (exchange: number) =>
    advance(cast, { ...offered, exchange }, heard(8, [], { text: "Gladly, let's do that." })).directive.act
  expect(yes(3)).toBe('small-step')
  expect(yes(4)).not.toBe('small-step')
})

it.each([
  ['asks for something else', ask('Will you sign the whole of it today?'), 3],
  ['asks for another of the steps that were never offered', ask(`Would you: ${other}`), 3],
  ['comes back to it after three exchanges', ask(offer), 6],
  ['says good and asks on', heard(8, ['open_question'], { text: 'Good. And what else would they want?' }), 3],
  ['says yes with a wish of their own', heard(8, [], { text: 'Yes, but I had hoped for the whole.' }), 3],
  ['says yes and pushes', heard(8, ['pressure'], { text: 'Yes, but it must be today.' }), 3],
])('owes nothing to a rep who %s', (_what, said, exchange) => {
  expect(advance(cast, { ...offered, exchange }, said).directive.act).not.toBe('small-step')
})

it('gives no smaller step to anybody to whom none was offered', () => {
  for (const some of casts) {
    const [line = ''] = some.persona.speech['counter-ask']
    const { directive } = advance(some, begin(some, 1).world, ask(line))
    expect(directive.act).not.toBe('small-step')
  }
})
