import type { CoursePoint } from '#contract/course.ts'
import type { RoomDebrief } from '#contract/room-debrief.ts'
import { memberCast, personaIn } from '#personas/engine/room/member-cast.ts'
import type { Outcome } from '#personas/engine/state.ts'
import type { RoomCast } from '#personas/room-schema.ts'
import type { Stage } from '../roleplay/stage.ts'
import { courseOf, type Moment } from './course.ts'

/** Everything of a room that could not be seen while it ran: what each wanted, where they stood, who moved whom. */
export function roomDebrief(
  cast: RoomCast,
  moments: readonly Moment[],
  outcome: Outcome | null,
): RoomDebrief {
  const { room } = cast
  const vote = outcome?.vote ?? null
  const first = moments[0]?.world.room
  const happened = moments.flatMap(({ turnN, events }) => events.map((event) => ({ turn: turnN, event })))
  return {
    members: room.members.map(({ persona: id, role, agenda, weight }) => {
      const voted = vote?.members.find(({ buyer }) => buyer === id)
      const left = happened.find(({ event }) => event.type === 'left' && event.buyer === id)
      return {
        id,
        name: personaIn(cast, id).name,
        role,
        agenda,
        weight,
        aloud: voted?.aloud ?? null,
        meant: voted?.meant ?? null,
        leftAt: left?.turn ?? null,
        course: courseOf(memberCast(cast, id), ofMember(moments, id)),
        sides: [
          { turn: 0, side: first?.sides[id] ?? 'against' },
          ...happened.flatMap(({ turn, event }) =>
            event.type === 'side-changed' && event.buyer === id ? [{ turn, side: event.to }] : [],
          ),
        ],
      }
    }),
    vote: vote && { threshold: vote.threshold, aloud: vote.aloud, meant: vote.meant },
    tension: {
      between: room.tension.between,
      matter: room.tension.matter,
      namedAt: happened.find(({ event }) => event.type === 'tension-named')?.turn ?? null,
    },
    influence: happened.flatMap(({ turn, event }) =>
      event.type === 'swayed' ? [{ turn, from: event.by, to: event.buyer, delta: event.delta }] : [],
    ),
  }
}

/** The course of whoever is talked with: one buyer, or the room as a whole. */
export const courseIn = ({ cast, room }: Pick<Stage, 'cast' | 'room'>, moments: readonly Moment[]) =>
  room ? roomCourse(room, moments) : courseOf(cast, moments)

/** The course with what happened to one member alone. */
export const ofMember = (moments: readonly Moment[], id: string): readonly Moment[] =>
  moments.map((moment) => ({
    ...moment,
    events: moment.events.filter((event) => 'buyer' in event && event.buyer === id),
  }))

/** The course of the whole room: its members by their weight, and of what moved each what moved the room most. */
function roomCourse(cast: RoomCast, moments: readonly Moment[]): CoursePoint[] {
  const each = cast.room.members.map(({ persona, weight }) => ({
    weight,
    course: courseOf(memberCast(cast, persona), ofMember(moments, persona)),
  }))
  return moments.flatMap(({ turnN }, at) => {
    const points = each.flatMap(({ weight, course }) => {
      const point = course[at]
      return point ? [{ weight, point }] : []
    })
    const mean = (of: (point: CoursePoint) => number) =>
      points.reduce((sum, { weight, point }) => sum + weight * of(point), 0)
    return {
      turn: turnN,
      trust: mean(({ trust }) => trust),
      engagement: mean(({ engagement }) => engagement),
      patience: mean(({ patience }) => patience),
      reactance: mean(({ reactance }) => reactance),
      belief: mean(({ belief }) => belief),
      hazard: mean(({ hazard }) => hazard),
      causes: points
        .toSorted((a, b) => b.weight - a.weight)
        .flatMap(({ point }) => point.causes.slice(0, 1))
        .slice(0, 3),
    }
  })
}
