import { describe, expect, it } from 'vitest'
import { checkPackPlayed } from '#personas/check/pack-played.ts'
import { checkPackReady } from '#personas/check/pack-ready.ts'
import { packReadySchema, type PackReady } from '#personas/pack/ready.ts'
import type { Persona } from '#personas/schema.ts'
import { libraryRoot, loadLibrary } from '#server/library/load.ts'
import { readFolder } from '#server/library/read-yaml.ts'

const library = loadLibrary()
const shipped = readFolder(`${libraryRoot}/personas/pack-ready`, '.pack-ready.yaml', packReadySchema).map(
  ({ value }) => value,
)

const personaOf = ({ persona }: PackReady): Persona => {
  const found = library.persona(persona)
  if (!found) throw new Error(`no persona ${persona}`)
  return found
}
const ownOf = ({ persona }: PackReady) => library.scenarios.filter((one) => one.persona === persona)
const fields = (mistakes: readonly { readonly field: string }[]) => mistakes.map(({ field }) => field)

describe.each(shipped)('$persona with any offer', (ready) => {
  it('names what the persona has, and can be played through', () => {
    expect(checkPackReady(ready, personaOf(ready), ownOf(ready))).toEqual([])
    expect(checkPackPlayed(ready, personaOf(ready), ownOf(ready))).toEqual([])
  })
})

describe('a file that does not do', () => {
  const [ready] = shipped
  if (!ready) throw new Error('nothing is ready for a pack')
  const persona = personaOf(ready)

  it('leaves out what the persona does not have', () => {
    const wrong = { ...ready, leaveOut: [...ready.leaveOut, 'of-nobody'] }
    expect(fields(checkPackReady(wrong, persona, ownOf(ready)))).toEqual(['leaveOut'])
  })

  it('has a slot that nothing fills', () => {
    const [first, ...others] = ready.scenarios
    if (!first) throw new Error('no scenario')
    const wrong = { ...ready, scenarios: [{ ...first, goal: 'Sell {weather} to them.' }, ...others] }
    expect(fields(checkPackReady(packReadySchema.parse(wrong), persona, ownOf(ready)))).toEqual(['slots'])
  })

  it('leaves a layer of an objection without lines', () => {
    const [objection] = persona.objections
    if (!objection) throw new Error('no objection')
    const poor = {
      ...persona,
      objections: persona.objections.map((one) => (one.id === objection.id ? { ...one, insist: [] } : one)),
    }
    const without = {
      ...ready,
      objections: Object.fromEntries(Object.entries(ready.objections).filter(([id]) => id !== objection.id)),
      leaveOut: ready.leaveOut.filter((id) => id !== objection.id),
    }
    expect(fields(checkPackPlayed(without, poor, ownOf(ready)))).toContain(
      `objections.${objection.id}.insist`,
    )
  })
})
