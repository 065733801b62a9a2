import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { RequestRefused } from '../../errors.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Length, type and checksum stand around the data of every chunk. */
const around = 12
const mostChunks = 4_000
/** A compressed text that grows beyond this is no card. */
const mostText = 4_000_000

type Chunk = { readonly type: string; readonly data: Buffer }

/**
 * The texts that a PNG carries, by keyword in lower case; the last of one name counts. Reads no pixels.
 * @throws RequestRefused `card/not_png`, `card/damaged` naming the byte, `card/too_large` for a text that unpacks too far
 */
export function pngTexts(file: Buffer): ReadonlyMap<string, Buffer> {
  const texts = new Map<string, Buffer>()
  for (const chunk of chunksOf(file)) {
    const found = textOf(chunk)
    if (found) texts.set(found.keyword.toLowerCase(), found.text)
  }
  return texts
}

function chunksOf(file: Buffer): readonly Chunk[] {
  if (!file.subarray(0, signature.length).equals(signature)) throw new RequestRefused('card/not_png')
  const chunks: Chunk[] = []
  for (let at = signature.length; at < file.length;) {
    if (file.length - at < around || chunks.length >= mostChunks) throw damaged(at, 'a chunk is cut off')
    const length = file.readUInt32BE(at)
    const end = at + around + length
    if (end > file.length) throw damaged(at, 'a chunk is longer than the file')
    const body = file.subarray(at + 4, end - 4)
    if (crc32(body) !== file.readUInt32BE(end - 4)) throw damaged(at, 'a checksum is wrong')
    const chunk = { type: body.toString('latin1', 0, 4), data: body.subarray(4) }
    chunks.push(chunk)
    if (chunk.type === 'IEND') return chunks
    at = end
  }
  throw damaged(file.length, 'its end is missing')
}

const damaged = (at: number, what: string) =>
  new RequestRefused('card/damaged', { detail: `At byte ${at}: ${what}. Export the card anew.` })

/** tEXt is `keyword 0 text`, zTXt packs the text, iTXt has a language and a translated keyword between. */
function textOf({ type, data }: Chunk): { readonly keyword: string; readonly text: Buffer } | null {
  if (type !== 'tEXt' && type !== 'zTXt' && type !== 'iTXt') return null
  const end = data.indexOf(0)
  if (end < 1) return null
  const keyword = data.toString('latin1', 0, end)
  if (type === 'tEXt') return { keyword, text: data.subarray(end + 1) }
  if (type === 'zTXt') return { keyword, text: unpacked(data.subarray(end + 2)) }
  const language = data.indexOf(0, end + 3)
  const translated = language === -1 ? -1 : data.indexOf(0, language + 1)
  if (translated === -1) return null
  const rest = data.subarray(translated + 1)
  return { keyword, text: data[end + 1] === 1 ? unpacked(rest) : rest }
}

function unpacked(packed: Buffer): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: mostText })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new RequestRefused('card/too_large')
    throw new RequestRefused('card/damaged', {
      detail: 'A packed text in the picture cannot be unpacked. Export the card anew.',
    })
  }
}

/** A plain picture of one colour, as high as a portrait, that carries these texts. */
export function pngWith(
  [red, green, blue]: readonly [number, number, number],
  texts: readonly (readonly [keyword: string, text: string])[],
): Buffer {
  const [width, height] = [256, 384]
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits, an index into a palette of one colour.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    written('IHDR', header),
    written('PLTE', Buffer.from([red, green, blue])),
    // Each row begins with its filter, which is none.
    written('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    ...texts.map(([keyword, text]) => written('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1'))),
    written('IEND', Buffer.alloc(0)),
  ])
}

function written(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  whole.set(body, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}
