import { describe, expect, it } from 'vitest'
import { guardReply } from '#personas/voice/guards/guard-reply.ts'
import { loadLibrary } from '#server/library/load.ts'
import { secretLines, stumbles } from '#tests/evals/guards/measure.ts'
import { directiveFor } from './directives.ts'
import { caught, caughtAfter, letThrough, letThroughAfter } from './guard-cases.ts'

const library = loadLibrary()
const casts = library.scenarios.flatMap(({ id }) => library.cast(id) ?? [])
const nothing = { objection: null, hiddenFact: null, answer: null }
const cfo = library.cast('cfo-burned-budget')
if (!cfo) throw new Error('no cast')
const insisting = directiveFor(cfo, { act: 'insist', ...nothing, objection: 'budget' })

type Reply = Partial<Parameters<typeof guardReply>[0]> & { readonly rep?: string }

const guardOf = ({ rep = 'And what if it paid for itself?', ...reply }: Reply = {}) =>
  guardReply({
    cast: cfo,
    directive: insisting,
    meant: 'You’ve told me what it does. I said there is no money for it.',
    transcript: [{ speaker: 'rep', text: rep }],
    improvised: [],
    canary: 'k3v9x7q2w8m4t6zd',
    ...reply,
  })

describe('a buyer who resists', () => {
  const guard = guardOf()
  for (const [violation, sentences] of Object.entries(caught)) {
    it.each(sentences)(`is not let say “%s” (${violation})`, (sentence) => {
      expect(guard.check(sentence, '')).toBe(violation)
    })
  }

  it.each(letThrough)('may say “%s”', (sentence) => {
    expect(guard.check(sentence, '')).toBeNull()
  })

  it.each(caughtAfter)('is not let say “$sentence” after “$rep”', ({ rep, sentence }) => {
    expect(guardOf({ rep }).check(sentence, '')).not.toBeNull()
  })

  it.each(letThroughAfter)('may say “$sentence” after “$rep”', ({ rep, sentence }) => {
    expect(guardOf({ rep }).check(sentence, '')).toBeNull()
  })
})

describe('a buyer whose state has decided', () => {
  const deciding = guardOf({ directive: directiveFor(cfo, { act: 'commit', ...nothing }) })
  it.each(['You’ve convinced me.', 'Send me the contract.', 'Let’s do it.', 'I’m in.'])(
    'may say “%s”',
    (sentence) => {
      expect(deciding.check(sentence, '')).toBeNull()
    },
  )
  it('still serves nobody', () => {
    expect(deciding.check('How can I help you today?', '')).toBe('role-inversion')
  })
})

describe('a buyer who keeps something back', () => {
  const held = guardOf()
  it.each([
    'My controller Gareth has told me that he goes in the spring.',
    'Gareth Pugh will resign unless year-end changes.',
    'It was minuted that I present any software myself, in person, to the board.',
    'I changed the scope of Keystone five times.',
    'They warned us in writing and I overrode the warning.',
  ])('is not let say “%s”', (sentence) => {
    expect(held.check(sentence, '')).toBe('leak')
  })

  it('is not let tell it in pieces', () => {
    const guard = guardOf()
    const pieces = [
      'It was minuted, you know.',
      'I present it myself.',
      'Any software, in person, every time.',
    ]
    const verdicts = pieces.map((piece, index) => guard.check(piece, pieces.slice(0, index).join(' ')))
    expect(verdicts).toContain('leak')
  })

  it('is not let agree to a lucky guess', () => {
    const rep = 'Is it that Gareth told you he resigns in the spring unless year-end changes?'
    expect(guardOf({ rep }).check('Yes.', '')).toBe('leak')
    expect(guardOf({ rep }).check('You’re right, he is.', '')).not.toBeNull()
    expect(guardOf({ rep }).check('What makes you ask?', '')).toBeNull()
    expect(guardOf({ rep: 'Is it the price?' }).check('Yes.', '')).toBeNull()
  })

  it('may say it once the directive opens it, and again when it is out', () => {
    const secret = 'It was minuted that I present any software over twenty-five thousand myself, in person.'
    const revealing = directiveFor(cfo, { act: 'reveal', ...nothing, objection: 'budget' })
    expect(guardOf({ directive: revealing }).check(secret, '')).toBeNull()
    const transcript = [
      { speaker: 'buyer', text: secret },
      { speaker: 'rep', text: 'Thank you. And then?' },
    ] as const
    expect(
      guardOf({ transcript }).check('They minuted it, so I present any software in person.', ''),
    ).toBeNull()
  })
})

describe.each(casts.map((cast) => ({ cast, name: `${cast.persona.name}, ${cast.scenario.id}` })))(
  'the authored lines of $name',
  ({ cast }) => {
    // A guard stumbles over an idiom (“You've got me”); the built-in voice says the line then.
    it('pass where they are meant to be said, but for one in two hundred', () => {
      const lines = stumbles(cast)
      const wrong = lines.filter((line) => line.wrong !== null)
      expect(wrong.length / lines.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.005)
    })

    it('that tell a secret are caught where it is not yet earned', () => {
      const lines = secretLines(cast)
      const missed = lines.filter(({ wrong }) => wrong === null)
      expect(missed.length / lines.length).toBe(0)
    })
  },
)
