import { mostCallBytes } from '#contract/call.ts'
import {
  CallFileError,
  longestName,
  mostCharacters,
  mostLines,
  mostSpeakers,
  type CallFile,
  type Utterance,
} from './call-file.ts'
import { csvDelimiter, readCsv } from './csv.ts'
import { isTiming, readCues } from './cues.ts'
import { decodeText } from './decode-text.ts'
import { isZip, readDocx } from './docx.ts'
import { isGong, readGong } from './gong.ts'
import { readPlainText } from './plain-text.ts'
import { readSegments, segmentsIn } from './segments.ts'
import { isZoom, nameByTimeline, readTimeline, readZoom } from './zoom.ts'

/** Other kinds of file, by their first bytes, with the way to a transcript. */
const others: readonly (readonly [string, string])[] = [
  ['%PDF', 'This is a PDF. Save it as text or Word, then send that.'],
  ['{\\rtf', 'This is rich text (RTF). Save it as text or Word, then send that.'],
  [
    '\u00d0\u00cf\u0011\u00e0',
    'This is an old Word or Excel file. Save it as .docx, .csv or text, then send that.',
  ],
  ['ID3', 'This is a recording. Send its transcript: VTT, SRT, text, CSV, Word or JSON.'],
  ['RIFF', 'This is a recording. Send its transcript: VTT, SRT, text, CSV, Word or JSON.'],
  ['<!DOCTYPE', 'This is a web page. Copy the transcript out of it and paste it as text.'],
  ['<html', 'This is a web page. Copy the transcript out of it and paste it as text.'],
]

/**
 * Who said what in a file of a call, of whichever known kind: told by its content, as names of files mislead. `timeline`
 * is Zoom's, to name the speakers of a transcript that has none.
 * @throws CallFileError saying what is wrong, where, and what to do; never with words of the call
 */
export function readCallFile(bytes: Uint8Array, timeline: Uint8Array | null = null): CallFile {
  if (bytes.length > mostCallBytes) {
    throw new CallFileError(
      'call/too_large',
      `The file is larger than ${mostCallBytes / 1024 / 1024} MB. Send the transcript alone.`,
    )
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 16))
  const other = others.find(([magic]) => start.startsWith(magic))
  if (other) throw new CallFileError('call/unknown_format', other[1])
  const file = isZip(bytes) ? readWord(bytes) : readText(decodeText(bytes))
  const named = timeline
    ? nameByTimeline(file.utterances, readTimeline(jsonOf(decodeText(timeline))))
    : file.utterances
  return checked({ ...file, utterances: named.flatMap(tidied) })
}

function readWord(bytes: Uint8Array): CallFile {
  const text = decodeText(new TextEncoder().encode(readDocx(bytes)))
  refuseManyLines(text)
  const utterances = text.split('\n').some(isTiming)
    ? readCues(text, { nameOnOwnLine: true, plain: true })
    : readPlainText(text)
  return { format: 'docx', utterances, ours: [] }
}

function readText(text: string): CallFile {
  const body = text.trim()
  const json = jsonOf(body)
  if (json !== undefined) return readJson(json)
  refuseManyLines(body)
  if (/^WEBVTT\b/u.test(body)) return { format: 'vtt', utterances: readCues(body), ours: [] }
  if (body.split('\n', 50).some(isTiming)) return { format: 'srt', utterances: readCues(body), ours: [] }
  if (csvDelimiter(body) !== null) return { format: 'csv', utterances: readCsv(body), ours: [] }
  if (body.startsWith('{')) {
    throw new CallFileError(
      'call/unreadable',
      'This JSON cannot be read: a part of it is missing or broken. Export it again, then send the whole file.',
    )
  }
  return { format: 'text', utterances: readPlainText(body), ours: [] }
}

/** Reading a line takes some microseconds: more lines than any call has would hold up everybody else. */
function refuseManyLines(text: string): void {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  if (lines > mostLines) {
    throw new CallFileError(
      'call/too_long',
      `The file has more than ${mostLines} lines. Send one call, or a part of it.`,
    )
  }
}

function readJson(value: unknown): CallFile {
  if (isGong(value)) return { format: 'gong', ...readGong(value) }
  if (isZoom(value)) return { format: 'zoom', utterances: readZoom(value), ours: [] }
  const segments = segmentsIn(value)
  if (segments) return { format: 'segments', utterances: readSegments(segments), ours: [] }
  throw new CallFileError(
    'call/unknown_format',
    'This JSON holds no transcript that is known here: Gong, Zoom, or a list of entries with a speaker and a text.',
  )
}

/** A whole document, or one object a line; undefined for what is no JSON. */
function jsonOf(text: string): unknown {
  if (!/^\s*[[{]/u.test(text)) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    try {
      return text
        .trim()
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as unknown)
    } catch {
      return undefined
    }
  }
}

// eslint-disable-next-line no-control-regex -- naming the characters is the point
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2060\ufeff]/gu

function tidied(utterance: Utterance): Utterance[] {
  const tidy = (words: string) =>
    words.toWellFormed().replaceAll(controls, '').replaceAll(/\s+/gu, ' ').normalize('NFC').trim()
  const text = tidy(utterance.text)
  if (!/[\p{L}\p{N}]/u.test(text)) return []
  return [
    { ...utterance, speaker: tidy(utterance.speaker).slice(0, longestName).toWellFormed().trim(), text },
  ]
}

function checked(file: CallFile): CallFile {
  const { utterances } = file
  if (utterances.length === 0) {
    throw new CallFileError(
      'call/no_words',
      file.format === 'text' || file.format === 'docx'
        ? 'No line says who speaks. Write each turn as “Name: what was said”.'
        : 'There are no words in this file. Check that it is the transcript, then send it again.',
    )
  }
  const speakers = new Set(utterances.map(({ speaker }) => speaker))
  if (speakers.size === 1 && speakers.has('')) {
    throw new CallFileError(
      'call/no_speakers',
      'The file does not say who speaks. Export it with speaker names, or send Zoom’s timeline with it.',
    )
  }
  if (speakers.size > mostSpeakers) {
    throw new CallFileError(
      'call/no_speakers',
      `The file names more than ${mostSpeakers} speakers. Check that it is one call, with the speaker before each turn.`,
    )
  }
  const characters = utterances.reduce((sum, { text }) => sum + text.length, 0)
  if (characters > mostCharacters) {
    throw new CallFileError(
      'call/too_long',
      `The call has more than ${mostCharacters} characters. Send a part of it.`,
    )
  }
  return file
}
