import type { HiddenFact, Objection, Persona } from '../schema.ts'
import { asLine, asLines, toBeWritten, worded, type DraftAnswers } from './answers.ts'
import { stockAnswers } from './stock-answers.ts'
import { stockBeliefs } from './stock-beliefs.ts'
import { stockWordings } from './stock-lines.ts'
import { about, kindOf, matterOf, stockLayers } from './stock-objections.ts'
import { stockEchoes, stockFillers, stockSpeech } from './stock-speech.ts'

/** Objections and hidden facts where nothing is known: a persona needs three and one. */
const usual: readonly { readonly said: string; readonly beneath: string }[] = [
  {
    said: 'I am not convinced that we need this.',
    beneath: 'If I admit that we need it, I admit that I have let it slide.',
  },
  {
    said: 'There is no money set aside for it.',
    beneath: 'I could find the money. I do not want to be the one who asks for it.',
  },
  {
    said: 'This is the wrong moment.',
    beneath: 'I have a decision of my own to make first, and nobody here knows of it.',
  },
]
const usualFact = 'Somebody tried something like this here before, and it ended badly for them.'

/** Trust from which a concern or a hidden fact is told: rises a little with each, within what a good talk reaches. */
const discloseAt = { objection: [0.5, 0.52, 0.48, 0.54, 0.5, 0.52], first: 0.42, step: 0.04 } as const
const mostObjections = 6
const mostFacts = 8
const longest = { topic: 240, character: 2000 } as const

/**
 * A persona that can be played, from whatever is known: what was said is taken as it was said, the rest is stock, the
 * same for everybody, until an author writes it. The same answers give the same persona.
 */
export function draftPersona(answers: DraftAnswers, id: string): Persona {
  const once = sayOnce()
  const written = (text: string | undefined, what: string) => asLine(text) ?? `${toBeWritten} ${what}.`
  return {
    id,
    name: written(answers.name, 'a name'),
    title: written(answers.title, 'what they do'),
    organisation: written(answers.organisation, 'where they work'),
    industry: written(answers.industry, 'the industry'),
    arena: answers.arena,
    about: written(answers.about, 'what a rep could know beforehand'),
    character:
      asLine(answers.character, longest.character) ??
      `${toBeWritten} how this person is and what they care about.`,
    voice: {
      register: written(answers.manner, 'how this person talks'),
      words: [5, 45],
      habits: [],
      echoes: [...stockEchoes],
      fillers: [...stockFillers],
    },
    face: { seed: id },
    temperament: {
      trust: 0.3,
      reactance: 0.18,
      engagement: 0.8,
      politeness: 0.55,
      moverOdds: 0.5,
      risk: 0.6,
    },
    beliefs: stockBeliefs(answers.arena).map((belief) => ({ ...belief })),
    objections: objectionsOf(answers, once),
    hiddenFacts: factsOf(answers, once),
    answers: stockAnswers.map((answer) => ({ ...answer })),
    speech: Object.fromEntries(
      Object.entries(stockSpeech).map(([act, lines]) => [act, [...lines]]),
    ) as Persona['speech'],
  }
}

/** Whether a line may be said: each once in a persona, and none that stock says already. */
type Once = (line: string) => boolean

function sayOnce(): Once {
  const said = new Set<string>()
  return (line) => {
    const wording = worded(line)
    if (said.has(wording) || stockWordings().has(wording)) return false
    said.add(wording)
    return true
  }
}

function objectionsOf({ objections = [] }: DraftAnswers, once: Once): Objection[] {
  const said = asLines(objections.map((one) => one.said))
    .slice(0, mostObjections)
    .filter(once)
  const own = said.map((line) => {
    const beneath = asLine(objections.find((one) => asLine(one.said) === line)?.beneath)
    return { said: line, beneath: beneath !== null && once(beneath) ? beneath : null }
  })
  const kinds = own.map((one) => kindOf(one.said))
  const others = usual.filter(({ said: line }) => !kinds.includes(kindOf(line)))
  const spare = usual.filter((one) => !others.includes(one))
  const usable = [...others, ...spare].filter(
    (one) => !own.some((mine) => worded(mine.said) === worded(one.said)),
  )
  const all = [...own, ...usable.slice(0, Math.max(0, 3 - own.length))]
  const used = new Map<string, number>()
  return all.map((one, index) => {
    const kind = kindOf(one.said)
    const count = (used.get(kind) ?? 0) + 1
    used.set(kind, count)
    const base = kind.replaceAll('_', '-')
    return objection(one, count === 1 ? base : `${base}-${count}`, index)
  })
}

function objection(
  { said, beneath }: { readonly said: string; readonly beneath: string | null },
  id: string,
  index: number,
): Objection {
  const kind = kindOf(said)
  const { noun, belief, topics } = matterOf(kind)
  const layers = stockLayers[index % stockLayers.length] ?? stockLayers[0]
  const lines = (layer: keyof NonNullable<typeof layers>) =>
    (layers?.[layer] ?? []).map((text) => about(text, noun))
  const concern = beneath ?? `${toBeWritten} what is behind “${said.slice(0, 200)}”, in their own words.`
  return {
    id,
    kind,
    belief,
    discloseAt: discloseAt.objection[index] ?? discloseAt.first,
    volunteered: index < 3,
    topics: [...topics, ...topicOf(said)],
    surface: [said],
    insist: lines('insist'),
    hint: lines('hint'),
    concern,
    reveal: [concern],
    explore: lines('explore'),
    weigh: lines('weigh'),
    resolved: lines('resolved'),
    hardened: lines('hardened'),
    softens: `Being asked what is behind ${noun}, and being heard out.`,
    hardens: `Talking ${noun} down, or passing over it.`,
  }
}

function factsOf({ hidden }: DraftAnswers, once: Once): HiddenFact[] {
  const own = asLines(hidden).slice(0, mostFacts).filter(once)
  return (own.length > 0 ? own : [usualFact]).map((fact, index) => ({
    id: `fact-${index + 1}`,
    fact,
    discloseAt: Math.round((discloseAt.first + discloseAt.step * index) * 100) / 100,
    topics: [...topicOf(fact), 'what has happened before', 'what would you tell nobody else about it?'],
    after: [],
    reveal: [fact],
    belief: 'problem',
  }))
}

/** A line as what an utterance is compared with; too short a one tells nothing apart. */
const topicOf = (line: string): readonly string[] => {
  const topic = Array.from(line).slice(0, longest.topic).join('').trim()
  return Array.from(topic).length < 3 ? [] : [topic]
}
