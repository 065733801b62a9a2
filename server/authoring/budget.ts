import type { AuthoredCheck } from '#contract/authoring.ts'
import { linesOfPersona } from '#personas/check/authored-lines.ts'
import type { Persona, Scenario } from '#personas/schema.ts'

/** English text on common tokenisers: four characters each, give or take a fifth. */
const charactersPerToken = 4
/** Of its own lines a reply carries the one that is meant and up to four further ones. */
const linesCarried = 5
/** Leaves a small model of 4,000 tokens room for the instructions and a conversation of 24 turns. */
const advised = { persona: 700, scenario: 150 } as const

/** What a model would be given of this in one reply, at the longest. */
export function budgetOf(body: Persona | Scenario): NonNullable<AuthoredCheck['budget']> {
  const texts = 'voice' in body ? carriedOf(body) : [body.offer.name, body.offer.summary]
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  return {
    tokens: Math.ceil(characters / charactersPerToken),
    advised: 'voice' in body ? advised.persona : advised.scenario,
  }
}

function carriedOf(persona: Persona): readonly string[] {
  const { name, title, organisation, industry, about, character, voice } = persona
  const longest = linesOfPersona(persona)
    .map(({ text }) => text)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, linesCarried)
  return [name, title, organisation, industry, about, character, voice.register, ...voice.habits, ...longest]
}
