import { handleOf } from '#personas/room-handles.ts'
import type { RoomCast } from '#personas/room-schema.ts'
import type { Cast } from '#personas/schema.ts'
import { printedEnd, printedRoomTurn, printedState, printedTurn } from './printed.ts'
import type { RehearsedRoomTurn, RoomEnd } from './rehearse-room.ts'
import type { RehearsalEnd, RehearsedTurn } from './rehearse.ts'

/** How a rehearsal is told while it runs. */
export type Printer<Turn, End> = { readonly onTurn: (turn: Turn) => void; readonly onEnd: (end: End) => void }

type Write = (text: string) => void

const json = (write: Write) => (value: unknown) => write(`${JSON.stringify(value)}\n`)

export const asJson = ({ persona }: Cast, write: Write): Printer<RehearsedTurn, RehearsalEnd> => ({
  onTurn: (turn) => json(write)(printedTurn(turn, persona.name)),
  onEnd: (end) => json(write)(printedEnd(end)),
})

export const inWords = (
  { persona }: Cast,
  showState: boolean,
  write: Write,
): Printer<RehearsedTurn, RehearsalEnd> => ({
  onTurn(turn) {
    if (turn.speaker === 'rep') return
    write(`${persona.name}: ${turn.text}\n`)
    if (showState) json(write)(printedState(turn.state))
  },
  onEnd: ended(write),
})

const nameIn =
  ({ personas }: RoomCast) =>
  (buyer: string) =>
    personas.find(({ id }) => id === buyer)?.name ?? buyer

export const roomAsJson = (cast: RoomCast, write: Write): Printer<RehearsedRoomTurn, RoomEnd> => ({
  onTurn: (turn) => json(write)(printedRoomTurn(turn, nameIn(cast))),
  onEnd: (end) => json(write)(printedEnd(end)),
})

export const roomInWords = (
  cast: RoomCast,
  showState: boolean,
  write: Write,
): Printer<RehearsedRoomTurn, RoomEnd> => ({
  onTurn(turn) {
    if (turn.speaker === 'rep') {
      const names = turn.to
        .map((id) => cast.personas.find((one) => one.id === id))
        .flatMap((one) => one ?? [])
      write(`(to ${names.map(handleOf).join(', ')})\n`)
      return
    }
    write(`${nameIn(cast)(turn.buyer)}: ${turn.text}\n`)
    if (showState) json(write)(printedRoomTurn(turn, nameIn(cast))['state'])
  },
  onEnd: ended(write),
})

const ended =
  (write: Write) =>
  ({ outcome, exchanges }: Pick<RehearsalEnd, 'outcome' | 'exchanges'>) =>
    write(`\nEnded: ${outcome.kind} after ${exchanges} exchanges.\n`)
