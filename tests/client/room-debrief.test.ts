import { describe, expect, it } from 'vitest'
import { coursesFinding } from '#client/features/debrief/room/courses-finding.ts'
import { influenceFinding, pulls, pullSentence } from '#client/features/debrief/room/influence.ts'
import { lastWordOf } from '#client/features/debrief/room/last-word.ts'
import { openMoment } from '#client/features/debrief/room/open-moment.ts'
import { voteFinding } from '#client/features/debrief/room/vote-finding.ts'
import { courseOf, member, roomDebrief, roomTurn, said } from './room-fixture.ts'

describe('how the vote fell, in one sentence', () => {
  it.each([
    [roomDebrief(), 'Every yes was meant: 100 % for it, 65 % needed'],
    [roomDebrief({ vote: null }), 'It did not come to a vote'],
    [
      roomDebrief({ vote: { threshold: 0.65, aloud: 0.4, meant: 0.4 } }),
      'The room said no: 40 % for it, 65 % needed',
    ],
    [
      roomDebrief({
        members: [member('ruth', 'Ruth Calloway'), member('bronwen', 'Bronwen Tasker', { meant: false })],
        vote: { threshold: 0.65, aloud: 1, meant: 0.6 },
      }),
      'Bronwen’s yes was not meant: 100 % aloud, 60 % meant, 65 % needed',
    ],
    [
      roomDebrief({ vote: { threshold: 0.65, aloud: 0.65 - 1e-12, meant: 0.65 - 1e-12 } }),
      'Every yes was meant: 65 % for it, 65 % needed',
    ],
  ])('says %#', (room, expected) => {
    expect(voteFinding(room)).toBe(expected)
  })

  it('finds the turn with which somebody voted', () => {
    const turns = [
      roomTurn(1, {}),
      said(2, ['ruth', 'bronwen']),
      roomTurn(3, {}),
      roomTurn(4, { speakerId: 'bronwen', cause: 'interruption' }),
    ]
    expect(lastWordOf('bronwen', turns)).toBe(4)
    expect(lastWordOf('ruth', turns)).toBe(3)
    expect(lastWordOf('marek', turns)).toBe(4)
    expect(lastWordOf('marek', [])).toBeNull()
  })
})

describe('how each was moved', () => {
  it('names who moved most and who least', () => {
    const members = [
      member('ruth', 'Ruth Calloway', { course: courseOf(0.2, 0.72) }),
      member('bronwen', 'Bronwen Tasker', { course: courseOf(0.25, 0.24) }),
    ]
    expect(coursesFinding(roomDebrief({ members }))).toBe(
      'Ruth’s simulated belief went from 20 to 72 %; Bronwen’s stayed near 24 %',
    )
    expect(coursesFinding(roomDebrief())).toBe('What each believed')
    const still = [member('ruth', 'Ruth Calloway', { course: courseOf(0.2, 0.21) })]
    expect(coursesFinding(roomDebrief({ members: still }))).toBe('Nobody’s simulated belief moved')
  })

  it('adds up who moved whom, the strongest first, and drops what nobody would notice', () => {
    const room = roomDebrief({
      influence: [
        { turn: 4, from: 'ruth', to: 'bronwen', delta: 0.2 },
        { turn: 4, from: 'bronwen', to: 'marek', delta: -0.5 },
        { turn: 8, from: 'ruth', to: 'bronwen', delta: 0.4 },
        { turn: 8, from: 'marek', to: 'ruth', delta: 0.01 },
      ],
    })
    const all = pulls(room)
    expect(all.map((pull) => pullSentence(room, pull))).toEqual([
      'Ruth drew Bronwen towards it',
      'Bronwen drew Marek away from it',
    ])
    expect(all[0]).toMatchObject({ turns: [4, 8] })
    expect(all[0]?.delta).toBeCloseTo(0.6)
    expect(influenceFinding(room)).toBe('Ruth drew Bronwen towards it most')
    expect(influenceFinding(roomDebrief())).toBe('Nobody moved anybody else')
  })
})

describe('where a tension that nobody named could have been', () => {
  const trusting = (...trusts: number[]) =>
    courseOf(...trusts).map((point) => ({ ...point, trust: point.belief }))
  const two = (ruth: object, bronwen: object) =>
    roomDebrief({
      members: [member('ruth', 'Ruth Calloway', ruth), member('bronwen', 'Bronwen Tasker', bronwen)],
    })

  it('is where the one who trusted less trusted most', () => {
    const room = two({ course: trusting(0.3, 0.6, 0.5, 0.5) }, { course: trusting(0.3, 0.3, 0.45, 0.4) })
    expect(openMoment(room)).toBe(4)
  })

  it('is never after one of them has left, nor before anything was said', () => {
    const ruth = { course: trusting(0.9, 0.5, 0.6) }
    expect(openMoment(two(ruth, { course: trusting(0.9, 0.5, 0.6), leftAt: 4 }))).toBe(2)
    expect(openMoment(two(ruth, { course: trusting(0.9) }))).toBeNull()
    expect(openMoment(roomDebrief({ members: [] }))).toBeNull()
  })
})
