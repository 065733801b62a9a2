import * as z from 'zod'
import { CallFileError, type Utterance } from './call-file.ts'
import { timeMs } from './clock.ts'

/** What tools call these; the first that is there counts. Times in names that end in `ms` are milliseconds. */
const speakerKeys = [
  'speaker',
  'speakerName',
  'speaker_name',
  'speakerDisplayName',
  'user_name',
  'username',
  'userName',
  'participant',
  'name',
  'author',
] as const
const textKeys = [
  'text',
  'transcript',
  'content',
  'sentence',
  'message',
  'words',
  'data',
  'raw_text',
] as const
const startKeys = [
  'start',
  'start_time',
  'startTime',
  'startoffset',
  'ts',
  'offset',
  'time',
  'timestamp',
] as const
const endKeys = ['end', 'end_time', 'endTime', 'endoffset', 'end_ts'] as const
const startMsKeys = ['at', 'startMs', 'start_ms', 'startMillis'] as const
const endMsKeys = ['endMs', 'end_ms', 'endMillis'] as const
const listKeys = [
  'segments',
  'utterances',
  'turns',
  'transcript',
  'entries',
  'monologues',
  'messages',
  'sentences',
  'results',
  'transcripts',
] as const

const record = z.record(z.string(), z.unknown())
type Item = z.output<typeof record>

/** The list of who said what in JSON of whatever tool, or null where there is none. */
export function segmentsIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value.some(isSegment) ? value : null
  if (isSegment(value)) return [value]
  const object = record.safeParse(value)
  if (!object.success) return null
  for (const key of listKeys) {
    const list = object.data[key]
    if (Array.isArray(list) && list.some(isSegment)) return list
  }
  return null
}

const isSegment = (value: unknown): boolean => {
  const item = record.safeParse(value).data
  return item !== undefined && textOf(item) !== null && speakerOf(item) !== null
}

/** @throws CallFileError naming the entry that is no segment */
export function readSegments(list: readonly unknown[]): Utterance[] {
  return list.flatMap((value, index): Utterance[] => {
    const item = record.safeParse(value).data
    const text = item && textOf(item)
    if (!item || text === null || text === undefined) {
      throw new CallFileError(
        'call/unreadable',
        `Entry ${index + 1}: there is no text in it. Each entry needs a speaker and a text.`,
      )
    }
    return [
      {
        speaker: speakerOf(item) ?? '',
        text,
        startMs: timeOf(item, startKeys, startMsKeys),
        endMs: timeOf(item, endKeys, endMsKeys),
      },
    ]
  })
}

function speakerOf(item: Item): string | null {
  for (const key of speakerKeys) {
    const value = item[key]
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    if (typeof value === 'number') return `Speaker ${value}`
    const name = record.safeParse(value).data?.['name']
    if (typeof name === 'string' && name.trim() !== '') return name.trim()
  }
  return null
}

function textOf(item: Item): string | null {
  for (const key of textKeys) {
    const value = item[key]
    if (typeof value === 'string') return value
  }
  return null
}

function timeOf(item: Item, keys: readonly string[], msKeys: readonly string[]): number | null {
  for (const key of msKeys) if (item[key] !== undefined) return timeMs(item[key], 'ms')
  for (const key of keys) if (item[key] !== undefined) return timeMs(item[key], 's')
  return null
}
