import { strToU8, zipSync } from 'fflate'
import type { Utterance } from '#server/calls/formats/call-file.ts'

const two = (n: number) => String(n).padStart(2, '0')
const clock = (ms: number, point: string) => {
  const seconds = Math.floor(ms / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two)
  return `${parts.join(':')}${point}${String(ms % 1000).padStart(3, '0')}`
}
const from = ({ startMs }: Utterance) => startMs ?? 0
const to = ({ startMs, endMs }: Utterance) => endMs ?? startMs ?? 0
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** A Word file with these paragraphs, as any writer of the format makes it. */
export const docxOf = (paragraphs: readonly string[], xml?: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types/>'),
    'word/document.xml': strToU8(
      xml ??
        `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="urn:w"><w:body>${paragraphs
          .map((text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`)
          .join('')}</w:body></w:document>`,
    ),
  })

const bytes = (text: string) => new TextEncoder().encode(text)

/** The same call written in each format that is read. */
export const writers: Readonly<Record<string, (call: readonly Utterance[]) => Uint8Array>> = {
  vtt: (call) =>
    bytes(
      `WEBVTT\n\n${call.map((one) => `${clock(from(one), '.')} --> ${clock(to(one), '.')}\n<v ${escaped(one.speaker)}>${escaped(one.text)}</v>`).join('\n\n')}\n`,
    ),
  'vtt with labels': (call) =>
    bytes(
      `\ufeffWEBVTT\r\n\r\n${call.map((one, index) => `${index + 1}\r\n${clock(from(one), '.')} --> ${clock(to(one), '.')}\r\n${escaped(`${one.speaker}: ${one.text}`)}`).join('\r\n\r\n')}`,
    ),
  srt: (call) =>
    bytes(
      call
        .map(
          (one, index) =>
            `${index + 1}\n${clock(from(one), ',')} --> ${clock(to(one), ',')}\n${escaped(`${one.speaker}: ${one.text}`)}`,
        )
        .join('\n\n'),
    ),
  text: (call) => bytes(call.map(({ speaker, text }) => `${speaker}: ${text}`).join('\n')),
  gong: (call) =>
    bytes(
      JSON.stringify({
        requestId: 'r',
        records: { totalRecords: 1 },
        callTranscripts: [
          {
            callId: '7782342274025937895',
            transcript: call.map((one) => ({
              speakerId: `id of ${one.speaker}`,
              topic: 'Intro',
              sentences: [{ start: from(one), end: to(one), text: one.text }],
            })),
          },
        ],
        parties: [...new Set(call.map(({ speaker }) => speaker))].map((name) => ({
          id: 'p',
          name,
          speakerId: `id of ${name}`,
          affiliation: 'External',
        })),
      }),
    ),
  zoom: (call) =>
    bytes(
      JSON.stringify({
        timeline: call.map((one) => ({
          ts: clock(from(one), '.'),
          end_ts: clock(to(one), '.'),
          users: [{ username: one.speaker }],
          text: one.text,
        })),
      }),
    ),
  segments: (call) =>
    bytes(
      JSON.stringify({
        segments: call.map((one) => ({
          speaker: one.speaker,
          text: one.text,
          start: from(one) / 1000,
          end: to(one) / 1000,
        })),
      }),
    ),
  'segments, a line each': (call) =>
    bytes(
      call
        .map((one) =>
          JSON.stringify({ speaker: one.speaker, text: one.text, startMs: from(one), endMs: to(one) }),
        )
        .join('\n'),
    ),
  csv: (call) =>
    bytes(
      `Start (ms),End (ms),Speaker,Text\n${call.map((one) => [from(one), to(one), quoted(one.speaker), quoted(one.text)].join(',')).join('\n')}\n`,
    ),
  'csv with semicolons': (call) =>
    bytes(
      `\ufeffspeaker;text;start;end\r\n${call.map((one) => [quoted(one.speaker), quoted(one.text), clock(from(one), '.'), clock(to(one), '.')].join(';')).join('\r\n')}`,
    ),
  docx: (call) => docxOf(call.map(({ speaker, text }) => `${speaker}: ${text}`)),
  'docx of a meeting': (call) =>
    docxOf(
      call.flatMap((one) => [`${clock(from(one), '.')} --> ${clock(to(one), '.')}`, one.speaker, one.text]),
    ),
}
