import { checkCast } from '#personas/check.ts'
import { reachableTrust } from '#personas/check/reach.ts'
import { repNames } from '#personas/reps.ts'
import { describe, expect, it } from 'vitest'
import { casts, library, memberCasts, personas, scenarios } from './shipped.ts'

describe.each([...casts, ...memberCasts])('%s', (_, cast) => {
  const { persona, variant } = cast
  const hidden = persona.hiddenFacts.filter(({ id }) => variant.hiddenFacts.includes(id))

  it('has nothing to mend', () => {
    expect(checkCast(cast)).toEqual([])
  })

  it('can come to its concern and to every hidden fact', () => {
    const out = new Set([variant.objection])
    // Each pass tells what the facts told so far allow; as many passes as there are facts suffice.
    for (let pass = 0; pass < hidden.length; pass += 1) {
      for (const { id, after } of hidden) if (after.every((one) => out.has(one))) out.add(id)
    }
    expect([...out].toSorted()).toEqual([variant.objection, ...variant.hiddenFacts].toSorted())
    const concern = persona.objections.find(({ id }) => id === variant.objection)
    for (const { discloseAt, topics } of concern ? [concern, ...hidden] : hidden) {
      expect(discloseAt).toBeLessThanOrEqual(reachableTrust)
      expect(topics.length).toBeGreaterThanOrEqual(2)
    }
  })

  it('keeps a fact that waits for the concern harder to earn than the concern', () => {
    const concern = persona.objections.find(({ id }) => id === variant.objection)
    const waiting = hidden.filter(({ after }) => after.includes(variant.objection))
    expect(waiting.filter(({ discloseAt }) => discloseAt < (concern?.discloseAt ?? 1))).toEqual([])
  })
})

describe.each(personas)('%s', (_, persona) => {
  it('holds the beliefs that the engine moves by name', () => {
    const ids = persona.beliefs.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['problem', 'safe', 'worth', 'now']))
  })

  it('gives two to eight short topics to what can be asked about', () => {
    const all = [...persona.objections, ...persona.hiddenFacts, ...persona.answers]
    expect(all.filter(({ topics }) => topics.length < 2 || topics.length > 8).map(({ id }) => id)).toEqual([])
  })
})

describe.each(scenarios)('%s', (id, scenario) => {
  it('has at least three variants, each on another objection that is raised unprompted', () => {
    const persona = library.persona(scenario.persona)
    const live = scenario.variants.map(({ objection }) => objection)
    expect(new Set(live).size).toBe(live.length)
    expect(live.length).toBeGreaterThanOrEqual(3)
    const volunteered = persona?.objections.filter((one) => one.volunteered).map((one) => one.id)
    expect(volunteered).toEqual(expect.arrayContaining(live))
  })

  it('has its scripted reps, all of one length but the one who repeats', () => {
    const { repeater, ...others } = library.reps(id) ?? {}
    expect([...Object.keys(others), 'repeater'].toSorted()).toEqual([...repNames].toSorted())
    expect(new Set(Object.values(others).map((lines) => lines.length))).toEqual(new Set([14]))
    expect(repeater?.length).toBeGreaterThanOrEqual(12)
  })

  it('lets every fact that counts say what it counts, and denies some things', () => {
    expect(scenario.facts.length).toBeGreaterThanOrEqual(10)
    expect(scenario.facts.filter(({ denied }) => denied !== undefined).length).toBeGreaterThanOrEqual(2)
    expect(scenario.facts.filter(({ number }) => number !== undefined).length).toBeGreaterThanOrEqual(5)
  })
})

it('offers eight objections and more on the first page, none of them twice', () => {
  const lines = library.scenarios.flatMap(({ quickStart }) => quickStart.map(({ line }) => line))
  expect(lines.length).toBeGreaterThanOrEqual(8)
  expect(new Set(lines).size).toBe(lines.length)
})
