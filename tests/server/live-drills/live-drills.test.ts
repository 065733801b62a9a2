import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { LiveLine } from '#contract/live-drill.ts'
import { liveDrill, livePhone } from '#server/db/schema/live-drills.ts'
import { rubricVersion } from '#server/db/schema/library.ts'
import { shippedDrills } from '#server/drills/load.ts'
import { answerFirst } from '#server/live-drills/answer-first.ts'
import { closeForgotten, closeLiveDrill } from '#server/live-drills/close.ts'
import { choicesFor, openLiveDrill } from '#server/live-drills/open-live-drill.ts'
import { answerLive, joinLive } from '#server/live-drills/phones.ts'
import { actOf, createReadAnswer } from '#server/live-drills/read-answer.ts'
import { createStanding } from '#server/live-drills/standing.ts'
import { viewLiveDrill } from '#server/live-drills/view.ts'
import { answer, handOverSources } from '#server/playbooks/consent.ts'
import { nominateRep } from '#server/playbooks/nominate.ts'
import { createPlaybook } from '#server/playbooks/write-playbook.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { embed } from '#tests/support/server.ts'
import { makeDesk, refusal, type Desk } from '../assignments/desk.ts'
import { readCall } from '../playbooks/read-call.ts'

const drill: LiveLine = { kind: 'drill', drillId: 'hold-a-price' }
const said = 'Quince marmalade is what it pays for.'

eachDatabase((makeDb) => {
  let desk: Desk
  let playbookId: string
  let nominationId: string
  let star: Awaited<ReturnType<Desk['join']>>
  let moment: LiveLine
  beforeAll(async () => {
    desk = await makeDesk((await makeDb()).db)
    const { db, orgId, people } = desk
    const now = desk.deps.clock.now()
    const rubricVersionId = randomUUID()
    await db.insert(rubricVersion).values({ orgId, id: rubricVersionId, slug: 'a', hash: 'h', body: {} })
    star = await desk.join('Star', 'rep')
    await desk.inTeam(star)
    nominationId = randomUUID()
    const ground = 'Kept nine of ten renewals.'
    const named = { id: nominationId, performerId: star.userId, kind: 'objection', ground } as const
    await nominateRep(db, people.manager, named, now)
    await answer(db, star, nominationId, { consent: true, now })
    const call = await readCall(db, star, { reply: said, code: 'open_question', rubricVersionId, now })
    await handOverSources(desk.deps, star, nominationId, { calls: [call], roleplays: [] })
    moment = { kind: 'moment', source: { kind: 'call', id: call }, turn: 2 }
    const rule = { text: 'Ask', ground: null, moments: [{ source: moment.source, turn: 2, shows: true }] }
    const body = { principles: [], notice: [], donts: [], said: [], practise: [], drills: [], emphasis: [] }
    playbookId = randomUUID()
    await createPlaybook(
      db,
      people.manager,
      { id: playbookId, nominationId, body: { ...body, title: 'Ask who loses', dos: [rule] } },
      now,
    )
  })

  const readAnswer = async (_: string, text: string) => [actOf(text.split(' ')[0] ?? '', text)]
  const deps = () => ({ ...desk.deps, secret: 'for tests', drills: shippedDrills(), readAnswer })
  const view = (id: string, who = desk.people.manager) => viewLiveDrill(deps(), who, id)
  const phone = async (code: string) => (await joinLive(deps(), code, randomUUID())).ticket
  async function opened(of: LiveLine = drill) {
    const id = randomUUID()
    await openLiveDrill(deps(), desk.people.manager, playbookId, { id, of })
    const { code } = await view(id)
    return { id, code }
  }
  const first = (id: string, text = 'hold_with_reason because of the engineer') =>
    answerFirst(deps(), desk.people.manager, id, text)

  it('opens with a line of a drill or of the playbook, for whoever leads it, once for an id', async () => {
    const { lines } = await choicesFor(deps(), desk.people.manager, playbookId)
    expect(lines[0]).toMatchObject({ of: moment, title: 'Ask' })
    expect(lines).toHaveLength(1 + shippedDrills().length)
    const { id, code } = await opened()
    await openLiveDrill(deps(), desk.people.manager, playbookId, { id, of: drill })
    expect(await view(id)).toMatchObject({ code, state: 'first', first: null, joined: 0, answered: 0 })
    expect((await choicesFor(deps(), desk.people.manager, playbookId)).running).toBe(id)
    expect(await refusal(openLiveDrill(deps(), desk.people.manager, playbookId, { id, of: moment }))).toBe(
      'live_drill/conflict',
    )
    const gone = { ...moment, turn: 400 } as LiveLine
    const another = { id: randomUUID(), of: gone }
    expect(await refusal(openLiveDrill(deps(), desk.people.manager, playbookId, another))).toBe(
      'live_drill/no_line',
    )
    const stranger = await desk.join('Stranger', 'manager')
    expect(await refusal(openLiveDrill(deps(), stranger, playbookId, { ...another, of: drill }))).toBe(
      'playbook/not_found',
    )
    expect(await refusal(view(id, stranger))).toBe('live_drill/not_found')
  })

  it('takes no phone’s answer before the leader’s own, and each phone’s first one only', async () => {
    const { id, code } = await opened()
    const ticket = await phone(code)
    const ask = (text: string, by = ticket) => answerLive(deps(), code, { ticket: by, text })
    expect(await refusal(ask('candour'))).toBe('live_drill/not_yet')
    await first(id)
    await first(id)
    expect(await refusal(first(id, 'something else'))).toBe('live_drill/answered')
    expect(await createStanding(deps())(code)).toMatchObject({
      state: 'open',
      first: expect.stringContaining('because of the engineer'),
    })
    expect(await ask(`candour ${said}`)).toMatchObject([{ code: 'candour', title: 'Candour' }])
    expect(await ask('dodge')).toMatchObject([{ code: 'candour', quote: null }])
    const { code: other } = await opened()
    const foreign = await phone(other)
    expect(await refusal(ask('dodge', foreign))).toBe('live_drill/not_joined')
    expect(await view(id)).toMatchObject({ joined: 1, answered: 1, tally: { counted: 0, shares: [] } })
  })

  it('keeps no word of a phone, shows counts of three and more, and only counts once it is over', async () => {
    const { id, code } = await opened()
    await first(id)
    const inOrder = async (...texts: readonly string[]) => {
      for (const text of texts) {
        desk.at(new Date(desk.deps.clock.now().getTime() + 1).toISOString())
        await answerLive(deps(), code, { ticket: await phone(code), text: `${text} ${said}` })
      }
    }
    await inOrder('candour', 'candour', 'dodge', 'candour')
    expect(await view(id)).toMatchObject({
      answered: 4,
      tally: { counted: 3, shares: [], fewer: true },
    })
    await inOrder('candour', 'dodge')
    const tally = { counted: 6, shares: [{ code: 'candour', people: 4 }], fewer: true }
    expect(await view(id)).toMatchObject({ joined: 6, answered: 6, tally })
    const stored = [await desk.db.select().from(livePhone), await desk.db.select().from(liveDrill)]
    expect(JSON.stringify(stored)).not.toContain('marmalade')
    await closeLiveDrill(desk.db, { orgId: desk.orgId, id }, desk.deps.clock.now())
    const ended = { state: 'closed', line: null, first: null, joined: 6, answered: 6, tally }
    expect(await view(id)).toMatchObject(ended)
    const left = await desk.db.select().from(livePhone)
    expect(left.filter(({ liveDrillId }) => liveDrillId === id)).toEqual([])
    expect(await createStanding(deps())(code)).toMatchObject({ state: 'closed', line: null })
    expect(await refusal(phone(code))).toBe('live_drill/closed')
  })

  it('is over after half an hour by itself', async () => {
    const { id, code } = await opened()
    await first(id)
    const ticket = await phone(code)
    desk.at('2027-02-01T09:31:00Z')
    expect(await refusal(answerLive(deps(), code, { ticket, text: 'dodge' }))).toBe('live_drill/closed')
    await closeForgotten(desk.db, desk.deps.clock.now())
    expect((await desk.db.select().from(liveDrill)).every(({ line, closedAt }) => closedAt && !line)).toBe(
      true,
    )
    expect(await view(id)).toMatchObject({ state: 'closed', joined: 1, answered: 0 })
    desk.at('2027-02-01T09:00:00Z')
  })

  it('shows a moment’s line only while its performer consents', async () => {
    const { id, code } = await opened(moment)
    await first(id)
    expect((await createStanding(deps())(code)).line).not.toBeNull()
    const now = desk.deps.clock.now()
    await answer(desk.db, star, nominationId, { consent: false, now })
    expect(await createStanding(deps())(code)).toMatchObject({ state: 'closed', line: null })
    expect(await refusal(phone(code))).toBe('live_drill/closed')
    await answer(desk.db, star, nominationId, { consent: true, now })
  })

  it('reads an answer as a debrief would, each behaviour once and without a score', async () => {
    const read = createReadAnswer(embed)
    const acts = await read(
      'Eighteen four is too much. What is your real price?',
      'It stays at eighteen four, because that pays for the engineer who comes out at night.',
    )
    expect(acts.map(({ code }) => code)).toContain('hold_with_reason')
    expect(new Set(acts.map(({ code }) => code)).size).toBe(acts.length)
  })
})
