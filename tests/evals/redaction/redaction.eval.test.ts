import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { nameWords } from '#server/calls/redaction/name-words.ts'
import { figuresFile, figuresOf } from './figures.ts'
import { measureNames } from './measure.ts'
import { plantedTurns } from './planted-turns.ts'

const words = await nameWords()

/** Whoever lowers these says why. */
const leastFound = 0.84
const mostFalsely = 0.02

it('has planted enough names in enough turns', () => {
  const { turns, planted } = measureNames(plantedTurns('held'), words)
  expect(turns).toBeGreaterThanOrEqual(60)
  expect(planted).toBeGreaterThanOrEqual(120)
})

it('finds no fewer names than it did, and replaces no more for nothing', () => {
  const { planted, found, words: others, falsely } = figuresOf(words)
  expect(found / planted).toBeGreaterThanOrEqual(leastFound)
  expect(falsely / others).toBeLessThanOrEqual(mostFalsely)
})

it('says on the import screen what is measured: npm run evals:redaction -- --write', () => {
  expect(JSON.parse(readFileSync(figuresFile, 'utf8'))).toEqual(figuresOf(words))
})
