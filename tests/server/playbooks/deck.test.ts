import { unzipSync, strFromU8 } from 'fflate'
import { SaxesParser } from 'saxes'
import { beforeAll, expect, it } from 'vitest'
import type { PlaybookView } from '#contract/playbook-view.ts'
import type { Difference } from '#scoring/deconstruct/differences.ts'
import { powerPointOf } from '#server/playbooks/deck/powerpoint.ts'
import { slidesOf } from '#server/playbooks/deck/slides.ts'

const source = { kind: 'call', id: '019a0000-0000-7000-8000-000000000001' } as const
const moment = {
  source,
  turn: 2,
  shows: true,
  line: 'It costs <too> much & more.',
  reply: 'Who loses by it?',
}
const rule = { text: 'Ask one thing first.', ground: 'Asked at 10 of 10.', moments: [moment] }

const view: PlaybookView = {
  id: source.id,
  title: 'Ask who loses',
  kind: 'objection',
  performer: 'Ann "Bolt" O’Hara & Co',
  state: 'live',
  version: 1,
  publishedAt: null,
  mayEdit: false,
  body: {
    title: 'Ask who loses',
    principles: ['They are afraid of the depot.'],
    notice: ['They stop writing.', 'A <b> is no tag.'],
    dos: [
      { ...rule, moments: [moment, { ...moment, turn: 4, shows: false, reply: 'It is the best.' }] },
      { ...rule, text: 'Taken back.', moments: [{ ...moment, line: null, reply: null }] },
    ],
    donts: [{ ...rule, text: 'Leave the list.' }],
    said: [],
    drills: [{ drillId: 'hold-a-price', title: 'Hold a price, and say why', trains: 'Standing by it.' }],
    practise: [{ scenarioId: 'cfo-burned-budget', title: 'A CFO with a burned budget' }],
    emphasis: [],
  },
}
const n = { own: 1, others: 5, ownMoments: 4, otherMoments: 10 }
const differences: Difference[] = [
  { measure: 'asks_openly', own: 1, others: 0.25, n, asLarge: 167, clear: false },
  { measure: 'words', own: 43.4, others: 120, n, asLarge: 12, clear: true },
]
const deck = slidesOf(view, { differences, ground: 'Kept nine of ten renewals.' })

let parts: Readonly<Record<string, Uint8Array>>
beforeAll(async () => {
  parts = unzipSync(await powerPointOf(deck))
})
const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())

type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> }
/** Every tag of an XML part in order. @throws Error where it is not well-formed */
function tagsOf(xml: string): readonly Tag[] {
  const tags: Tag[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => void tags.push({ name, attributes }))
  parser.write(xml).close()
  return tags
}
const isXml = (name: string) => /\.(xml|rels)$/u.test(name)

/** The part that a relationship leads to, from the part that has it. */
function targetOf(rels: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = rels.replace('_rels/', '').split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else path.push(step)
  }
  return path.join('/')
}

function everyPartIsSound(all: Readonly<Record<string, Uint8Array>>): void {
  const names = Object.keys(all)
  for (const name of names.filter(isXml))
    expect(() => tagsOf(strFromU8(all[name] ?? new Uint8Array())), name).not.toThrow()
  const types = tagsOf(strFromU8(all['[Content_Types].xml'] ?? new Uint8Array()))
  const overrides = types
    .filter(({ name }) => name === 'Override')
    .map(({ attributes }) => attributes['PartName'] ?? '')
  expect(overrides.filter((name) => !names.includes(name.slice(1)))).toEqual([])
  expect(new Set(overrides).size).toBe(overrides.length)
  const defaults = types
    .filter(({ name }) => name === 'Default')
    .map(({ attributes }) => attributes['Extension'])
  const untyped = names.filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !overrides.includes(`/${name}`) &&
      !defaults.includes(name.split('.').at(-1)),
  )
  expect(untyped).toEqual([])
  for (const rels of names.filter((name) => name.endsWith('.rels'))) {
    const related = tagsOf(strFromU8(all[rels] ?? new Uint8Array())).filter(
      ({ name }) => name === 'Relationship',
    )
    expect(new Set(related.map(({ attributes }) => attributes['Id'])).size, rels).toBe(related.length)
    const lost = related
      .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
      .map(({ attributes }) => targetOf(rels, attributes['Target'] ?? ''))
      .filter((target) => !names.includes(target))
    expect(lost, rels).toEqual([])
  }
}

it('tells what it rests on, shows a moment with what is beside it, and leaves out what was taken back', () => {
  expect(deck.slides.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
    'title: Ask who loses',
    'lines: How you know the moment',
    `chart: ${view.performer} asked something open more often than the middle colleague`,
    `chart: ${view.performer} uses fewer words than the middle colleague`,
    `lines: What ${view.performer} believes`,
    'moment: Ask one thing first.',
    'lines: What to do',
    'lines: What to leave',
    'lines: Practise it',
  ])
  expect(deck.slides[5]).toMatchObject({ reply: 'Who loses by it?', beside: { reply: 'It is the best.' } })
  expect(deck.slides[6]).toMatchObject({ lines: ['Taken back.'] })
})

it('is a package whose parts are well-formed, typed and there, with every relationship leading somewhere', () => {
  everyPartIsSound(parts)
  expect(Object.keys(parts).filter((name) => name.endsWith('/'))).toEqual([])
  expect(Object.keys(parts)[0]).toBe('[Content_Types].xml')
})

it('lists its masters before its slides, and gives the notes a theme of their own', () => {
  const order = tagsOf(text('ppt/presentation.xml')).map(({ name }) => name)
  const places = ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst', 'p:sldSz'].map((name) =>
    order.indexOf(name),
  )
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
  const theme = /theme\d\.xml/u
  expect(theme.exec(text('ppt/notesMasters/_rels/notesMaster1.xml.rels'))?.[0]).not.toBe(
    theme.exec(text('ppt/slideMasters/_rels/slideMaster1.xml.rels'))?.[0],
  )
})

it('gives every shape of a slide an id of its own, and text to every box', () => {
  for (let index = 1; index <= deck.slides.length; index += 1) {
    const tags = tagsOf(text(`ppt/slides/slide${index}.xml`))
    const ids = tags.filter(({ name }) => name === 'p:cNvPr').map(({ attributes }) => attributes['id'])
    expect(new Set(ids).size, `slide ${index}`).toBe(ids.length)
    const count = (name: string) => tags.filter((tag) => tag.name === name).length
    expect(count('p:txBody'), `slide ${index}`).toBe(count('p:sp'))
  }
})

it('has its words, escaped, and the presenter’s notes with each slide', () => {
  for (const [index, { notes }] of deck.slides.entries()) {
    const said = text(`ppt/notesSlides/notesSlide${index + 1}.xml`)
    expect(said).toContain(notes.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&apos;'))
  }
  expect(text('ppt/slides/slide2.xml')).toContain('A &lt;b&gt; is no tag.')
})

it('has native charts with the figures in them and in a workbook that opens', () => {
  const charts = Object.keys(parts).filter((name) => /^ppt\/charts\/chart\d+\.xml$/u.test(name))
  expect(charts).toHaveLength(2)
  for (const name of charts) {
    const tags = tagsOf(text(name))
    expect(tags.map((tag) => tag.name)).toContain('c:barChart')
    const rels = text(name.replace('charts/', 'charts/_rels/') + '.rels')
    const workbook = /embeddings\/[^"]+\.xlsx/u.exec(rels)?.[0] ?? 'none'
    const sheet = unzipSync(parts[`ppt/${workbook}`] ?? new Uint8Array())
    everyPartIsSound(Object.fromEntries(Object.entries(sheet).filter(([part]) => !part.endsWith('/'))))
    const cells = strFromU8(sheet['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    for (const value of name.endsWith('1.xml') ? [10, 2.5] : [43.4, 120]) {
      expect(cells).toContain(`<v>${value}</v>`)
      expect(text(name)).toContain(`<c:v>${value}</c:v>`)
    }
  }
})
