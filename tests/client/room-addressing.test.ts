import { describe, expect, it } from 'vitest'
import {
  answeringTo,
  mentionAt,
  namedIn,
  withoutMention,
  withoutName,
} from '#client/features/live/addressing.ts'
import type { Draft } from '#client/features/live/draft.ts'
import type { LiveSnapshot, LiveStore } from '#client/features/live/live-store.ts'
import { roomOf } from '#client/features/live/room.ts'
import type { Briefing } from '#contract/scenario.ts'
import type { TurnView } from '#contract/turn.ts'
import { buyers, members, roomTurn } from './room-fixture.ts'

describe('a name after an @', () => {
  it.each([
    ['@', 1, { start: 0, query: '' }],
    ['@ru', 3, { start: 0, query: 'ru' }],
    ['Tell me, @br', 12, { start: 9, query: 'br' }],
    ['@ruth what', 3, { start: 0, query: 'ru' }],
    ['@ruth what', 10, null],
    ['me@home', 7, null],
    ['Why now?', 8, null],
  ])('is seen in “%s” at %i', (text, caret, expected) => {
    expect(mentionAt(text, caret)).toEqual(expected)
  })

  it('goes from the text once it is chosen, and leaves the rest as it was', () => {
    expect(withoutMention('@ru what would break?', { start: 0, query: 'ru' })).toBe('what would break?')
    expect(withoutMention('And you, @br', { start: 9, query: 'br' })).toBe('And you, ')
    expect(withoutMention('And @br would lose', { start: 4, query: 'br' })).toBe('And would lose')
  })

  it('finds first and last names, in any case', () => {
    expect(answeringTo('BR', buyers).map(({ id }) => id)).toEqual(['bronwen'])
    expect(answeringTo('call', buyers).map(({ id }) => id)).toEqual(['ruth'])
    expect(answeringTo('', buyers)).toHaveLength(3)
    expect(answeringTo('x', buyers)).toEqual([])
  })

  it('says whom a text names, and can be taken out of it', () => {
    expect(namedIn('@Bronwen, and @marek: hear me out. Not @carys', members)).toEqual(['bronwen', 'marek'])
    expect(withoutName('@bronwen, what would break?', { handle: 'bronwen' })).toBe('what would break?')
    expect(withoutName('@bronwenne is somebody else', { handle: 'bronwen' })).toBe(
      '@bronwenne is somebody else',
    )
  })
})

const opening = roomTurn(1, { cause: 'opening' })

function room(draft: Partial<Draft>, turns: readonly TurnView[] = [opening]) {
  const sent: unknown[] = []
  const store = {
    write: (text: string) => sent.push({ text }),
    address: (to: readonly string[]) => sent.push({ to }),
  } as unknown as LiveStore
  const snapshot = { turns, draft: { text: '', turnId: null, ...draft } } as unknown as LiveSnapshot
  const made = roomOf({ buyers, members } as unknown as Briefing, snapshot, store)
  if (!made) throw new Error('three buyers are a room')
  return { made, sent }
}

describe('whom the next turn goes to', () => {
  it('is nobody to be chosen where there is one buyer', () => {
    const one = { buyers: buyers.slice(0, 1), members: [] } as unknown as Briefing
    expect(roomOf(one, {} as LiveSnapshot, {} as LiveStore)).toBeNull()
  })

  it('is whoever spoke last, and the server is left to see it', () => {
    const { made } = room({})
    expect([made.whom, made.to, made.chosen]).toEqual(['Ruth', null, []])
  })

  it('is whom the words name, left to the server as long as nobody was tapped', () => {
    const { made } = room({ text: '@marek and @ruth' })
    expect([made.whom, made.to]).toEqual(['Ruth and Marek', null])
  })

  it('is who was tapped and who is named together', () => {
    const { made } = room({ text: 'As @marek said', to: ['bronwen'] })
    expect([made.whom, made.to]).toEqual(['Bronwen and Marek', ['bronwen', 'marek']])
  })

  it('is everybody who is still there', () => {
    const left = roomTurn(2, { speakerId: 'marek', name: 'Marek Dillon', leaves: true })
    const { made } = room({ to: ['ruth', 'bronwen', 'marek'] }, [opening, left])
    expect([made.whom, made.to]).toEqual(['everybody', ['ruth', 'bronwen']])
  })

  it('is taken back, with the name where the words said it', () => {
    const { made, sent } = room({ text: '@marek why?', to: ['ruth'] })
    made.toggle('ruth')
    made.toggle('marek')
    made.toggle('bronwen')
    made.toggleAll()
    made.choose('marek')
    made.choose('ruth')
    expect(sent).toEqual([
      { to: [] },
      { text: 'why?' },
      { to: ['ruth'] },
      { to: ['ruth', 'bronwen'] },
      { to: ['ruth', 'bronwen', 'marek'] },
      { to: ['ruth', 'marek'] },
      { to: ['ruth'] },
    ])
  })
})
