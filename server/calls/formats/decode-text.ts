import { CallFileError } from './call-file.ts'

const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/** Bytes looked at to tell UTF-16 without a mark: in Latin scripts every other byte is zero. */
const sample = 2_000

function encodingOf(bytes: Uint8Array): string {
  const mark = marks.find((one) => one.bytes.every((byte, index) => bytes[index] === byte))
  if (mark) return mark.encoding
  const zeros = [0, 0]
  const looked = Math.min(sample, bytes.length)
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = looked * 0.2
  if (odd > many && even < odd / 10) return 'utf-16le'
  if (even > many && odd < even / 10) return 'utf-16be'
  return 'utf-8'
}

/**
 * A file's text: UTF-8 or UTF-16 by its mark or its shape, else Windows-1252, which older tools write. Line ends become
 * `\n`, halves of surrogate pairs and the mark go, letters are composed (NFC).
 * @throws CallFileError where it is no text
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  const text = decoded(bytes, encoding)
  if (text.includes('\u0000')) {
    throw new CallFileError(
      'call/unknown_format',
      'This is no text. Send a transcript: VTT, SRT, text, CSV, Word or JSON.',
    )
  }
  return text
    .replaceAll(/\r\n?|\u2028|\u2029/gu, '\n')
    .toWellFormed()
    .normalize('NFC')
}

function decoded(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fromWindows1252(bytes)
  }
}

/** What Windows-1252 has where Latin-1 has control characters. Node's own decoder takes the one for the other. */
const above128 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const fromWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/gu, (letter) => above128[letter.charCodeAt(0) - 128] ?? letter)
