import { CallFileError, type Utterance } from './call-file.ts'
import { clockMs, clockPattern } from './clock.ts'
import { nameIn, looksLikeName, speakersAmong, splitLabel } from './speaker-label.ts'

type Cue = { readonly startMs: number; readonly endMs: number; readonly lines: string[] }

const timing = new RegExp(String.raw`^\s*(${clockPattern})\s*-+>\s*(${clockPattern})(?:\s+.*)?$`, 'u')
const notSpoken = /^(?:NOTE|STYLE|REGION|X-TIMESTAMP-MAP|WEBVTT)\b/u

/** Whether a line is the time line of a cue. */
export const isTiming = (line: string): boolean => timing.test(line)

type Layout = {
  /** Names stand alone on the first line of each cue, as in Word files of some meeting tools. */
  readonly nameOnOwnLine?: boolean
  /** Whether `<…>` and `&…;` are written out, as in Word files, and not markup. */
  readonly plain?: boolean
}

/**
 * Subtitles, VTT or SRT, as utterances: voice tags (`<v Name>`), `Name: words` at the start of a line, or nobody's name.
 * A cue without a name goes on with whoever spoke last.
 * @throws CallFileError naming the line of a time that cannot be read
 */
export function readCues(text: string, layout: Layout = {}): Utterance[] {
  const cues = cuesOf(text)
  const spoken = cues.map(({ startMs, endMs, lines }) => ({ startMs, endMs, parts: partsOf(lines, layout) }))
  const isSpeaker = speakersAmong(
    spoken.flatMap(({ parts }) => parts.flatMap(({ label }) => (label === null ? [] : [label]))),
  )
  let last = ''
  return spoken.flatMap(({ startMs, endMs, parts }) =>
    parts.flatMap(({ voice, label, text: words, whole }): Utterance[] => {
      const named = voice ?? (label !== null && isSpeaker(label) ? nameIn(label) : null)
      last = named ?? last
      const said = voice !== null || named !== null ? words : whole
      return said === '' ? [] : [{ speaker: last, text: said, startMs, endMs }]
    }),
  )
}

function cuesOf(text: string): Cue[] {
  const cues: Cue[] = []
  let open: Cue | null = null
  for (const [index, line] of text.split('\n').entries()) {
    const found = timing.exec(line)
    if (found) {
      const [startMs, endMs] = [clockMs(found[1] ?? ''), clockMs(found[2] ?? '')]
      if (startMs === null || endMs === null) throw badTime(index)
      // The line before is the number or the name of this cue.
      open = { startMs, endMs: Math.max(startMs, endMs), lines: [] }
      cues.push(open)
    } else if (/^\s*\d\S{0,20}\s*-->/u.test(line)) {
      throw badTime(index)
    } else if (line.trim() === '' || (open?.lines.length === 0 && notSpoken.test(line))) {
      if (open && open.lines.length > 0) open = null
    } else if (open) {
      open.lines.push(line)
    }
  }
  return cues
}

const badTime = (index: number) =>
  new CallFileError(
    'call/unreadable',
    `Line ${index + 1}: the times of this subtitle cannot be read. They look like 00:01:02.500 --> 00:01:04.000.`,
  )

type Part = {
  readonly voice: string | null
  readonly label: string | null
  readonly text: string
  readonly whole: string
}

const voiceTag = /<v(?:\.[^\s.<>]{1,40}){0,8}[ \t]+([^<>]{1,200})>/u

function partsOf(lines: readonly string[], { nameOnOwnLine, plain }: Layout): Part[] {
  const bare = plain ? onOneLine : withoutMarkup
  const [first = '', ...rest] = lines
  if (nameOnOwnLine && rest.length > 0 && looksLikeName(first)) {
    const text = bare(rest.join(' '))
    return [{ voice: nameIn(bare(first)), label: null, text, whole: text }]
  }
  const raw = lines.join('\n')
  if (!plain && voiceTag.test(raw)) {
    const [before = '', ...voices] = raw.split(new RegExp(voiceTag.source, 'gu'))
    const parts: Part[] = before.trim() === '' ? [] : [unnamed(bare(before))]
    for (let at = 0; at + 1 < voices.length; at += 2) {
      const text = bare(voices[at + 1] ?? '')
      parts.push({ voice: nameIn(bare(voices[at] ?? '')), label: null, text, whole: text })
    }
    return parts
  }
  // Each line may have a speaker of its own: "- Yes. / - No."
  const parts: Part[] = []
  for (const line of lines.map(bare)) {
    const split = splitLabel(line)
    const before = parts.at(-1)
    if (split) parts.push({ voice: null, label: split.label, text: split.text, whole: line })
    else if (before) parts[parts.length - 1] = joined(before, line)
    else parts.push(unnamed(line))
  }
  return parts
}

const unnamed = (text: string): Part => ({ voice: null, label: null, text, whole: text })
const joined = (part: Part, line: string): Part => ({
  ...part,
  text: `${part.text} ${line}`.trim(),
  whole: `${part.whole} ${line}`.trim(),
})

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** A cue's text without tags and with its entities read, on one line. */
const withoutMarkup = (text: string): string =>
  onOneLine(
    text
      .replaceAll(/<\/?[a-z0-9][^<>]{0,200}>|\{\\[^{}]{0,200}\}/giu, '')
      .replaceAll(/&(amp|lt|gt|quot|apos|nbsp|lrm|rlm);/gu, (_, name: string) => entities[name] ?? ''),
  )
