import { expect, it } from 'vitest'
import { isNotLoaded, sentenceOf } from '#client/api/problem.ts'

const inWords = 'This page could not be fetched. Check the connection, then try again.'

it.each([
  'Failed to fetch dynamically imported module: https://example.test/assets/a.js',
  'error loading dynamically imported module: https://example.test/assets/a.js',
  'Importing a module script failed.',
  'Unable to preload CSS for https://example.test/assets/a.css',
])('says of “%s” that the page could not be fetched', (message) => {
  expect(isNotLoaded(new Error(message))).toBe(true)
  expect(sentenceOf(new Error(message))).toBe(inWords)
})

it('says of any other error that it is ours', () => {
  expect(isNotLoaded(new Error('x is undefined'))).toBe(false)
  expect(sentenceOf(new Error('x is undefined'))).toMatch(/^Something went wrong on our side/)
})
