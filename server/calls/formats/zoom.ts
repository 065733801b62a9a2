import * as z from 'zod'
import { CallFileError, type Utterance } from './call-file.ts'
import { clockMs } from './clock.ts'
import { wrongField } from './gong.ts'

const zoomFile = z.object({
  timeline: z.array(
    z.object({
      ts: z.string(),
      end_ts: z.string().nullish(),
      users: z
        .array(z.object({ username: z.string().nullish(), email_address: z.string().nullish() }))
        .nullish(),
      text: z.string().nullish(),
    }),
  ),
})

export const isZoom = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'timeline' in value && Array.isArray(value.timeline)

/** A timeline of Zoom's: who spoke from when on, the last of each moment's users if there are several; '' for nobody. */
export type Timeline = readonly { readonly fromMs: number; readonly speaker: string }[]

/** @throws CallFileError naming the field */
export function readTimeline(value: unknown): Timeline {
  return entriesOf(value).map(({ fromMs, speaker }) => ({ fromMs, speaker }))
}

/** A timeline that carries the words too. @throws CallFileError where it has none: they are in Zoom's VTT then */
export function readZoom(value: unknown): Utterance[] {
  const said = entriesOf(value).filter(({ text }) => text !== '')
  if (said.length === 0) {
    throw new CallFileError(
      'call/no_words',
      'This Zoom timeline says who spoke when and holds no words. Send the VTT transcript of the recording together with it.',
    )
  }
  return said.map(({ fromMs, toMs, speaker, text }) => ({ speaker, text, startMs: fromMs, endMs: toMs }))
}

function entriesOf(value: unknown) {
  const parsed = zoomFile.safeParse(value)
  if (!parsed.success) throw wrongField(parsed.error, 'Zoom')
  return parsed.data.timeline.map(({ ts, end_ts: end, users, text }, index) => {
    const fromMs = clockMs(ts)
    if (fromMs === null) {
      throw new CallFileError('call/unreadable', `timeline.${index}.ts: a time looks like 00:01:02.500.`)
    }
    const user = users?.at(-1)
    return {
      fromMs,
      toMs: end ? clockMs(end) : null,
      speaker: user?.username?.trim() || user?.email_address?.trim() || '',
      text: text?.trim() ?? '',
    }
  })
}

/** Gives utterances without a name the one whom the timeline hears at the middle of them, or from their start on. */
export function nameByTimeline(utterances: readonly Utterance[], timeline: Timeline): Utterance[] {
  return utterances.map((utterance) => {
    const { speaker, startMs, endMs } = utterance
    if (speaker !== '' || startMs === null) return utterance
    const middle = (startMs + (endMs ?? startMs)) / 2
    const heard = timeline.findLast(({ fromMs, speaker: who }) => who !== '' && fromMs <= middle)
    return { ...utterance, speaker: heard?.speaker ?? '' }
  })
}
