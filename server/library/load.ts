import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkPersona, checkScenario, type Mistake } from '#personas/check.ts'
import { checkAdaptive } from '#personas/check/adaptive.ts'
import { checkRoom } from '#personas/check/room.ts'
import { checkRoomReps } from '#personas/check/room-reps.ts'
import { checkPackReady } from '#personas/check/pack-ready.ts'
import { packReadySchema } from '#personas/pack/ready.ts'
import { repsSchema, type Adaptive, type Reps } from '#personas/reps.ts'
import { withOffer } from '#personas/room-offer.ts'
import { roomRepsSchema, type RoomReps } from '#personas/room-reps.ts'
import { roomFileSchema, type Room, type RoomCast } from '#personas/room-schema.ts'
import { personaSchema, scenarioSchema, type Cast } from '#personas/schema.ts'
import { rubricMistakes } from '#scoring/rubric-mistakes.ts'
import { rubricSchema, type Rubric } from '#scoring/rubric.ts'
import { located } from './located.ts'
import { offeringOf, type Offering } from './pack-ready.ts'
import { playableOf, type Playable } from './playable.ts'
import { LibraryError, readFolder, withLine, type Read } from './read-yaml.ts'

/** Personas, scenarios, rubrics and scripted reps as they are on disk. */
export type Library = Playable &
  Offering & {
    readonly rubrics: readonly { readonly id: string; readonly body: Rubric; readonly source: string }[]
    rubric(id: string): { readonly id: string; readonly body: Rubric }
    reps(scenarioId: string): Reps['reps'] | null
    /** The lines of a rep who follows cues; null where a scenario has none. */
    adaptive(scenarioId: string): Adaptive | null
    /** Conversations with several buyers; their ids are none of a scenario's. */
    readonly rooms: readonly Room[]
    /** Null for an unknown room or variant. */
    roomCast(
      roomId: string,
      options?: { readonly variantId?: string; readonly difficulty?: Cast['difficulty'] },
    ): RoomCast | null
    roomReps(roomId: string): RoomReps | null
    /** The text of the file; null for an unknown id. */
    source(kind: 'persona' | 'scenario', id: string): string | null
  }

/** The folder that holds `personas` and `scoring`: the project's own, also when bundled beside it. */
export const libraryRoot = fileURLToPath(new URL('../..', import.meta.url))

/** Reads and checks the whole library. @throws LibraryError naming file and field of the first file that is wrong */
export function loadLibrary(root = libraryRoot): Library {
  const personas = readFolder(`${root}/personas/library`, '.persona.yaml', personaSchema)
  const scenarios = readFolder(`${root}/personas/scenarios`, '.scenario.yaml', scenarioSchema)
  const rubrics = readFolder(`${root}/scoring/rubrics`, '.rubric.yaml', rubricSchema)
  const reps = readFolder(`${root}/personas/reps`, '.reps.yaml', repsSchema)
  const roomFiles = readFolder(`${root}/personas/rooms`, '.room.yaml', roomFileSchema)
  const roomReps = readFolder(`${root}/personas/rooms`, '.room-reps.yaml', roomRepsSchema)
  const ready = readFolder(`${root}/personas/pack-ready`, '.pack-ready.yaml', packReadySchema)
  const personaOf = (id: string) => personas.find(({ value }) => value.id === id)?.value ?? null
  const membersOf = ({ members }: Room) => members.flatMap(({ persona }) => personaOf(persona) ?? [])
  const repsOf = (scenarioId: string) => reps.find(({ value }) => value.scenario === scenarioId)?.value
  const named: readonly Named[] = [personas, scenarios, rubrics]
  for (const files of named) refuseSecond(files, 'id', ({ id }) => id)
  refuseSecond(reps, 'scenario', ({ scenario }) => scenario)
  refuseSecond(ready, 'persona', ({ persona }) => persona)
  for (const read of personas) refuseRead(read, checkPersona(read.value))
  for (const read of rubrics) {
    const mistakes = rubricMistakes(read.value)
    refuseRead(
      read,
      mistakes.map(({ path, message }) => ({ field: path.join('.'), message })),
    )
  }
  for (const read of scenarios) {
    const { value } = read
    const persona = personaOf(value.persona)
    if (!persona) throw missing(read, 'persona', value.persona, personas)
    refuseRead(read, checkScenario(value, persona))
    if (!has(rubrics, value.rubric)) throw missing(read, 'rubric', value.rubric, rubrics)
  }
  for (const read of reps) {
    const { value } = read
    const scenario = scenarios.find((one) => one.value.id === value.scenario)?.value
    const persona = scenario && personaOf(scenario.persona)
    if (!scenario || !persona) throw missing(read, 'scenario', value.scenario, scenarios)
    if (value.adaptive) refuseRead(read, checkAdaptive(value.adaptive, scenario, persona))
  }
  const rooms = roomFiles.map((read) => {
    const { value } = read
    if (has(scenarios, value.id)) throw taken(read, value.id)
    for (const { persona } of value.members) {
      if (!personaOf(persona)) throw missing(read, 'members', persona, personas)
    }
    if (!has(rubrics, value.rubric)) throw missing(read, 'rubric', value.rubric, rubrics)
    const lent = scenarios.find((one) => one.value.id === value.offerOf)?.value
    if (value.offerOf !== undefined && !lent) throw missing(read, 'offerOf', value.offerOf, scenarios)
    const room = withOffer(value, lent)
    refuseRead(read, checkRoom(room, membersOf(room)))
    return room
  })
  refuseSecond(roomFiles, 'id', ({ id }) => id)
  refuseSecond(roomReps, 'room', ({ room }) => room)
  for (const read of roomReps) {
    const room = rooms.find(({ id }) => id === read.value.room)
    if (!room) throw missing(read, 'room', read.value.room, roomFiles)
    refuseRead(read, checkRoomReps(read.value, room, membersOf(room)))
  }
  for (const read of ready) {
    const persona = personaOf(read.value.persona)
    if (!persona) throw missing(read, 'persona', read.value.persona, personas)
    const own = scenarios.flatMap(({ value }) => (value.persona === persona.id ? [value] : []))
    refuseRead(read, checkPackReady(read.value, persona, own))
  }
  return {
    ...playableOf(
      personas.map(({ value }) => value),
      scenarios.map(({ value }) => value),
    ),
    ...offeringOf(
      personas.map(({ value }) => value),
      scenarios.map(({ value }) => value),
      ready.map(({ value }) => value),
    ),
    rubrics: rubrics.map(({ value, source }) => ({ id: value.id, body: value, source })),
    rubric(id) {
      const found = rubrics.find(({ value }) => value.id === id)
      if (!found) throw new Error(`no rubric ${id}`)
      return { id, body: found.value }
    },
    reps: (scenarioId) => repsOf(scenarioId)?.reps ?? null,
    adaptive: (scenarioId) => repsOf(scenarioId)?.adaptive ?? null,
    rooms,
    roomCast(roomId, { variantId, difficulty } = {}) {
      const room = rooms.find(({ id }) => id === roomId)
      const variant = room?.variants.find((id, index) => (variantId ? id === variantId : index === 0))
      if (!room || variant === undefined) return null
      return {
        room,
        personas: membersOf(room),
        variantId: variant,
        difficulty: difficulty ?? (room.difficulty as Cast['difficulty']),
      }
    },
    roomReps: (roomId) => roomReps.find(({ value }) => value.room === roomId)?.value ?? null,
    source: (kind, id) => {
      const files: readonly Read<{ readonly id: string }>[] = kind === 'persona' ? personas : scenarios
      return files.find(({ value }) => value.id === id)?.source ?? null
    },
  }
}

const refusal = ({ file, value, lineOf }: Read<unknown>, mistakes: readonly Mistake[]) =>
  new LibraryError(file, located(mistakes, value, lineOf).map(withLine))

function refuseRead(read: Read<unknown>, mistakes: readonly Mistake[]) {
  if (mistakes.length > 0) throw refusal(read, mistakes)
}

type Named = readonly Read<{ readonly id: string }>[]

const has = (files: Named, id: string) => files.some(({ value }) => value.id === id)

function missing(read: Read<unknown>, field: string, id: string, files: Named): LibraryError {
  const known = files.map(({ value }) => value.id).join(', ')
  return refusal(read, [{ field, message: `There is no “${id}”; use one of ${known || 'none yet'}.` }])
}

const taken = (read: Read<unknown>, id: string): LibraryError =>
  refusal(read, [{ field: 'id', message: `“${id}” is a scenario already; give the room its own.` }])

/** Two files of one name: the second would never be found. */
function refuseSecond<T>(files: readonly Read<T>[], field: string, nameOf: (value: T) => string) {
  const first = new Map<string, string>()
  for (const read of files) {
    const name = nameOf(read.value)
    const earlier = first.get(name)
    if (earlier !== undefined) {
      const message = `“${name}” is already in ${basename(earlier)}; give this one its own.`
      throw refusal(read, [{ field, message }])
    }
    first.set(name, read.file)
  }
}
