import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CallTurn } from '#server/calls/call-turns.ts'
import { nameWords } from '#server/calls/redaction/name-words.ts'
import { redact, type Redaction } from '#server/calls/redaction/redact.ts'

const words = await nameWords()
const call = (...lines: readonly (readonly [string, string])[]): CallTurn[] =>
  lines.map(([speaker, text], index) => ({ n: index + 1, speaker, side: 'buyer', text, atMs: null }))
const nothing: Redaction = { keep: [], also: [] }
const textOf = (text: string, options = nothing) =>
  redact(call(['Dana Marsh', text]), words, options).turns[0]?.text

it('gives one name one number, whole or in part, said or speaking', () => {
  const { turns, speakers } = redact(
    call(
      ['Dana Marsh', 'Hi Robin, Dana here. Marsh is with an h.'],
      ['Robin Hale', 'Thanks, Ms. Marsh. Sarah Okafor will join; Sarah knows it, and sarah okafor asked.'],
    ),
    words,
    nothing,
  )
  expect(turns.map(({ speaker }) => speaker)).toEqual(['Person 1', 'Person 2'])
  expect(turns[0]?.text).toBe('Hi Person 2, Person 1 here. Person 1 is with an h.')
  expect(turns[1]?.text).toMatch(/^Thanks, Person 1\. Person 3 will join; Person 3 knows it/)
  expect([...speakers]).toEqual([
    ['Dana Marsh', 'Person 1'],
    ['Robin Hale', 'Person 2'],
  ])
})

it.each([
  ['Write to dana.marsh@brandreth.co.uk or call +44 (0)20 7946 0958.', 'Write to [email] or call [phone].'],
  [
    'It is on https://brandreth.example/a?b=1, and on brandreth.com too.',
    'It is on [link], and on [link] too.',
  ],
  [
    'We close in 12 days at £46,000, and 1,250 lines a month since 2019.',
    'We close in 12 days at £46,000, and 1,250 lines a month since 2019.',
  ],
  [
    'That is 3.5 million over 24 months, or 99.95 percent.',
    'That is 3.5 million over 24 months, or 99.95 percent.',
  ],
  [
    'I may ask in May. Will it march on? The bill is due.',
    'I may ask in May. Will it march on? The bill is due.',
  ],
  ['Mr. Okonkwo and Dr Anjali Rao from procurement agree.', 'Person 2 and Person 3 from procurement agree.'],
  ['Over to you, Xiaoming. This is Szymon.', 'Over to you, Person 2. This is Person 3.'],
  ['So we moved it from Brandreth to the ERP on Monday.', 'So we moved it from [name] to the ERP on Monday.'],
  ['Our CFO uses SAP, HubSpot and Excel in Germany.', 'Our CFO uses SAP, HubSpot and Excel in Germany.'],
])('reads %j', (text, expected) => {
  expect(textOf(text)).toBe(expected)
})

it('keeps what is to be kept and replaces what is asked for, and lists both', () => {
  const text = 'So we asked Brandreth about falcon, and Sarah knows Falcon.'
  expect(textOf(text, { keep: ['sarah', 'Brandreth'], also: ['falcon'] })).toBe(
    'So we asked Brandreth about [name], and Sarah knows [name].',
  )
  const { replaced } = redact(call(['Dana Marsh', text]), words, nothing)
  expect(replaced).toContainEqual({ original: 'Sarah', by: 'Person 2', kind: 'person', times: 1 })
})

it('leaves no part of a speaker’s name in any talk, and changes nothing else', () => {
  const name = fc.constantFrom('Dana Marsh', 'Łukasz Żak', 'Ana de la Cruz', 'Xiaoming Wei')
  const word = fc.constantFrom(
    'the',
    'ledger',
    'closes',
    'late,',
    '£46,000',
    'NAME',
    'name',
    'Part',
    'again.',
  )
  fc.assert(
    fc.property(name, fc.array(word, { maxLength: 20 }), (speaker, some) => {
      const first = speaker.split(' ')[0] ?? ''
      const meant = new Map([
        ['NAME', speaker],
        ['name', speaker.toLowerCase()],
        ['Part', first],
      ])
      const text = some.map((one) => meant.get(one) ?? one).join(', ')
      const [turn] = redact(call([speaker, text]), words, nothing).turns
      const expected = some.map((one) => (meant.has(one) ? 'Person 1' : one)).join(', ')
      expect(turn).toMatchObject({ speaker: 'Person 1', text: expected })
    }),
  )
})
