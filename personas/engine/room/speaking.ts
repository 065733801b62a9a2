import type { RoomCast } from '../../room-schema.ts'
import { directiveOf } from '../decide.ts'
import { move } from '../move.ts'
import { openMind } from '../open-mind.ts'
import type { HeardTurn } from '../reading.ts'
import type { BuyerState, Directive, World } from '../state.ts'
import { heardBy } from './heard-by.ts'
import { memberCast } from './member-cast.ts'

/** What the room has one of its members say, whatever they would have said by themselves. */
export function speaking(
  {
    cast,
    world,
    heard,
    states,
  }: {
    readonly cast: RoomCast
    readonly world: World
    readonly heard: HeardTurn
    readonly states: Readonly<Record<string, BuyerState>>
  },
  buyer: string,
  act: Directive['act'],
): Directive {
  const state = states[buyer]
  if (!state) throw new Error('somebody who is not there was given the floor')
  const mind = openMind(memberCast(cast, buyer), world, heardBy(heard, buyer), state)
  return { ...directiveOf(mind, move(act), null), echo: null }
}
