import { describe, expect, it } from 'vitest'
import { lastToSpeak, presentAt } from '#client/components/room/presence.ts'
import { saidTo, saidToByTurn } from '#client/components/room/said-to.ts'
import { votesAloud } from '#client/components/room/votes-aloud.ts'
import { buyers, roomTurn, said } from './room-fixture.ts'

const marek = { speakerId: 'marek', name: 'Marek Dillon' }
const opening = roomTurn(1, { cause: 'opening' })
const words = (turn: Parameters<typeof saidTo>[0], turns = [opening, turn]) =>
  saidTo(turn, turns, { buyers, rep: 'you' })

describe('who says it to whom, in words', () => {
  it.each([
    [said(2, ['bronwen']), 'to Bronwen'],
    [said(2, ['bronwen', 'marek']), 'to Bronwen and Marek'],
    [said(2, ['ruth', 'bronwen', 'marek']), 'to everybody'],
    [roomTurn(2, {}), 'to you'],
    [roomTurn(2, { addresseeIds: ['bronwen', 'rep'] }), 'to Bronwen and you'],
    [roomTurn(2, { addresseeIds: ['rep', 'bronwen', 'marek'] }), 'to everybody'],
    [roomTurn(2, { ...marek, cause: 'interruption' }), 'cuts in, to you'],
    [roomTurn(2, { ...marek, cause: 'interruption', addresseeIds: ['ruth', 'rep'] }), 'aside to Ruth'],
    [roomTurn(2, { addresseeIds: [] }), ''],
  ])('says %#', (turn, expected) => {
    expect(words(turn)).toBe(expected)
  })

  it('counts as everybody only who was still there then', () => {
    const turns = [
      opening,
      said(2, ['ruth', 'bronwen', 'marek']),
      roomTurn(3, { ...marek, leaves: true }),
      said(4, ['ruth', 'bronwen']),
    ]
    const byTurn = [...saidToByTurn(turns, buyers, 'the rep').values()]
    expect(byTurn).toEqual(['to the rep', 'to everybody', 'to the rep, then leaves the room', 'to everybody'])
  })
})

describe('who is there', () => {
  const turns = [opening, said(2, ['marek']), roomTurn(3, { ...marek, leaves: true })]

  it('takes whoever has left out from the next turn on', () => {
    expect(presentAt(buyers, turns, 3).map(({ id }) => id)).toEqual(['ruth', 'bronwen', 'marek'])
    expect(presentAt(buyers, turns).map(({ id }) => id)).toEqual(['ruth', 'bronwen'])
  })

  it('speaks to whoever spoke last, or to the first who is still there', () => {
    const bronwen = roomTurn(3, { speakerId: 'bronwen', name: 'Bronwen Tasker' })
    expect(lastToSpeak(buyers, [opening, bronwen, said(4, ['ruth'])])?.id).toBe('bronwen')
    expect(lastToSpeak(presentAt(buyers, turns), turns)?.id).toBe('ruth')
    expect(lastToSpeak([], turns)).toBeNull()
  })
})

describe('the votes as they were given aloud', () => {
  it('names each once, and who had left', () => {
    const vote = (aloud: readonly ('yes' | 'no' | 'left')[]) =>
      votesAloud(
        buyers.map(({ id }, index) => ({ buyerId: id, aloud: aloud[index] ?? 'no' })),
        buyers,
      )
    expect(vote(['yes', 'yes', 'no'])).toBe('Yes from Ruth and Bronwen. No from Marek.')
    expect(vote(['no', 'no', 'left'])).toBe('No from Ruth and Bronwen. Marek had left.')
    expect(vote(['yes', 'yes', 'yes'])).toBe('Yes from Ruth, Bronwen and Marek.')
  })
})
