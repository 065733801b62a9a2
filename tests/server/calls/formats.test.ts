import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { mostCallBytes } from '#contract/call.ts'
import { CallFileError } from '#server/calls/formats/call-file.ts'
import { readCallFile } from '#server/calls/formats/read-call-file.ts'
import { docxOf } from './write-formats.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readCallFile(bytes(text))
const said = (text: string) => read(text).utterances.map(({ speaker, text: words }) => [speaker, words])
const timed = (text: string) => read(text).utterances.map(({ speaker, startMs }) => [speaker, startMs])

function refusal(file: Uint8Array | string, timeline: string | null = null) {
  try {
    readCallFile(typeof file === 'string' ? bytes(file) : file, timeline === null ? null : bytes(timeline))
  } catch (error) {
    if (error instanceof CallFileError) return { code: error.code, detail: error.detail }
    throw error
  }
  return null
}

describe('subtitles', () => {
  it('are read with voice tags, notes, styles, numbers and settings around them', () => {
    const vtt = `WEBVTT - a call
Kind: captions

STYLE
::cue { color: red }

NOTE made by hand: not spoken

intro
00:01.000 --> 00:02.500 align:start position:0%
<v.loud Dana Marsh>We <i>wrote</i> it &amp; off.</v> <v Robin>All of it?</v>

2
01:00:03.000 --> 01:00:04.000
It was.`
    expect(read(vtt).format).toBe('vtt')
    expect(read(vtt).utterances).toEqual([
      { speaker: 'Dana Marsh', text: 'We wrote it & off.', startMs: 1_000, endMs: 2_500 },
      { speaker: 'Robin', text: 'All of it?', startMs: 1_000, endMs: 2_500 },
      { speaker: 'Robin', text: 'It was.', startMs: 3_603_000, endMs: 3_604_000 },
    ])
  })

  it('go on with the last speaker, and take no clause before a colon for one', () => {
    const srt = `1
00:00:01,000 --> 00:00:02,000
Dana: We looked at it.

2
00:00:02,000 --> 00:00:03,000
and one more thing: the price.

3
00:00:03,000 --> 00:00:04,000
- Robin: Which one?
- Dana: The licence.`
    expect(read(srt).format).toBe('srt')
    expect(said(srt)).toEqual([
      ['Dana', 'We looked at it.'],
      ['Dana', 'and one more thing: the price.'],
      ['Robin', 'Which one?'],
      ['Dana', 'The licence.'],
    ])
  })

  it('without a name get it from the timeline of the recording', () => {
    const vtt = `WEBVTT\n\n00:01.000 --> 00:03.000\nWe wrote it off.\n\n00:04.000 --> 00:06.000\nAll of it?`
    const timeline = JSON.stringify({
      timeline: [
        { ts: '00:00:00.500', users: [{ username: 'Dana Marsh', zoom_userid: 'x', multiple_people: false }] },
        { ts: '00:00:03.500', users: [] },
        { ts: '00:00:03.900', users: [{ username: 'Robin Hale' }] },
      ],
    })
    expect(refusal(vtt)?.code).toBe('call/no_speakers')
    const { utterances } = readCallFile(bytes(vtt), bytes(timeline))
    expect(utterances.map(({ speaker }) => speaker)).toEqual(['Dana Marsh', 'Robin Hale'])
    expect(refusal(timeline)).toMatchObject({ code: 'call/no_words', detail: expect.stringMatching(/VTT/) })
  })
})

describe('plain text', () => {
  it.each([
    [
      'Dana: Hello.\nAnd more.\n\nRobin: Hi.',
      [
        ['Dana', 'Hello. And more.'],
        ['Robin', 'Hi.'],
      ],
    ],
    [
      '[00:01] Dana Marsh: Hello.\n[00:04] Robin: Hi.',
      [
        ['Dana Marsh', 'Hello.'],
        ['Robin', 'Hi.'],
      ],
    ],
    [
      'Dana Marsh (00:01): Hello.\nRobin (00:04): Hi.',
      [
        ['Dana Marsh', 'Hello.'],
        ['Robin', 'Hi.'],
      ],
    ],
    [
      'Dana Marsh  0:01\nHello.\n\nRobin Hale  0:04\nHi.\nThere.',
      [
        ['Dana Marsh', 'Hello.'],
        ['Robin Hale', 'Hi. There.'],
      ],
    ],
    [
      '**Dana:** Hello.\n**Robin:** Hi.',
      [
        ['Dana', 'Hello.'],
        ['Robin', 'Hi.'],
      ],
    ],
    [
      '>> DANA: Hello.\n>> ROBIN: Hi.',
      [
        ['DANA', 'Hello.'],
        ['ROBIN', 'Hi.'],
      ],
    ],
    [
      'me: hello\nthem: hi\nme: so?',
      [
        ['me', 'hello'],
        ['them', 'hi'],
        ['me', 'so?'],
      ],
    ],
    [
      'rep: hello\nbuyer: hi',
      [
        ['rep', 'hello'],
        ['buyer', 'hi'],
      ],
    ],
    [
      'Discovery call, 3 March\n\nDana: Two things: price, and time.\nRobin: Go on: why?',
      [
        ['Dana', 'Two things: price, and time.'],
        ['Robin', 'Go on: why?'],
      ],
    ],
    [
      'Dana: See https://a.example/b\nwe said: not now\nRobin: Hi.',
      [
        ['Dana', 'See https://a.example/b we said: not now'],
        ['Robin', 'Hi.'],
      ],
    ],
  ])('%j is read by line', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('keeps the times that stand before, behind or under a name', () => {
    expect(timed('[00:01] Dana: A\nRobin (1:00:04): B')).toEqual([
      ['Dana', 1_000],
      ['Robin', 3_604_000],
    ])
    expect(timed('Dana Marsh  0:01\nA\nRobin Hale | 00:04\nB')).toEqual([
      ['Dana Marsh', 1_000],
      ['Robin Hale', 4_000],
    ])
  })
})

describe('JSON', () => {
  const transcript = [
    { speakerId: '1', topic: 'Small Talk', sentences: [{ start: 0, end: 440, text: 'Hello.' }] },
    { speakerId: '2', topic: null, sentences: [{ start: 480, end: 1010, text: 'Good morning.' }] },
  ]
  it('of Gong is read as the API answers, as one call, and in its wrapped export', () => {
    const files = [
      { callTranscripts: [{ callId: '7', transcript }] },
      { callId: '7', transcript },
      { payload: { callId: '7', transcript } },
    ]
    for (const file of files) {
      expect(read(JSON.stringify(file)).format).toBe('gong')
      expect(said(JSON.stringify(file))).toEqual([
        ['Speaker 1', 'Hello.'],
        ['Speaker 2', 'Good morning.'],
      ])
    }
    const parties = [
      { speakerId: '1', name: 'Robin Hale', affiliation: 'Internal' },
      { speakerId: '2', name: '', emailAddress: 'dana@x.example', affiliation: 'External' },
    ]
    const named = read(JSON.stringify({ callTranscripts: [{ transcript }], calls: [{ parties }] }))
    expect(named.utterances.map(({ speaker }) => speaker)).toEqual(['Robin Hale', 'dana@x.example'])
    expect(named.ours).toEqual(['Robin Hale'])
  })

  it('of other tools is read by what they call speaker, text and time', () => {
    const stream = {
      entries: [{ speakerDisplayName: 'Dana', text: 'Hello.', startoffset: '00:00:05.7197695' }],
    }
    expect(timed(JSON.stringify(stream))).toEqual([['Dana', 5_720]])
    const diarised = {
      results: [
        { speaker: 0, transcript: 'Hello.', start: 1.5 },
        { speaker: 1, transcript: 'Hi.' },
      ],
    }
    expect(timed(JSON.stringify(diarised))).toEqual([
      ['Speaker 0', 1_500],
      ['Speaker 1', null],
    ])
    const ours = { id: 'a', turns: [{ speaker: 'rep', text: 'Hello.', at: 1_200 }] }
    expect(timed(JSON.stringify(ours))).toEqual([['rep', 1_200]])
  })
})

describe('encodings', () => {
  const text = 'Zoë: Das kostet 46 000 € – für alle.\nŁukasz: Ça va.'
  const utf16 = (order: 'le' | 'be', mark: boolean) => {
    const little = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
    return new Uint8Array(order === 'le' ? little : little.swap16())
  }
  it.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a mark', bytes(`\ufeff${text}`)],
    ['UTF-16 LE', utf16('le', true)],
    ['UTF-16 BE', utf16('be', true)],
    ['UTF-16 LE without a mark', utf16('le', false)],
    ['UTF-16 BE without a mark', utf16('be', false)],
  ])('%s is told from its bytes', (_, file) => {
    expect(readCallFile(file).utterances.map(({ speaker }) => speaker)).toEqual(['Zoë', 'Łukasz'])
    expect(readCallFile(file).utterances[0]?.text).toBe('Das kostet 46 000 € – für alle.')
  })
  it('what is no UTF-8 is read as Windows-1252', () => {
    const file = new Uint8Array([
      ...bytes('Zo'),
      0xeb,
      ...bytes(': 5 '),
      0x80,
      ...bytes(' '),
      0x96,
      ...bytes(' ja'),
    ])
    expect(readCallFile(file).utterances).toMatchObject([{ speaker: 'Zoë', text: '5 € – ja' }])
  })
})

describe('Word files', () => {
  it('are read without deleted text and with line breaks', () => {
    const run = (xml: string) => `<w:p>${xml}</w:p>`
    const xml = `<w:document xmlns:w="urn:w">${run('<w:r><w:t>Dana: We </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:t>wrote it off.</w:t><w:br/><w:t>Robin: All?</w:t></w:r>')}</w:document>`
    const { format, utterances } = readCallFile(docxOf([], xml))
    expect(format).toBe('docx')
    expect(utterances.map(({ text }) => text)).toEqual(['We wrote it off.', 'All?'])
  })

  it('are refused where they unpack to too much, whatever they claim, or declare entities', () => {
    const claiming = (size: number) => {
      const file = zipSync({ 'word/document.xml': new Uint8Array(200_000) }).slice()
      const view = new DataView(file.buffer)
      // The size that the table of contents claims stands 24 bytes into its entry.
      for (let at = 0; at + 28 < file.length; at++) {
        if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
      }
      return file
    }
    expect(refusal(claiming(1_000_000_000))?.code).toBe('call/too_large')
    expect(refusal(claiming(1_000))?.code).toBe('call/unreadable')
    const entities = `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="urn:w"><w:p><w:r><w:t>Dana: &b;</w:t></w:r></w:p></w:document>`
    expect(refusal(docxOf([], entities))?.code).toBe('call/unreadable')
    expect(refusal(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))?.code).toBe('call/unknown_format')
  })
})

describe('a file that cannot be used', () => {
  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['nothing', '', 'call/no_words', /Name: what was said/],
    ['prose', 'We talked for an hour. It went well.', 'call/no_words', /Name: what was said/],
    ['a PDF', '%PDF-1.7', 'call/unknown_format', /PDF/],
    ['a recording', 'ID3\u0003', 'call/unknown_format', /transcript/],
    ['zeros', new Uint8Array(100), 'call/unknown_format', /no text/],
    ['too much', new Uint8Array(mostCallBytes + 1), 'call/too_large', /5 MB/],
    ['too many lines', 'Dana: a\n'.repeat(50_000), 'call/too_long', /lines/],
    ['too much talk', `Dana: ${'word '.repeat(100_000)}`, 'call/too_long', /characters/],
    ['a bad time', 'WEBVTT\n\n00:61:99 -> 5\n\n00:0x --> 00:05\nDana: Hi', 'call/unreadable', /^Line 5: /],
    ['half of a JSON', '{"callTranscripts":[{"transcr', 'call/unreadable', /JSON/],
    ['another JSON', '{"a":1}', 'call/unknown_format', /Gong, Zoom/],
    [
      'Gong with a wrong field',
      '{"callTranscripts":[{"transcript":[{"sentences":[{"text":5}]}]}]}',
      'call/unreadable',
      /^callTranscripts\.0\.transcript\.0\.sentences\.0\.text: /,
    ],
    ['two calls', '{"callTranscripts":[{"transcript":[]},{"transcript":[]}]}', 'call/unreadable', /2 calls/],
    [
      'Zoom with a wrong time',
      '{"timeline":[{"ts":"soon","users":[]}]}',
      'call/unreadable',
      /^timeline\.0\.ts: /,
    ],
    [
      'an entry without text',
      '[{"speaker":"a","text":"b"},{"speaker":"a"}]',
      'call/unreadable',
      /^Entry 2: /,
    ],
    [
      'a quotation mark left open',
      'speaker,text\nDana,"Hello\nRobin,Hi',
      'call/unreadable',
      /^Line \d+: .*quotation mark/,
    ],
  ])('is refused: %s', (_, file, code, detail) => {
    const refused = refusal(file)
    expect(refused?.code).toBe(code)
    expect(refused?.detail).toMatch(detail)
  })
})
