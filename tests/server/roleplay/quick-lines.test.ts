import { expect, it } from 'vitest'
import { loadLibrary } from '#server/library/load.ts'
import { quickLines } from '#server/roleplay/scenario-list.ts'

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
