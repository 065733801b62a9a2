import type { ErrorCode } from '#contract/error-codes.ts'
import { maxTurnLength } from '#contract/ids.ts'

// Everything below U+0020 but tab and line feed, DEL and the C1 block: invisible, and some terminals obey them.
// eslint-disable-next-line no-control-regex -- naming the characters is the point
const controls = /[\u0001-\u0008\u000b-\u001f\u007f-\u009f]/g

/**
 * A rep turn as it is stored: NFC, line ends as `\n`, control characters out, outer blank removed.
 * Refuses (by code) a text that is empty after that, longer than 4,000 UTF-16 units, or that holds NUL
 * or half a surrogate pair, which no database stores faithfully.
 */
export function cleanTurnText(raw: string): { ok: true; text: string } | { ok: false; code: ErrorCode } {
  if (raw.includes('\u0000') || !raw.isWellFormed()) return { ok: false, code: 'turn/bad_characters' }
  const text = raw
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(controls, '')
    .normalize('NFC')
    .trim()
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return { ok: false, code: 'turn/empty' }
  if (text.length > maxTurnLength) return { ok: false, code: 'turn/too_long' }
  return { ok: true, text }
}
