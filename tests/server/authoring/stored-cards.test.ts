import { beforeAll, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { exportedCard, importedCard } from '#contract/authoring.ts'
import { exportCard } from '#server/authoring/cards/export-card.ts'
import { importCard } from '#server/authoring/cards/import-card.ts'
import { pngTexts, pngWith } from '#server/authoring/cards/png.ts'
import { draftsOf } from '#server/authoring/drafts.ts'
import type { Database } from '#server/db/client.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { newAuthor, refusal } from './author.ts'

vi.setConfig({ testTimeout: 120_000 })

const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64')
const jsonIn = (encoded: string): unknown => JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'))
const withOurs = z.looseObject({
  data: z.looseObject({
    extensions: z.looseObject({ conviction: z.object({ persona: z.string(), scenario: z.string() }) }),
  }),
})

/** A card as other tools make them, with much that nothing here knows. */
const foreign = {
  spec: 'chara_card_v3',
  spec_version: '3.0',
  made_by: 'another tool',
  data: {
    name: 'Marta Olsen',
    description: '{{char}} runs four cold stores.',
    personality: 'Dry, and fair to {{user}}.',
    scenario: 'At a fair.',
    first_mes: 'Olsen. I have twenty minutes.',
    mes_example: '<START>',
    creator_notes: 'Made for a test.',
    tags: ['cold'],
    nickname: 'Mo',
    character_book: { entries: [{ keys: ['ice'], content: 'Ice is dear.' }] },
    made_up: { kept: [1, null, 'two'] },
    extensions: { depth_prompt: { depth: 4 }, conviction_like: true },
  },
}

eachDatabase((makeDb) => {
  let database: Database
  beforeAll(async () => {
    database = await makeDb()
  })

  async function author() {
    const own = await newAuthor(database.db)
    const { deps, who, db } = own
    return {
      ...own,
      bring: async (fileName: string, file: string | Buffer, id?: string) =>
        importedCard.parse(await importCard(deps, who, { fileName, base64: base64(file), id })),
      take: async (kind: 'persona' | 'scenario', slug: string, format: 'json' | 'png' = 'json') =>
        exportedCard.parse(await exportCard(deps, own.at(kind, slug), format)),
      drafts: async () => (await draftsOf(db, { orgId: who.orgId })).map(({ slug }) => slug),
    }
  }

  it.each(['json', 'png'] as const)(
    'comes back from a card in %s as it was written, comments and all, in another organisation',
    async (format) => {
      const from = await author()
      await from.copy('persona', 'ruth-calloway', 'ruth-two')
      await from.copy('scenario', 'cfo-burned-budget', 'mine')
      const persona = (await from.view('persona', 'ruth-two')).source.replace(
        'arena: buyer',
        '# whom we lost\narena: buyer',
      )
      const scenario = (await from.view('scenario', 'mine')).source.replace(
        'persona: ruth-calloway',
        'persona: ruth-two',
      )
      await from.save('persona', 'ruth-two', persona, 1)
      await from.save('scenario', 'mine', scenario, 1)
      const card = await from.take('scenario', 'mine', format)
      expect(card.fileName).toBe(`ruth-two.card.${format}`)

      const to = await author()
      const file = Buffer.from(card.base64, 'base64')
      expect(await to.bring(card.fileName, file)).toMatchObject({
        persona: 'ruth-calloway-2',
        scenario: 'ruth-calloway-2-scenario',
        missing: [],
      })
      const came = await to.view('persona', 'ruth-calloway-2')
      expect(came.source).toBe(persona.replace('id: ruth-two', 'id: ruth-calloway-2'))
      expect(came.check.mistakes).toEqual([])
      const scene = await to.view('scenario', 'ruth-calloway-2-scenario')
      expect(scene.source).toContain('persona: ruth-calloway-2\n')
      expect(scene.check.mistakes).toEqual([])
      expect(await from.drafts()).toEqual(['mine', 'ruth-two'])
    },
  )

  it('gives back what another tool wrote into a card, beside our own under extensions', async () => {
    const { bring, take, view, save, copy } = await author()
    const brought = await bring('marta.json', JSON.stringify(foreign))
    expect(brought).toMatchObject({ persona: 'marta-olsen', scenario: null, spec: 'chara_card_v3' })
    expect(brought.missing.join('\n')).toMatch(/arena: .*\nobjections: .*\nhiddenFacts: .*\nbeliefs: /u)
    expect(brought.missing.at(-1)).toContain('Olsen. I have twenty minutes.')
    const { source } = await view('persona', 'marta-olsen')
    expect(source).toContain('about: Marta Olsen runs four cold stores.')
    expect(source).toContain('Dry, and fair to you.')

    // What is written afterwards is ours; what came stays, in a copy too.
    await save('persona', 'marta-olsen', source.replace('name: Marta Olsen', 'name: Marta Aune'), 1)
    await copy('persona', 'marta-olsen', 'marta-again')
    for (const slug of ['marta-olsen', 'marta-again']) {
      const json = jsonIn((await take('persona', slug)).base64)
      const { name: _, description: _d, personality: _p, ...kept } = foreign.data
      const { scenario: _s, first_mes: _f, extensions, ...rest } = kept
      expect(json).toMatchObject({ ...foreign, data: { ...rest, name: 'Marta Aune', extensions } })
    }
    const picture = await take('persona', 'marta-olsen', 'png')
    const texts = pngTexts(Buffer.from(picture.base64, 'base64'))
    for (const [keyword, spec] of [
      ['chara', 'chara_card_v2'],
      ['ccv3', 'chara_card_v3'],
    ] as const) {
      expect(jsonIn(texts.get(keyword)?.toString('latin1') ?? '')).toMatchObject({
        spec,
        made_by: 'another tool',
        data: { nickname: 'Mo', made_up: foreign.data.made_up },
      })
    }
  })

  it('refuses a card that is none or is damaged, says where and what to do, and leaves what is live', async () => {
    const { bring, take, copy, view, test, publishIt, drafts, scenarioIds } = await author()
    await copy('persona', 'ruth-calloway', 'ruth-two')
    await test('persona', 'ruth-two')
    await publishIt('persona', 'ruth-two')
    const live = await view('persona', 'ruth-two')
    const ours = withOurs.parse(jsonIn((await take('scenario', 'cfo-burned-budget')).base64))
    const changed = (conviction: unknown) =>
      JSON.stringify({ ...ours, data: { ...ours.data, extensions: { conviction } } })
    const picture = pngWith([1, 2, 3], [['chara', base64(JSON.stringify(foreign))]])
    const bad: readonly (readonly [code: string, says: RegExp, name: string, file: string | Buffer])[] = [
      ['card/not_png', /^$/u, 'a.png', 'This is no picture.'],
      ['card/damaged', /byte \d+.*Export the card anew/u, 'a.png', picture.subarray(0, 700)],
      ['card/not_a_card', /carries no character card/u, 'a.png', pngWith([1, 2, 3], [])],
      ['card/not_a_card', /no JSON/u, 'a.json', '{"spec":'],
      ['card/not_a_card', /data\.name: .*anew/u, 'a.json', '{"spec": "chara_card_v2", "data": {}}'],
      ['card/damaged', /nested deeper/u, 'a.json', '['.repeat(1_000)],
      ['card/too_large', /^$/u, 'a.json', Buffer.alloc(6_000_001, 32)],
      ['card/damaged', /data\.extensions\.conviction: .*anew/u, 'a.json', changed({ format: 2 })],
      [
        'card/damaged',
        /cannot be read.*anew/u,
        'a.json',
        changed({ ...ours.data.extensions.conviction, format: 1, scenario: 'title: [' }),
      ],
    ]
    for (const [code, says, name, file] of bad) {
      const refused = await bring(name, file).catch((error: unknown) => error)
      expect(refused).toMatchObject({ code })
      const { detail = '', fields = [] } = refused as {
        detail?: string
        fields?: { field: string; message: string }[]
      }
      const said = [detail, ...fields.map(({ field, message }) => `${field}: ${message}`)].join('\n').trim()
      expect([code, said]).toEqual([code, expect.stringMatching(says)])
    }
    const taken = bring('marta.json', JSON.stringify(foreign), 'ruth-two')
    expect(await refusal(taken)).toBe('authoring/id_taken')
    expect(await drafts()).toEqual([])
    expect(await view('persona', 'ruth-two')).toEqual(live)
    expect(live).toMatchObject({ state: 'live', draft: null })
    expect(await scenarioIds()).toContain('cfo-burned-budget')
  })

  it('takes no bad text live: each is named by field and line, and what was live before stays', async () => {
    const { copy, view, test, publishIt, save } = await author()
    await copy('persona', 'ruth-calloway', 'ruth-two')
    const { source } = await view('persona', 'ruth-two')
    await test('persona', 'ruth-two')
    await publishIt('persona', 'ruth-two')
    const [live] = (await view('persona', 'ruth-two')).versions
    const cases: readonly (readonly [field: string, remedy: RegExp, text: string])[] = [
      ['hobby', /take it out/u, source.replace('arena: buyer', 'arena: buyer\nhobby: bells')],
      ['objections.budget.belief', /use/u, source.replace('belief: worth', 'belief: value')],
      [
        'hiddenFacts.accrual.discloseAt',
        /ask for that or less/u,
        source.replace('discloseAt: 0.4\n', 'discloseAt: 0.99\n'),
      ],
      [
        'hiddenFacts.accrual.after',
        /take one link out/u,
        source.replace('discloseAt: 0.4\n', 'discloseAt: 0.4\n    after: [accrual]\n'),
      ],
      ['', /Mend the YAML/u, source.replace('arena: buyer', 'arena: [buyer')],
    ]
    let revision = 0
    for (const [field, remedy, text] of cases) {
      revision = (await save('persona', 'ruth-two', text, revision)).revision
      const { check, blockers, state } = await view('persona', 'ruth-two')
      const [mistake] = check.mistakes
      expect(mistake).toMatchObject({ field, message: expect.stringMatching(remedy) })
      expect(mistake?.line).toBeGreaterThan(1)
      expect(blockers).toEqual(['Mend what is named above first.'])
      expect(state).toBe('live')
      const refused = await publishIt('persona', 'ruth-two').catch((error: unknown) => error)
      expect(refused).toMatchObject({
        code: 'authoring/invalid',
        fields: [{ field: field === '' ? `line ${mistake?.line}` : `${field} (line ${mistake?.line})` }],
      })
    }
    expect((await view('persona', 'ruth-two')).versions).toEqual([live])
    expect(live).toMatchObject({ state: 'live' })
  })
})
