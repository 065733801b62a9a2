import { expect, it } from 'vitest'
import { readPlace } from '#client/components/list/list-place.ts'
import { writingWords } from '#client/components/sample/sample-words.ts'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'

it.each([
  [{}, {}],
  [{ find: 'ann' }, { find: 'ann' }],
  [{ find: 7 }, { find: '7' }],
  [{ find: '', after: id }, { after: id }],
  [
    { find: 'ann', before: id },
    { find: 'ann', before: id },
  ],
  [{ after: id, before: id }, { after: id }],
  [{ after: 'no id', before: { a: 1 } }, {}],
])('reads the place in a list from %j', (search, place) => {
  expect(readPlace(search)).toEqual(place)
})

it('takes no more letters of a search than the server does', () => {
  expect(readPlace({ find: 'a'.repeat(300) }).find).toHaveLength(100)
})

it.each([
  [{ state: 'written', written: 36, of: 36 }, null],
  [{ state: 'pending', written: 35, of: 36 }, /: 1 is left/],
  [{ state: 'pending', written: 36, of: 36 }, /: 1 is left/],
  [{ state: 'pending', written: 0, of: 36 }, /: 36 are left/],
  [{ state: 'failed', written: 3, of: 36 }, /^Not all of the sample attempts/],
] as const)('says of sample data that is %j how far it is', (progress, said) => {
  const words = writingWords(progress)
  if (said === null) expect(words).toBeNull()
  else expect(words).toMatch(said)
})
