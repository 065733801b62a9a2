import type { CauseView } from '#contract/cause.ts'
import { conditions, leastBlocks, mostBlocks, nextAfter, type Next } from '#scoring/causes/protocol.ts'
import { whatMovedIt, type Moved, type Mover } from '#scoring/causes/what-moved-it.ts'
import type { CauseRow } from './rows.ts'

/** Retakes after which something can be said at all: one, and each condition so often. */
const afterBlocks = (blocks: number): number => 1 + conditions.length * blocks
export const leastRetakes = afterBlocks(leastBlocks)

type Kept = Pick<CauseRow, 'order' | 'retakes' | 'stoppedAt' | 'answeredAt' | 'ifI'>

export type Standing = {
  readonly state: CauseView['state']
  readonly moved: Moved
  readonly next: Next
  /** Enough were made to say something. */
  readonly enough: boolean
}

/** Where retakes stand: what comes next, and what they show so far. Worked out anew each time, from what is stored. */
export function standingOf({ order, retakes, stoppedAt, answeredAt }: Kept): Standing {
  const moved = whatMovedIt(retakes)
  const stuck = !moved.open && moved.mover === 'nothing'
  const asked = answeredAt !== null
  const next = nextAfter(order, retakes, { open: moved.open, stuck, asked })
  const running = next.kind === 'retake' ? 'running' : next.kind === 'ask' ? 'asks' : 'over'
  const stopped = stoppedAt !== null && running === 'running'
  return { state: stopped ? 'stopped' : running, moved, next, enough: retakes.length >= leastRetakes }
}

/** How many retakes it takes, as far as can be told after so many: whole blocks, and more of them only where it is open. */
export function howMany(made: number): number {
  for (let blocks = leastBlocks; blocks < mostBlocks; blocks += 1)
    if (made < afterBlocks(blocks)) return afterBlocks(blocks)
  return afterBlocks(mostBlocks)
}

const causeOfMover: Readonly<Record<Exclude<Mover, 'nothing'>, NonNullable<CauseView['result']>['cause']>> = {
  practice: 'not-learned-yet',
  stakes: 'fear',
  facts: 'missing-information',
}

/** Where nothing moved it, only a sentence of the rep's own says that a belief may have. */
export function causeOf({ moved, enough }: Standing, ifI: string): NonNullable<CauseView['result']>['cause'] {
  if (!enough || moved.open) return 'not-learned-yet'
  if (moved.mover === 'nothing') return ifI === '' ? 'not-learned-yet' : 'limiting-belief'
  return causeOfMover[moved.mover]
}
