import { linesOfPersona, linesOfScenario } from '#personas/check/authored-lines.ts'
import { candidates } from '#personas/voice/lines.ts'
import { wordCount } from '#personas/voice/wording.ts'
import { speechActs, type Cast, type Persona, type SpeechAct } from '#personas/schema.ts'
import { describe, expect, it } from 'vitest'
import { casts, isStakeholder, library, memberCasts, personas } from './shipped.ts'

/**
 * Lines that an act needs for twenty-five exchanges without a repeat. The scripted reps of all scenarios, fourteen turns
 * each, brought out at most seven of one act (polite agreement), five of weighed and asked-for proof and four of the
 * rest; another list stands in when one runs dry. Acts that end a roleplay are said once.
 */
const least: Partial<Record<SpeechAct, number>> = {
  acknowledge: 9,
  'accept-reflection': 9,
  'ask-back': 9,
  'doubt-claim': 9,
  'polite-agree': 9,
  disengaged: 9,
  'weigh-proof': 8,
  'small-step': 4,
  'ask-proof': 8,
}
const leastOf = (act: SpeechAct): number => least[act] ?? 5
/** Whoever only sits in rooms shares the talk with others: a part of it does, and acts that end a talk in three ways. */
const stakeholderLeast = (act: SpeechAct): number => Math.ceil(leastOf(act) * 0.6)

const layers = ['surface', 'insist', 'hint', 'reveal', 'explore', 'weigh', 'resolved', 'hardened'] as const
const objectionLeast = {
  surface: 4,
  insist: 4,
  hint: 3,
  reveal: 3,
  explore: 3,
  weigh: 3,
  resolved: 3,
  hardened: 3,
}
/** The layers of the objection that a variant is about are walked through at length. */
const liveLeast = {
  surface: 5,
  insist: 5,
  hint: 4,
  reveal: 3,
  explore: 5,
  weigh: 3,
  resolved: 3,
  hardened: 3,
}

describe.each(personas)('the lines of %s', (_, persona) => {
  const lines = linesOfPersona(persona)
  const live = [...casts, ...memberCasts]
    .filter(([, cast]) => cast.persona === persona)
    .map(([, cast]) => cast.variant.objection)
  const stakeholder = isStakeholder(persona)

  it('stand nowhere twice', () => {
    const texts = lines.map(({ text }) => text.toLowerCase())
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  })

  it.each(speechActs)('are enough for “%s”', (act) => {
    expect(persona.speech[act].length).toBeGreaterThanOrEqual(
      stakeholder ? stakeholderLeast(act) : leastOf(act),
    )
  })

  it('are enough in every layer of every objection', () => {
    const short = persona.objections.flatMap((objection) =>
      layers
        .filter(
          (layer) =>
            objection[layer].length <
            (live.includes(objection.id) && !stakeholder ? liveLeast : objectionLeast)[layer],
        )
        .map((layer) => `${objection.id}.${layer}`),
    )
    expect(short).toEqual([])
  })

  it('give two or three ways to every answer and every guarded answer, of which there are plenty', () => {
    const short = persona.answers.filter(({ open, guarded }) => open.length < 2 || (guarded?.length ?? 2) < 2)
    expect(short.map(({ id }) => id)).toEqual([])
    expect(persona.answers.length).toBeGreaterThanOrEqual(stakeholder ? 14 : 28)
  })

  it('take up the rep’s words at most once, and echoes exactly once', () => {
    const slots = ({ text }: { readonly text: string }) => text.split('{echo}').length - 1
    expect(lines.filter((line) => slots(line) > 1)).toEqual([])
    expect(persona.voice.echoes.map((text) => slots({ text }))).toEqual(persona.voice.echoes.map(() => 1))
  })

  it('leave no act that can only be said with the rep’s words', () => {
    const bound = speechActs.filter((act) => persona.speech[act].every((text) => text.includes('{echo}')))
    expect(bound).toEqual([])
  })

  it('are spoken: no line is longer than somebody says in one breath, none shouts', () => {
    expect(lines.filter(({ text }) => wordCount(text) > 60)).toEqual([])
    expect(lines.filter(({ text }) => /[!*_<>]|\.\.\.|—/u.test(text))).toEqual([])
    expect(persona.voice.fillers.filter((filler) => wordCount(filler) > 7)).toEqual([])
  })
})

describe.each([...casts, ...memberCasts])('what may be heard early in %s', (_, cast) => {
  it('quotes nothing that has to be earned', () => {
    const secrets = earned(cast.persona)
    const quoted = heardEarly(cast).flatMap((early) =>
      secrets.filter((secret) => sharedRun(early, secret) >= 7).map((secret) => ({ early, secret })),
    )
    expect(quoted).toEqual([])
  })

  it('opens in one breath, in more than one way', () => {
    const { lines } = cast.scenario.opening
    expect(lines.length).toBeGreaterThanOrEqual(3)
    expect(lines.filter((line) => wordCount(line) > 60)).toEqual([])
  })

  it.each(['open', 'commit'] as const)('has three lines of its own for “%s”', (act) => {
    const [own] = [...candidates(cast, { act, objection: null, hiddenFact: null, answer: null })]
    expect(own?.length).toBeGreaterThanOrEqual(3)
  })
})

it('says no line of one persona through another', () => {
  const owners = new Map<string, string>()
  const borrowed = [
    ...library.personas.map((persona) => [persona.id, linesOfPersona(persona)] as const),
    ...library.scenarios.map((scenario) => [scenario.persona, linesOfScenario(scenario)] as const),
  ].flatMap(([owner, lines]) =>
    lines
      .map(({ text }) => text)
      // What anybody says is nobody's own.
      .filter((text) => wordCount(text) > 5)
      .filter((text) => {
        const other = owners.get(text)
        owners.set(text, owner)
        return other !== undefined && other !== owner
      }),
  )
  expect(borrowed).toEqual([])
})

/** What the briefing shows and what the buyer says before anybody has earned anything. */
function heardEarly({ persona, scenario }: Cast): readonly string[] {
  return [
    scenario.summary,
    scenario.situation,
    persona.about,
    ...scenario.opening.lines,
    ...scenario.quickStart.map(({ line }) => line),
    ...persona.objections.flatMap(({ surface, insist, hint }) => [...surface, ...insist, ...hint]),
    ...persona.answers.flatMap(({ guarded }) => guarded ?? []),
  ]
}

const earned = ({ objections, hiddenFacts }: Persona): readonly string[] => [
  ...objections.flatMap(({ reveal }) => reveal),
  ...hiddenFacts.flatMap(({ fact, reveal }) => [fact, ...reveal]),
]

/** The longest run of words that two texts share. */
function sharedRun(a: string, b: string): number {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []
  const [left, right] = [words(a), words(b)]
  let longest = 0
  for (let from = 0; from < left.length; from += 1) {
    for (let start = 0; start < right.length; start += 1) {
      let run = 0
      while (left[from + run] !== undefined && left[from + run] === right[start + run]) run += 1
      longest = Math.max(longest, run)
    }
  }
  return longest
}
