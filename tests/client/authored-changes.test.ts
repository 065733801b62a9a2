import { describe, expect, it } from 'vitest'
import type { InterviewQuestion } from '#contract/authoring.ts'
import { lineChanges, withChanges } from '#client/features/authoring/changed-value.ts'
import { pathOf } from '#client/features/authoring/field-path.ts'
import { courseFinding, exitsFinding, overallFinding } from '#client/features/authoring/report-words.ts'
import { obstacleOf, sentAnswers } from '#client/features/authoring/interview-answers.ts'

const persona = {
  name: 'Odd',
  objections: [
    { id: 'price', surface: ['Dear.', 'Too dear.'] },
    { id: 'time', surface: ['No time.'] },
  ],
}

describe('entries of the form before they are in the text', () => {
  it('show as the server will write them: set, appended, removed', () => {
    const changed = withChanges(persona, [
      { path: ['name'], value: 'Even' },
      { path: ['objections', 1, 'surface', 1], value: 'Not now.' },
      { path: ['objections', 0, 'surface', 0] },
      { path: ['face', 'seed'], value: 'even-2' },
      { path: ['objections', 2], value: { id: 'new-1' } },
    ])
    expect(changed).toEqual({
      name: 'Even',
      face: { seed: 'even-2' },
      objections: [
        { id: 'price', surface: ['Too dear.'] },
        { id: 'time', surface: ['No time.', 'Not now.'] },
        { id: 'new-1' },
      ],
    })
    expect(withChanges(persona, [{ path: ['name'] }])).toEqual({ objections: persona.objections })
    expect(persona.objections[0]?.surface).toEqual(['Dear.', 'Too dear.'])
  })

  it.for([
    ['a reworded line', ['a', 'b'], ['a', 'B'], [{ path: ['x', 1], value: 'B' }]],
    ['a further line', ['a'], ['a', 'b'], [{ path: ['x', 1], value: 'b' }]],
    ['a line taken out', ['a', 'b', 'c'], ['a', 'c'], [{ path: ['x', 1] }]],
    ['the first line of all', [], ['a'], [{ path: ['x'], value: ['a'] }]],
    ['one taken out and another reworded', ['a', 'b', 'c'], ['A', 'c'], [{ path: ['x'], value: ['A', 'c'] }]],
    ['nothing', ['a'], ['a'], []],
  ] as const)('touch as little of a list as they can: %s', ([, before, after, changes]) => {
    const found = lineChanges(['x'], before, after)
    expect(found).toEqual(changes)
    expect(withChanges({ x: [...before] }, found)).toEqual({ x: [...after] })
  })
})

describe('a field that the server names', () => {
  it('is found by number and by id', () => {
    expect(pathOf(persona, 'objections.time.surface.0')).toEqual(['objections', 1, 'surface', 0])
    expect(pathOf(persona, 'objections.1.surface')).toEqual(['objections', 1, 'surface'])
    expect(pathOf(persona, 'speech.greet')).toEqual(['speech', 'greet'])
    expect(pathOf(null, '')).toEqual([])
  })
})

describe('what a picture of the test says', () => {
  const none = { commitment: 0, disqualified: 0, 'time-limit': 0, 'rep-ended': 0 }
  const rep = (name: 'expert' | 'pushy', belief: number[], left: number) => ({
    rep: name,
    belief,
    trust: [0.3, 0.5],
    exits: { ...none, 'walked-out': left, stalled: 30 - left },
    exchanges: 9,
    disclosed: 2,
  })

  it('names who is believed, who is not, and who is left', () => {
    const reps = [rep('expert', [0.2, 0.61], 0), rep('pushy', [0.2, 0.1], 12)]
    expect(reps.map(courseFinding)).toEqual([
      'Expert: belief rises from 20 % to 61 %, trust ends at 50 %',
      'Pushy: belief falls from 20 % to 10 %, trust ends at 50 %',
    ])
    expect(overallFinding(reps)).toBe('Expert is believed most (61 %), pushy least (10 %)')
    expect(exitsFinding(reps, 30)).toBe('Pushy is walked out on most, in 12 of 30')
  })

  it('says so where nothing differs', () => {
    const reps = [rep('expert', [0.2, 0.2], 0), rep('pushy', [0.2, 0.21], 0)]
    expect(overallFinding(reps)).toContain('how one talks makes no difference yet')
    expect(exitsFinding(reps, 30)).toBe('Nobody is walked out on')
    expect(courseFinding(rep('expert', [0.2, 0.2], 0))).toContain('belief stays at 20 %')
  })
})

describe('answers of the interview', () => {
  const question: InterviewQuestion = {
    id: 'objections',
    question: 'What do they say against it?',
    hint: '',
    kind: 'list',
    options: [],
    required: true,
    most: 20,
    entries: { least: 2, most: 3 },
    example: '',
  }

  it('are taken within their bounds, and say what keeps them from it', () => {
    expect(obstacleOf(question, [])).toContain('needed')
    expect(obstacleOf({ ...question, required: false }, [])).toBeNull()
    expect(obstacleOf(question, ['It is dear.', ' '])).toBe('Give at least 2.')
    expect(obstacleOf(question, ['a', 'b', 'c', 'd'])).toBe('Give at most 3.')
    expect(obstacleOf(question, ['a', 'x'.repeat(25)])).toBe('Shorten it by 5: at most 20 characters.')
    expect(obstacleOf(question, ['a', 'b'])).toBeNull()
  })

  it('are sent without blanks, those left out not at all', () => {
    const name: InterviewQuestion = { ...question, id: 'name', kind: 'line', entries: null }
    expect(sentAnswers([question, name], { objections: ['a ', ''], name: ' ' })).toEqual({
      objections: ['a'],
    })
    expect(sentAnswers([name], { name: ' Mara ' })).toEqual({ name: 'Mara' })
  })
})
