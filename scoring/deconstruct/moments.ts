import { openingsOf, type Opening, type OpportunityKind } from '../opportunities.ts'
import type { BlindTranscript } from '../transcript.ts'
import { verified } from '../verify.ts'
import { measures, type MeasureId } from './measures.ts'

/** Moments that can be set beside one another: what the other side had just done. */
export const momentKinds = [
  'objection',
  'question',
  'price',
  'discomfort',
  'bad-fit',
  'rejection',
  'closing',
] as const satisfies readonly OpportunityKind[]
export type MomentKind = (typeof momentKinds)[number]

/** A kind of moment has to be rather there than not, 0–1, to be set beside another. */
const surely = 0.5

/** One reply at such a moment, as figures; the words stay in the transcript, under `turn`. */
export type Moment = {
  readonly conversation: string
  /** The turn of the reply, and the turn that it answers; null where it answers none. */
  readonly turn: number
  readonly answers: number | null
  readonly figures: ReadonlyMap<MeasureId, number>
}

export type Conversation = { readonly id: string; readonly transcript: BlindTranscript }

/** The openings of one kind, with everything void that a quote does not bear out. In order of turns. */
export const openingsOfKind = (transcript: BlindTranscript, kind: MomentKind): readonly Opening[] =>
  openingsOf(verified(transcript)).filter(({ kinds }) => (kinds.get(kind) ?? 0) >= surely)

/** Every moment of one kind in somebody's conversations. */
export const momentsOfKind = (conversations: readonly Conversation[], kind: MomentKind): readonly Moment[] =>
  conversations.flatMap(({ id, transcript }) =>
    openingsOfKind(transcript, kind).map((opening) => ({
      conversation: id,
      turn: opening.turn.n,
      answers: opening.answers?.n ?? null,
      figures: new Map(
        measures.flatMap((measure) => {
          const figure = measure.at(opening)
          return figure === null ? [] : [[measure.id, figure] as const]
        }),
      ),
    })),
  )
