import type { CallSummary } from '#contract/call.ts'

export const formatWords: Readonly<Record<CallSummary['format'], string>> = {
  vtt: 'VTT subtitles',
  srt: 'SRT subtitles',
  text: 'Text',
  gong: 'Gong JSON',
  zoom: 'Zoom JSON',
  segments: 'JSON',
  csv: 'Table (CSV)',
  docx: 'Word document',
}

const clock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = [...(hours > 0 ? [minutes] : []), seconds % 60].map((part) => String(part).padStart(2, '0'))
  return [hours > 0 ? hours : minutes, ...rest].join(':')
}

/** A place in a call, `3:07` or `1:03:07`; nothing where the file had no times. */
export const placeIn = (ms: number | null): string | null => (ms === null ? null : clock(ms))

export const minutesOf = (ms: number | null): string | null =>
  ms === null ? null : `${Math.max(1, Math.round(ms / 60_000))} min`
