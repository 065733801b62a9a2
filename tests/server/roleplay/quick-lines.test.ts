import { expect, it } from 'vitest'
import { loadLibrary } from '#server/library/load.ts'
import { quickLines, scenarioCards } from '#server/roleplay/scenario-list.ts'

const library = loadLibrary()
const lines = quickLines(library)
const scenarioOf = (id: string) => library.scenarios.find((one) => one.id === id)

it('offers eight lines, each of somebody else', () => {
  expect(lines).toHaveLength(8)
  expect(new Set(lines.map(({ buyer }) => buyer.id)).size).toBe(8)
})

it('offers what buyers say in an ordinary week before crises and other arenas', () => {
  for (const { scenarioId } of lines) {
    expect(scenarioOf(scenarioId)).toMatchObject({ arena: 'buyer' })
    expect(scenarioOf(scenarioId)?.crisis).toBeUndefined()
  }
})

it('lists ordinary weeks with buyers before crises and other arenas', () => {
  const cards = scenarioCards(library, new Map())
  const everyday = library.scenarios.filter(({ arena, crisis }) => arena === 'buyer' && !crisis).length
  expect(everyday).toBeGreaterThanOrEqual(8)
  for (const { id } of cards.slice(0, everyday)) {
    expect(scenarioOf(id)).toMatchObject({ arena: 'buyer' })
    expect(scenarioOf(id)?.crisis).toBeUndefined()
  }
})
