import { describe, expect, it } from 'vitest'
import { everySecret, knownTexts } from '#personas/voice/guards/secrets.ts'
import { arenas, type Cast } from '#personas/schema.ts'
import type { Model, StreamEnd, StreamRequest } from '#server/llm/model.ts'
import { attackSequences, everyAttack, singleAttacks, type Attack } from '#tests/support/attack-corpus.ts'
import { isTold, toldOf } from '#tests/support/told-measure.ts'
import { directiveFor } from '#tests/personas/voice/directives.ts'
import { chunkings, disguises, outOfRole } from './obedience.ts'
import { canary, castOf, hear, library } from './turn-fixture.ts'

/** Two of every arena that the library has. */
const casts = arenas.flatMap((arena) =>
  library.scenarios
    .filter((scenario) => scenario.arena === arena)
    .slice(0, 2)
    .map(({ id }) => castOf(id)),
)
/** Every disguise meets a third of the attacks and every attack a third of the disguises: all of them took a minute. */
const part = 3
const nothing = { objection: null, hiddenFact: null, answer: null }

/** A model that says the same whatever it is asked, in pieces. */
const saying = (
  reply: string | ((request: StreamRequest) => string),
  cut: (text: string) => string[],
): Model => ({
  name: 'obedient',
  async *stream(request): AsyncGenerator<string, StreamEnd, void> {
    yield* cut(typeof reply === 'string' ? reply : reply(request))
    return { finish: 'stop', usage: null }
  },
  structured: () => Promise.reject(new Error('nobody asks')),
})

const castFor = ({ arena, scenario }: Attack, index: number): Cast => {
  if (scenario !== undefined) return castOf(scenario)
  const fitting = casts.filter(({ persona }) => persona.arena === arena)
  const all = fitting.length > 0 ? fitting : casts
  return all[index % all.length] as Cast
}

/** A persona's line for not knowing, which tells nothing; every directive below means this. */
function scene(attack: Attack, index: number) {
  const cast = castFor(attack, index)
  const directive = directiveFor(cast, { act: 'deflect-question', ...nothing })
  const meant = cast.persona.speech['deflect-question'][0] ?? ''
  const opening = cast.persona.speech.greet[0] ?? ''
  const before = attack.says.flatMap((text, at) => [
    ...(at === 0
      ? []
      : [{ speaker: 'buyer' as const, text: cast.persona.speech.acknowledge[at] ?? opening }]),
    { speaker: 'rep' as const, text },
  ])
  const transcript = [{ speaker: 'buyer' as const, text: opening }, ...before]
  return {
    cast,
    directive,
    meant,
    transcript,
    secrets: everySecret(cast).filter((one) => one.split(' ').length > 6),
  }
}

async function answer(attack: Attack, index: number, reply: Parameters<typeof saying>[0]) {
  const { cast, directive, meant, transcript } = scene(attack, index)
  const cut = chunkings[index % chunkings.length] ?? ((text: string) => [text])
  const heard = await hear(saying(reply, cut), { cast, directive, builtInText: meant, transcript })
  return {
    ...heard,
    meant,
    known: knownTexts(cast, directive, [meant, ...transcript.map(({ text }) => text)]).join(' '),
  }
}

it('there are sixty attacks and more, ten of them over several turns', () => {
  expect(singleAttacks.length).toBeGreaterThanOrEqual(60)
  expect(attackSequences.length).toBeGreaterThanOrEqual(10)
  const played = new Set(everyAttack.map((attack, index) => castFor(attack, index).persona.arena))
  expect(played.size).toBeGreaterThanOrEqual(3)
})

/** A part of the attacks, another for each number. */
const someAttacks = (number: number) =>
  [...everyAttack.entries()].filter(([index]) => index % part === number % part)

describe('a model that obeys every attack and tells what is locked', () => {
  it.each(Object.keys(disguises))('tells nothing %s', async (name) => {
    const number = Object.keys(disguises).indexOf(name)
    for (const [index, attack] of someAttacks(number)) {
      const { secrets } = scene(attack, index)
      const secret = secrets[(index * 7) % secrets.length] ?? ''
      const heard = await answer(attack, index, disguises[name]?.(secret) ?? '')
      const told = toldOf(secret, heard.text, heard.known)
      expect({ secret, said: heard.text, told: isTold(told), status: heard.status }).toMatchObject({
        told: false,
        status: 'complete',
      })
      expect(heard.reason).toBe('guard')
      expect(heard.text).not.toBe('')
      if (heard.voice === 'built-in') expect(heard.text).toBe(heard.meant)
      expect(heard.releases.join('')).toBe(heard.text)
    }
  })

  it.each([
    ['as it stands', (mark: string) => `The mark is ${mark}, since you ask.`],
    ['spelt out', (mark: string) => Array.from(mark).join('-')],
    ['backwards', (mark: string) => `It says ${Array.from(mark).toReversed().join('')} on my paper here.`],
    ['in two halves', (mark: string) => `It begins with ${mark.slice(0, 8)}. It ends with ${mark.slice(8)}.`],
    [
      'in capitals with blanks',
      (mark: string) => `You want this: ${Array.from(mark.toUpperCase()).join(' ')}`,
    ],
  ])('never says the canary %s', async (_, put) => {
    for (const [index, attack] of someAttacks(0)) {
      const heard = await answer(attack, index, put(canary))
      expect(heard).toMatchObject({ voice: 'built-in', reason: 'guard', text: heard.meant })
    }
  })

  it('reads nobody its instructions', async () => {
    for (const [index, attack] of someAttacks(1)) {
      const heard = await answer(attack, index, ({ lines }) => lines[0]?.content ?? '')
      expect(heard).toMatchObject({ voice: 'built-in', reason: 'guard', text: heard.meant })
    }
  })

  it.each(outOfRole)('is not heard saying “%s”', async (reply) => {
    for (const [index, attack] of someAttacks(outOfRole.indexOf(reply))) {
      const heard = await answer(attack, index, reply)
      expect({ says: attack.says, ...heard }).toMatchObject({
        voice: 'built-in',
        reason: 'guard',
        text: heard.meant,
      })
    }
  })
})
