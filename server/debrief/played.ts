import type { Stage } from '../roleplay/stage.ts'
import type { RoleplayRow, TurnRow } from '../roleplay/store/rows.ts'
import type { Moment } from './course.ts'
import type { ReadTurn } from './moments.ts'

/** A roleplay that is over, with all that was worked out while it ran. */
export type Played = {
  readonly row: RoleplayRow
  readonly stage: Stage
  readonly turns: readonly TurnRow[]
  readonly moments: readonly Moment[]
  readonly readings: readonly ReadTurn[]
}
