import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { errors, type ErrorCode } from '#contract/error-codes.ts'
import { pngTexts, pngWith } from '#server/authoring/cards/png.ts'
import { readCard } from '#server/authoring/cards/read-card.ts'
import { errorCodeOf } from '#server/errors.ts'

const data = {
  name: 'Marta Olsen',
  description: 'Runs cold stores.',
  first_mes: 'Olsen.',
  made_up: { kept: [1] },
}
const v2 = { spec: 'chara_card_v2', spec_version: '2.0', data }
const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64')
const encoded = base64(JSON.stringify(v2))
const picture = pngWith([100, 120, 140], [['chara', encoded]])
const read = (fileName: string, file: string | Buffer) => readCard({ fileName, base64: base64(file) })

function codeOf(what: () => unknown): ErrorCode | 'not refused' | null {
  try {
    what()
  } catch (error) {
    return errorCodeOf(error)
  }
  return 'not refused'
}

describe('a character card', () => {
  it.each([
    ['version 2 in JSON', read('a.json', JSON.stringify(v2)), 'chara_card_v2'],
    ['version 3 in JSON', read('a.json', JSON.stringify({ ...v2, spec: 'chara_card_v3' })), 'chara_card_v3'],
    ['version 1 in JSON', read('a.json', JSON.stringify(data)), 'chara_card_v1'],
    ['version 2 in a PNG', read('a.png', picture), 'chara_card_v2'],
    ['a PNG that is called JSON', read('a.json', picture), 'chara_card_v2'],
  ])('is read: %s', (_, card, spec) => {
    expect(card).toMatchObject({ spec, data })
  })

  it('prefers the newer of two in one picture', () => {
    const v3 = base64(JSON.stringify({ spec: 'chara_card_v3', data: { name: 'Newer' } }))
    const both = pngWith(
      [1, 2, 3],
      [
        ['ccv3', v3],
        ['chara', encoded],
      ],
    )
    expect(read('a.png', both)).toMatchObject({ spec: 'chara_card_v3', data: { name: 'Newer' } })
  })

  it('is read from packed and international texts too', () => {
    for (const [type, body] of [
      ['zTXt', Buffer.concat([Buffer.from('chara\0\0'), deflateSync(encoded)])],
      ['iTXt', Buffer.concat([Buffer.from('chara\0\x01\0en\0\0', 'latin1'), deflateSync(encoded)])],
      ['iTXt', Buffer.from(`chara\0\0\0\0\0${encoded}`, 'latin1')],
    ] as const) {
      expect(pngTexts(withText(type, body)).get('chara')?.toString('latin1')).toBe(encoded)
    }
  })

  const cut = picture.subarray(0, picture.length - 20)
  const flipped = Buffer.from(picture)
  flipped[picture.indexOf('chara') + 10] = 1
  const bomb = withText(
    'zTXt',
    Buffer.concat([Buffer.from('chara\0\0'), deflateSync(Buffer.alloc(9_000_000))]),
  )
  it.each<readonly [string, ErrorCode, string, string | Buffer]>([
    ['a text called PNG', 'card/not_png', 'a.png', 'This is no picture.'],
    ['a picture that is cut off', 'card/damaged', 'a.png', cut],
    ['a wrong checksum', 'card/damaged', 'a.png', flipped],
    ['a picture without a card', 'card/not_a_card', 'a.png', pngWith([1, 2, 3], [])],
    ['garbage where the card should be', 'card/damaged', 'a.png', pngWith([1, 2, 3], [['chara', '§§§']])],
    [
      'base64 of no text',
      'card/damaged',
      'a.png',
      pngWith([1, 2, 3], [['chara', base64(Buffer.from([0xff, 0xfe, 0xfd]))]]),
    ],
    ['a packed text that unpacks without end', 'card/too_large', 'a.png', bomb],
    ['JSON without end', 'card/not_a_card', 'a.json', '{"spec":'],
    ['JSON that nests without end', 'card/damaged', 'a.json', '['.repeat(100_000)],
    ['JSON that is no card', 'card/not_a_card', 'a.json', '{"hello": "there"}'],
    [
      'a card without a name',
      'card/not_a_card',
      'a.json',
      JSON.stringify({ ...v2, data: { description: 'x' } }),
    ],
    ['a file of more than six megabytes', 'card/too_large', 'a.json', Buffer.alloc(6_000_001, 32)],
  ])('is refused for %s', (_, code, fileName, file) => {
    expect(codeOf(() => read(fileName, file))).toBe(code)
    expect(errors[code].status).toBeGreaterThanOrEqual(400)
  })

  it('is read without characters that cannot be stored, and keeps every other', () => {
    const odd = JSON.stringify({ ...v2, data: { ...data, name: 'Mar\u0000ta', made_up: '\ud800!' } })
    expect(read('a.json', odd).data).toMatchObject({ name: 'Marta', made_up: '\ufffd!' })
  })
})

/** A picture whose only text is a chunk of this type. */
function withText(type: string, content: Buffer): Buffer {
  const plain = pngWith([1, 2, 3], [])
  const body = Buffer.concat([Buffer.from(type), content])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(content.length, 0)
  around.writeUInt32BE(crc32(body), 4)
  const end = plain.indexOf('IEND') - 4
  const chunk = Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
  return Buffer.concat([plain.subarray(0, end), chunk, plain.subarray(end)])
}
