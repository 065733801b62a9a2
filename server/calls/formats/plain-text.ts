import type { Utterance } from './call-file.ts'
import { clockMs, clockPattern } from './clock.ts'
import { looksLikeName, nameIn, speakersAmong, splitLabel } from './speaker-label.ts'

const clockBefore = new RegExp(String.raw`^\s*[[(]?(${clockPattern})[\])]?\s*(?:[-–—|]\s*)?(?=\S)`, 'u')
const clockBehind = new RegExp(String.raw`^(.{1,80}?)\s*[[(|–—-]?\s*(${clockPattern})\s*[\])]?$`, 'u')
const clockAlone = new RegExp(String.raw`^\s*[[(]?(${clockPattern})[\])]?\s*$`, 'u')

type Line =
  | { readonly kind: 'label'; readonly label: string; readonly text: string; readonly at: number | null }
  | { readonly kind: 'header'; readonly label: string; readonly at: number }
  | { readonly kind: 'clock'; readonly at: number }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'blank' }

/**
 * Plain text as people keep it: `Name: words`, with or without a time before the name or behind it; or a line with the
 * name and a time, and the words below. What stands before the first speaker is a title and left out.
 */
export function readPlainText(text: string): Utterance[] {
  const lines = text.split('\n').map(kindOf)
  const labels = lines.flatMap((line) => (line.kind === 'label' ? [line.label] : []))
  const isSpeaker = speakersIn(labels)
  const found: { speaker: string; words: string[]; startMs: number | null }[] = []
  let clock: number | null = null
  for (const line of lines) {
    const open = found.at(-1)
    if (line.kind === 'header') found.push({ speaker: nameIn(line.label), words: [], startMs: line.at })
    else if (line.kind === 'clock') {
      if (open && open.words.length === 0 && open.startMs === null) open.startMs = line.at
      else clock = line.at
    } else if (line.kind === 'label' && isSpeaker(line.label)) {
      found.push({ speaker: nameIn(line.label), words: [line.text], startMs: line.at ?? clock })
      clock = null
    } else if (line.kind === 'label') open?.words.push(`${line.label}: ${line.text}`)
    else if (line.kind === 'words') open?.words.push(line.text)
  }
  return found.flatMap(({ speaker, words, startMs }) => {
    const said = words.join(' ').replaceAll(/\s+/gu, ' ').trim()
    return said === '' ? [] : [{ speaker, text: said, startMs, endMs: null }]
  })
}

/** Where nobody's name has a capital ("me:", "them:"), any short label is somebody. */
function speakersIn(labels: readonly string[]): (label: string) => boolean {
  const sure = speakersAmong(labels)
  const found = labels.filter(sure)
  if (found.some((label) => /\p{Lu}|\p{Lo}/u.test(label))) return sure
  const longest = found.length > 0 ? 1 : 3
  return (label) => sure(label) || label.split(/\s+/u).length <= longest
}

function kindOf(raw: string): Line {
  const line = raw.trim()
  if (line === '') return { kind: 'blank' }
  const alone = clockAlone.exec(line)
  if (alone) return { kind: 'clock', at: clockMs(alone[1] ?? '') ?? 0 }
  const before = clockBefore.exec(line)
  const at = before ? clockMs(before[1] ?? '') : null
  const rest = before ? line.slice(before[0].length) : line
  const split = splitTimed(rest)
  if (split) return { kind: 'label', label: split.label, text: split.text, at: at ?? split.at }
  const behind = clockBehind.exec(line)
  if (behind && looksLikeName(behind[1] ?? '')) {
    return { kind: 'header', label: behind[1] ?? '', at: clockMs(behind[2] ?? '') ?? 0 }
  }
  return { kind: 'words', text: line }
}

const timedLabel = new RegExp(
  String.raw`^([^:\n]{1,80}?)\s*[[(]\s*(${clockPattern})\s*[\])]\s*[:：](?=\s|$)\s*(.*)$`,
  'su',
)

/** `Name (00:12): words` too, whose time would end the label of `splitLabel` too early. */
function splitTimed(line: string): { label: string; text: string; at: number | null } | null {
  const timed = timedLabel.exec(line)
  if (timed) return { label: timed[1] ?? '', text: timed[3]?.trim() ?? '', at: clockMs(timed[2] ?? '') }
  const split = splitLabel(line)
  return split && { ...split, at: null }
}
