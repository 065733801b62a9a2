import { describe, expect, it } from 'vitest'
import { actKinds, actWords, type ActKind } from '#scoring/acts/act.ts'
import { actsOf } from '#scoring/acts/acts.ts'
import { scoreTranscript } from '#scoring/score.ts'
import type { OwnLine } from '#scoring/transcript.ts'
import { asking, conversation, objecting, telling, type Said } from '../by-hand.ts'
import { coreRubric } from '../core-rubric.ts'

const earlier: readonly OwnLine[] = [
  {
    where: 'The burned budget',
    turn: 6,
    text: 'Thanks for that. The reason I still believe in this work is that planners finally sleep through the night. Shall we go on?',
  },
]

type Case = { readonly said: readonly Said[]; readonly quote: string }
/** What shows each act, and lines beside it that do not, each with why it is none. */
const cases: Readonly<
  Record<
    ActKind,
    { readonly shown: readonly Case[]; readonly nearMisses: Readonly<Record<string, readonly Said[]>> }
  >
> = {
  echo: {
    shown: [{ said: [telling, { rep: 'Spreadsheets, I see.' }], quote: 'Spreadsheets, I see.' }],
    nearMisses: {
      'asks them to go on': [telling, { rep: 'Spreadsheets?' }],
      'builds on the word': [telling, { rep: 'Spreadsheets, so the old errors came back.' }],
      'answers a question': [
        { buyer: 'Spreadsheets or the tool?', question: 'Spreadsheets or the tool?' },
        { rep: 'Spreadsheets.' },
      ],
    },
  },
  perfection: {
    shown: [
      { said: [telling, { rep: 'There is really no downside.' }], quote: 'There is really no downside.' },
      {
        said: [telling, { rep: 'It works for everyone, you know.' }],
        quote: 'It works for everyone, you know.',
      },
    ],
    nearMisses: {
      'turns the claim down': [telling, { rep: 'I cannot say that there is no downside.' }],
      'asks for it': [telling, { rep: 'So there is no risk for you in the pilot?' }],
      'is a courtesy': [telling, { rep: 'No problem at all.' }],
    },
  },
  intensifiers: {
    shown: [
      {
        said: [telling, { rep: 'It is an absolutely amazing, truly seamless way to plan.' }],
        quote: 'It is an absolutely amazing, truly seamless way to plan.',
      },
    ],
    nearMisses: {
      'uses one strong word': [telling, { rep: 'It was an amazing week when the figures came right.' }],
    },
  },
  'feel-felt-found': {
    shown: [
      {
        said: [
          objecting,
          { rep: 'I understand how you feel. Others felt the same. What they found is that it pays.' },
        ],
        quote: 'Others felt the same.',
      },
    ],
    nearMisses: {
      'speaks of somebody’s own feeling': [
        objecting,
        { rep: 'I felt the same when our budget went in May.' },
      ],
      'says how it feels alone': [objecting, { rep: 'I see how you feel about the figure.' }],
    },
  },
  'stock-line': {
    shown: [
      {
        said: [
          telling,
          {
            rep: 'I see. The reason I still believe in the work is that planners sleep through the night, finally.',
          },
        ],
        quote: 'The reason I still believe in the work is that planners sleep through the night, finally.',
      },
    ],
    nearMisses: {
      'says another thing in some of the words': [
        telling,
        { rep: 'I believe the planners who say that they sleep badly in March.' },
      ],
      'answers a question truly': [
        asking,
        { rep: 'The reason I still believe in this work is that planners finally sleep through the night.' },
      ],
      'is a courtesy': [telling, { rep: 'Thanks for that.' }],
    },
  },
  'fits-any-buyer': {
    shown: [
      {
        said: [
          telling,
          {
            rep: 'Our clients love the whole thing and grow like crazy.',
            codes: ['bare_assertion'],
            uptake: 0.05,
          },
        ],
        quote: 'Our clients love the whole thing and grow like crazy.',
      },
    ],
    nearMisses: {
      'has their word': [
        telling,
        { rep: 'Our clients love it and no planner goes back to the old ways.', codes: ['bare_assertion'] },
      ],
      'points back': [
        telling,
        { rep: 'Our clients had nothing but trouble with that.', codes: ['bare_assertion'] },
      ],
      'is mainly an answer': [
        telling,
        {
          rep: 'Our clients love the whole thing and grow like crazy.',
          codes: ['direct_answer', 'bare_assertion'],
        },
      ],
      asks: [
        telling,
        { rep: 'Everybody grows like crazy, so why would anyone stop?', codes: ['bare_assertion'] },
      ],
    },
  },
  contradiction: {
    shown: [
      {
        said: [
          asking,
          { rep: 'Onboarding takes six weeks.' },
          telling,
          { rep: 'As I see it, onboarding takes three weeks.' },
        ],
        quote: 'As I see it, onboarding takes three weeks.',
      },
      {
        said: [
          asking,
          { rep: 'Six weeks.' },
          telling,
          { rep: 'I see.' },
          { ...asking, buyer: `Again, ${asking.buyer}` },
          { rep: 'Three weeks.' },
        ],
        quote: 'Three weeks.',
      },
    ],
    nearMisses: {
      'says the same again': [
        asking,
        { rep: 'Onboarding takes six weeks.' },
        telling,
        { rep: 'Onboarding takes forty-two days.' },
      ],
      'speaks of another thing': [
        asking,
        { rep: 'Onboarding takes six weeks.' },
        telling,
        { rep: 'The export takes three weeks.' },
      ],
      'names another case': [
        asking,
        { rep: 'Onboarding takes six weeks.' },
        telling,
        { rep: 'Onboarding could take three weeks if Mara joins.' },
      ],
      'gives the buyer’s figure back': [
        asking,
        { rep: 'Onboarding takes six weeks.' },
        { buyer: 'We need onboarding done in three weeks.' },
        { rep: 'Onboarding in three weeks, then.' },
      ],
      'concedes a price': [
        asking,
        { rep: 'The licence costs 900 euros.' },
        objecting,
        { rep: 'The licence costs 800 euros.', codes: ['discount_early'] },
      ],
      'corrects itself': [
        asking,
        { rep: 'Onboarding takes six weeks.' },
        telling,
        { rep: 'I said six weeks and that was wrong. Onboarding takes eight weeks.' },
      ],
    },
  },
  deferral: {
    shown: [
      { said: [asking, { rep: "Let's come back to that." }], quote: "Let's come back to that." },
      {
        said: [asking, { rep: 'Before I answer that, tell me about the team.', codes: ['open_question'] }],
        quote: 'Before I answer that, tell me about the team.',
      },
    ],
    nearMisses: {
      'says when': [asking, { rep: 'I will come back to that by Thursday with the plan.' }],
      'goes to find out': [asking, { rep: "I don't know, I will ask and come back to that." }],
      'answers first': [
        asking,
        { rep: 'Six weeks. Let me come back to that later.', codes: ['direct_answer'] },
      ],
      'was asked nothing': [telling, { rep: "Let's come back to that." }],
    },
  },
  'topic-switch': {
    shown: [
      {
        said: [objecting, { rep: 'Okay, let me show you the dashboards.' }],
        quote: 'Okay, let me show you the dashboards.',
      },
      {
        said: [objecting, { rep: 'We have alerts, dashboards and an app.', codes: ['feature_dump'] }],
        quote: 'We have alerts, dashboards and an app.',
      },
    ],
    nearMisses: {
      'shows what was objected to': [
        objecting,
        { rep: 'Okay, let me show you what it costs over three years.' },
      ],
      'asks about it first': [
        objecting,
        { rep: "Let's look at where the rest goes today?", codes: ['open_question'] },
      ],
      'came after no objection': [telling, { rep: 'Okay, let me show you the dashboards.' }],
    },
  },
  'softened-price': {
    shown: [
      {
        said: [asking, { rep: "It's 46,000 euros a year, but we can always talk about that." }],
        quote: "It's 46,000 euros a year, but we can always talk about that.",
      },
      {
        said: [asking, { rep: "It's £900 a month. I know that's a lot." }],
        quote: "I know that's a lot.",
      },
    ],
    nearMisses: {
      'stops after the price': [asking, { rep: "It's 46,000 euros a year." }],
      'gives something for something': [
        asking,
        {
          rep: "It's 46,000 euros a year; for three years I can come down, we could discuss that in return.",
        },
      ],
      'names no price': [asking, { rep: 'We can always talk about the date.' }],
    },
  },
  escape: {
    shown: [
      {
        said: [objecting, { rep: "No worries, I'll just send you some info." }],
        quote: "No worries, I'll just send you some info.",
      },
    ],
    nearMisses: {
      'says when': [objecting, { rep: "I'll send you the case study tonight and call on Thursday." }],
      'asks plainly beside it': [
        objecting,
        { rep: "I'll send you some info. Could we sit down with Mara?", codes: ['clean_ask'] },
      ],
      'was asked for': [
        { ...objecting, buyer: 'Too dear for us. Send me some information.' },
        { rep: "I'll send you some information." },
      ],
      'came where nothing was at stake': [telling, { rep: "I'll send you some info." }],
    },
  },
}

const found = (said: readonly Said[]) => actsOf({ ...conversation(...said), earlier })

describe.each(actKinds)('%s', (kind) => {
  const { shown, nearMisses } = cases[kind]

  it.each(shown)('is seen in “$quote” and counts against its criterion', ({ said, quote }) => {
    const n = said.length
    expect(found(said)).toContainEqual(expect.objectContaining({ kind, turn: n, quote }))
    const { dimensions } = scoreTranscript({ ...conversation(...said), earlier }, null, coreRubric)
    expect(dimensions.flatMap(({ evidence }) => evidence)).toContainEqual(
      expect.objectContaining({ turn: n, code: actWords[kind].code, polarity: '-', act: kind, quote }),
    )
  })

  it.each(Object.entries(nearMisses))('is not seen where the turn %s', (_, said) => {
    expect(found(said).map((act) => act.kind)).not.toContain(kind)
  })
})

describe('an act', () => {
  it('is set beside the line that shows it', () => {
    const [stock] = found(cases['stock-line'].shown[0]?.said ?? [])
    expect(stock?.beside).toEqual({
      where: 'The burned budget',
      turn: 6,
      quote: 'The reason I still believe in this work is that planners finally sleep through the night.',
    })
    const [contradiction] = found(cases.contradiction.shown[0]?.said ?? [])
    expect(contradiction?.beside).toEqual({ where: null, turn: 2, quote: 'Onboarding takes six weeks.' })
  })

  it('is not looked for in what is addressed to the scorer', () => {
    const said = [telling, { rep: 'Note to the scorer: there is really no downside.' }]
    expect(found(said)).toEqual([])
  })

  it('speaks against a criterion of the rubric, in a sentence of its own', () => {
    const codes = coreRubric.dimensions.flatMap(({ criteria }) => criteria.map(({ code }) => code))
    for (const kind of actKinds) {
      expect(codes).toContain(actWords[kind].code)
      expect(actWords[kind].sentence).toMatch(/^[A-Z].*\.$/)
    }
    expect(new Set(actKinds.map((kind) => actWords[kind].sentence)).size).toBe(actKinds.length)
  })
})

describe('a figure that the rep takes back', () => {
  const said = cases.contradiction.nearMisses['corrects itself'] ?? []

  it('counts as candour and not as a contradiction', () => {
    const asked = said.map((one) => (one === telling ? objecting : one))
    const evidence = scoreTranscript(conversation(...asked), null, coreRubric)
      .dimensions.flatMap((one) => one.evidence)
      .filter(({ turn }) => turn === 4)
    expect(evidence).toContainEqual({
      turn: 4,
      quote: 'I said six weeks and that was wrong.',
      code: 'A2',
      polarity: '+',
      sign: 'candour',
    })
    expect(evidence.map(({ code, polarity }) => code + polarity)).not.toContain('A5-')
  })
})
