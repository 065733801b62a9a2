import type { Persona, Scenario } from '../schema.ts'
import { repeatedLines, wordingsOf } from '../check/authored-lines.ts'
import { asLine, asLines, toBeWritten, worded, type DraftAnswers } from './answers.ts'

/** What a fact sheet has to hold before a rep can answer what every buyer asks. */
const asked = [
  ['price', 'what it costs, all in'],
  ['work', 'how long it takes and how much of their own time'],
  ['proof', 'one place where it has been done, with a figure'],
  ['limit', 'what it does not do, or for whom it is wrong'],
] as const
const fewestFacts = asked.length
const mostFacts = 24
const openings = ['You wanted to talk to me.', 'I have a quarter of an hour. What is it about?']

/** A scenario for a persona, from whatever is known; what nobody has said yet is marked and keeps it from going live. */
export function draftScenario(answers: DraftAnswers, persona: Persona, id: string): Scenario {
  const { name, arena } = persona
  const written = (text: string | undefined, what: string) => asLine(text) ?? `${toBeWritten} ${what}.`
  const firstLine = unsaid(answers.firstLine, persona)
  const agreed = unsaid(answers.agrees, persona)
  const agrees = written(
    agreed === null || worded(agreed) === worded(firstLine ?? '') ? undefined : agreed,
    'what they say when they agree, with who, when and what',
  )
  return {
    id,
    title: `A talk with ${name}`.slice(0, 600),
    arena,
    persona: persona.id,
    summary: persona.about,
    situation: asLine(answers.situation, 1500) ?? `${toBeWritten} what has happened and why they talk now.`,
    goal: written(answers.goal, 'what the rep wants to come away with'),
    offer: {
      name: written(answers.offerName, 'what is offered'),
      summary: written(answers.offerSummary, 'the offer in one or two sentences'),
    },
    facts: factsOf(answers),
    rubric: 'conviction-core',
    difficulty: 2,
    limits: { exchanges: 24 },
    shocks: [],
    opening: { by: 'buyer', lines: firstLine === null ? [...openings] : [firstLine] },
    quickStart: persona.objections
      .slice(0, 4)
      .map(({ id: objection, surface: [line = ''] }) => ({ objection, line })),
    commitment: { terms: agrees, lines: [agrees] },
    rightEnding: { holder: 'disqualified', mover: 'commitment' },
    variants: persona.objections.map(({ id: objection }) => ({
      id: `behind-${objection}`,
      objection,
      hiddenFacts: reachable(persona, objection),
    })),
  }
}

/** A line of the scenario that the persona does not say anyhow. */
function unsaid(text: string | undefined, persona: Persona): string | null {
  const line = asLine(text)
  if (line === null || worded(line) === '') return null
  return repeatedLines([{ field: '', text: line }], wordingsOf(persona)).length > 0 ? null : line
}

/** Hidden facts that can come out where this objection is the live one. */
function reachable({ hiddenFacts }: Persona, objection: string): string[] {
  const out = new Set([objection])
  for (let before = -1; before !== out.size;) {
    before = out.size
    for (const { id, after } of hiddenFacts) if (after.every((one) => out.has(one))) out.add(id)
  }
  return hiddenFacts.map(({ id }) => id).filter((id) => out.has(id))
}

function factsOf({ facts }: DraftAnswers): Scenario['facts'] {
  const own = asLines(facts).slice(0, mostFacts)
  const missing = asked.slice(0, Math.max(0, fewestFacts - own.length))
  return [
    ...own.map((text, index) => ({ id: `fact-${index + 1}`, subject: subjectOf(text), text })),
    ...missing.map(([id, what]) => ({ id, subject: id, text: `${toBeWritten} ${what}.` })),
  ]
}

/** The first words, as somebody would look for it in the sheet. */
const subjectOf = (text: string): string =>
  text
    .split(/\s+/u)
    .slice(0, 4)
    .join(' ')
    .replaceAll(/[.,;:]+$/gu, '') || 'fact'
