import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CallFileError, callFileCodes, type Utterance } from '#server/calls/formats/call-file.ts'
import { readCallFile } from '#server/calls/formats/read-call-file.ts'
import { writers } from './write-formats.ts'

const name = fc.constantFrom(
  'Dana Marsh',
  'Robin',
  'Łukasz Żak',
  'Ana de la Cruz',
  'O’Neill, J.',
  '王芳',
  'Speaker 2',
)
const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'we',
      'looked',
      'at',
      'it',
      'for',
      '£46,000',
      'naïve',
      'Größe',
      'don’t',
      '12%',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('10:30', '<b>', '&', '"quoted"', 'a;b', 'x|y', '價格', '🙂', '-->', "it's"),
  },
)
/** Starts with a plain word: what opens like a label or a time is told apart in tests of their own. */
const text = fc
  .tuple(fc.constantFrom('Well', 'So', 'and', 'no'), fc.array(word, { minLength: 1, maxLength: 12 }))
  .map(([first, rest]) => [first, ...rest].join(' '))
const call: fc.Arbitrary<Utterance[]> = fc
  .array(fc.record({ speaker: name, text, gapMs: fc.nat(4_000), lengthMs: fc.nat(20_000) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => {
    let at = 0
    return parts.map(({ speaker, text: words, gapMs, lengthMs }) => {
      const startMs = at + gapMs
      at = startMs + lengthMs
      return { speaker, text: words, startMs, endMs: at }
    })
  })

const keepsTimes = (kind: string) => kind !== 'text' && kind !== 'docx'

describe('a call written in each format', () => {
  it.each(Object.entries(writers))('comes back whole from %s', (kind, write) => {
    fc.assert(
      fc.property(call, (utterances) => {
        // Tags are markup in subtitles: what a writer did not escape would be lost, and every writer here escapes.
        const read = readCallFile(write(utterances))
        expect(read.format).toBe(kind.split(/[ ,]/u)[0])
        const expected = utterances.map((one) =>
          keepsTimes(kind) ? one : { ...one, startMs: null, endMs: null },
        )
        expect(read.utterances).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })

  it.each(Object.entries(writers))(
    'is refused with a reason where %s is cut or overwritten, never worse',
    (_, write) => {
      fc.assert(
        fc.property(
          call,
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.array(
            fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })),
          ),
          (utterances, keep, changes) => {
            const whole = write(utterances)
            const bytes = whole.slice(0, Math.ceil(whole.length * keep))
            for (const [place, value] of changes) bytes[Math.floor(place * bytes.length)] = value
            isAnswered(bytes)
          },
        ),
        { numRuns: 25 },
      )
      expect.hasAssertions()
    },
  )
})

it('answers any bytes, any text and any JSON with a call or a reason', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('WEBVTT', 'Ana: x', '', '00:01 --> 00:02'),
  )
  const written = fc.oneof(
    fc.array(line, { maxLength: 12 }).map((some) => some.join('\n')),
    fc.json(),
  )
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    written.map((some) => new TextEncoder().encode(some)),
  )
  fc.assert(fc.property(bytes, isAnswered), { numRuns: 200 })
  expect.hasAssertions()
})

/** A call in well-formed words, or an error of the list with a sentence that says what to do. */
function isAnswered(bytes: Uint8Array): void {
  try {
    const { utterances } = readCallFile(bytes)
    for (const { text: said } of utterances)
      expect(said.isWellFormed() && !said.includes('\u0000')).toBe(true)
  } catch (error) {
    if (!(error instanceof CallFileError)) throw error
    expect(callFileCodes).toContain(error.code)
    expect(error.detail).toMatch(/\.$/u)
  }
}
