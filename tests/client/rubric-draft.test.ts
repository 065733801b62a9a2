import { describe, expect, it } from 'vitest'
import { begun, stepped } from '#client/components/writing/history.ts'
import { readSource, textAt, withValue } from '#client/features/rubrics/rubric-source.ts'
import { coreSource } from '#tests/scoring/core-rubric.ts'

describe('the steps of a draft', () => {
  const set = (source: string, tag: string, at: number) => ({ type: 'set', source, tag, at }) as const

  it('undoes typing in one field as one step, and redoes it', () => {
    const typed = ['ab', 'abc', 'abcd'].reduce(
      (history, source, index) => stepped(history, set(source, 'title', index * 100)),
      begun('a'),
    )
    const elsewhere = stepped(typed, set('other', 'yaml', 350))
    const back = stepped(stepped(elsewhere, { type: 'undo' }), { type: 'undo' })
    expect([elsewhere.past, back.present, back.past]).toEqual([['a', 'abcd'], 'a', []])
    expect(stepped(back, { type: 'undo' })).toBe(back)
    expect(stepped(stepped(back, { type: 'redo' }), { type: 'redo' }).present).toBe('other')
    expect(stepped(back, set('new', 'title', 900)).future).toEqual([])
  })

  it('begins another step after a pause', () => {
    const first = stepped(begun('a'), set('ab', 'title', 0))
    expect(stepped(first, set('abc', 'title', 5_000)).past).toEqual(['a', 'ab'])
  })
})

describe('the source of a draft', () => {
  const commented = coreSource.replace('foundationGate: 60', 'foundationGate: 60 # agreed in spring')

  it('changes in one place only, with comments and layout kept', () => {
    const path = ['dimensions', 1, 'criteria', 0, 'weight']
    const weighed = withValue(commented, path, 3)
    expect(weighed.split('\n').filter((line) => !commented.split('\n').includes(line))).toEqual([
      '        weight: 3',
    ])
    expect(withValue(weighed, path, undefined)).toBe(commented)
    const titled = withValue(commented, ['title'], 'Ours: "harder"')
    expect(readSource(titled)?.title).toBe('Ours: "harder"')
    expect(titled).toContain('# agreed in spring')
  })

  it('reads as a form as far as it can, and not at all where it is broken', () => {
    const form = readSource(coreSource.replace('title: Candour', 'title: 7'))
    expect(form?.dimensions[0]?.criteria[1]?.title).toBe('')
    expect(textAt(form, 'dimensions.0.criteria.0.title')).toBe("Takes up this buyer's own words")
    expect(textAt(form, 'dimensions.9.title')).toBeNull()
    expect(readSource('title: [')).toBeNull()
    expect(readSource('just words')).toBeNull()
    expect(readSource('dimensions: 3')).toBeNull()
  })
})
