import { expect, it } from 'vitest'
import { behaviourCards } from '#scoring/behaviour-cards/behaviour-cards.ts'
import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import { embed } from '../behaviours/embed.ts'

const read = async (line: string, rep: string) => {
  const context = [{ n: 1, speaker: 'buyer' as const, text: line }]
  const { behaviours } = await readTurn({ n: 2, speaker: 'rep', text: rep }, context, [], [], embed)
  return behaviours.map(({ code }) => code)
}

it('has one for each code', () => {
  expect(behaviourCards.map(({ code }) => code).toSorted()).toEqual([...behaviourCodes].toSorted())
})

it.each(behaviourCards)('is read as its pair says: $title', async ({ code, helps, pair }) => {
  const [weak, strong] = [await read(pair.line, pair.weak), await read(pair.line, pair.strong)]
  const [does, other] = helps ? [strong, weak] : [weak, strong]
  expect(does).toContain(code)
  expect(other).not.toContain(code)
})
