import { expect, it } from 'vitest'
import { colleagueWords, driftFinding, toAnybodyWords } from '#client/features/debrief/absence-words.ts'

it('says where attention fell, in whole percents', () => {
  const heard = { turn: 3, quote: 'No.' }
  const drift = { turn: 4, quote: 'Yes.', from: 0.724, to: 0.607, heard, unused: [], anyColleague: null }
  expect(driftFinding(drift)).toBe('They drifted at turn 4: attention fell from 72 % to 61 %')
})

it.each([
  [null, 'Answers nothing'],
  [0, 'To this buyer'],
  [0.5, 'Partly'],
  [1, 'To anybody'],
])('says of %s that it is said so: %s', (share, words) => {
  expect(toAnybodyWords(share)).toBe(words)
})

it('never calls a question anybody’s own', () => {
  expect([null, true, false].map(colleagueWords)).toEqual(['Only asks', 'Any colleague', 'Only you'])
})
