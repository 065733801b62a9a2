import type { TurnView } from '#contract/turn.ts'
import { reasonNote } from './reason-note.ts'
import { repSpeaker, type ParticipantRow, type TurnRow } from './store/rows.ts'

export type Names = ReadonlyMap<string, string>

export const namesOf = (participants: readonly ParticipantRow[]): Names =>
  new Map(participants.map(({ id, name }) => [id, name]))

/** A stored turn as everybody who may read the transcript sees it. */
export function turnView(row: TurnRow, names: Names): TurnView {
  return {
    id: row.id,
    n: row.n,
    seq: row.seq,
    speaker: row.speakerId === repSpeaker ? 'rep' : 'buyer',
    speakerId: row.speakerId,
    name: names.get(row.speakerId) ?? row.speakerId,
    addresseeIds: row.addresseeIds,
    leaves: row.leaves,
    cause: row.cause,
    status: row.status,
    generation: row.generation,
    modality: row.modality,
    voice: row.voice,
    note: reasonNote(row),
    text: row.text,
    at: row.createdAt.toISOString(),
    copiedFrom: row.copiedFrom,
  }
}
