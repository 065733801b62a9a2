import type { DebriefView } from '#contract/debrief.ts'
import type { Command } from '#contract/socket.ts'
import type { TurnView } from '#contract/turn.ts'
import { buyers, courseOf, member, members, roomTurn } from '#tests/client/room-fixture.ts'
import type { Page } from '#tests/support/browser.ts'

type Said = Command<'turn:say'>

/** What the room answers to one rep turn: one or two turns. */
export type Answers = readonly (readonly Pick<TurnView, 'speakerId' | 'text' | 'addresseeIds' | 'leaves'>[])[]

const opening = roomTurn(1, { cause: 'opening', text: 'Good morning. You have the three of us.' })
const nameOf = (id: string) => buyers.find((buyer) => buyer.id === id)?.name ?? ''
const handshake = '0{"sid":"e","upgrades":[],"pingInterval":60000,"pingTimeout":60000,"maxPayload":1000000}'

/**
 * A room whose part is played from a script at the edge of the client: its answers over the wire, then its debrief. All
 * that is not the room's is taken from a real debrief.
 * @returns what the client said, as it came over the wire
 */
export async function openScriptedRoom(page: Page, real: DebriefView, answers: Answers): Promise<Said[]> {
  const scenario = {
    ...real.roleplay.scenario,
    id: 'three-at-a-table',
    title: 'Three at a table',
    buyers,
    members,
  }
  const turns: TurnView[] = [opening]
  let roleplayId = ''
  const view = (ended: boolean) => ({
    ...real.roleplay,
    id: roleplayId,
    scenario,
    turns,
    ...(ended ? {} : { phase: 'live', floor: 'rep', outcome: null, endedAt: null }),
    exchanges: { done: 0, limit: 24 },
    seq: turns.length,
  })
  const debrief = (): DebriefView => ({
    ...real,
    roleplay: { ...(view(true) as DebriefView['roleplay']), outcome },
    objections: real.objections.map((one) => ({ ...one, buyerId: 'bronwen' })),
    hidden: real.hidden.map((one) => ({ ...one, buyerId: 'bronwen' })),
    readings: [],
    room: {
      members: [
        member('ruth', 'Ruth Calloway', { course: courseOf(0.2, 0.5, 0.7), agenda: 'She froze the post.' }),
        member('bronwen', 'Bronwen Tasker', { course: courseOf(0.2, 0.22, 0.2), meant: false }),
        member('marek', 'Marek Dillon', { course: courseOf(0.2, 0.3, 0.6) }),
      ],
      vote: { threshold: 0.65, aloud: 1, meant: 0.65 },
      tension: { between: ['ruth', 'bronwen'], matter: 'Nobody says why Telford is late.', namedAt: null },
      influence: [{ turn: 2, from: 'ruth', to: 'marek', delta: 0.4 }],
    },
  })
  const outcome = {
    kind: 'stalled' as const,
    terms: null,
    sentence: 'They said yes, and nothing came of it.',
    vote: buyers.map(({ id }) => ({ buyerId: id, aloud: 'yes' as const })),
  }
  await page.route('**/api/orgs/*/scenarios/three-at-a-table', (route) => route.fulfill({ json: scenario }))
  await page.route('**/api/orgs/*/roleplays', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    roleplayId = (route.request().postDataJSON() as { roleplayId: string }).roleplayId
    return route.fulfill({ json: view(false) })
  })
  await page.route('**/api/orgs/*/roleplays/*/watchers', (route) =>
    route.fulfill({ json: { people: [], invited: null } }),
  )
  await page.route('**/api/orgs/*/roleplays/*/readiness', (route) =>
    route.fulfill({ json: { readiness: null } }),
  )
  await page.route('**/api/orgs/*/roleplays/*/example', (route) =>
    route.fulfill({ json: { submitted: false, allowed: false } }),
  )
  await page.route('**/api/orgs/*/roleplays/*/debrief', (route) => route.fulfill({ json: debrief() }))

  const said: Said[] = []
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const tell = (name: string, notice: object) =>
      socket.send(`42${JSON.stringify([name, { roleplayId, ...notice }])}`)
    const floor = (isLast: boolean) => ({
      phase: 'live',
      floor: isLast ? 'rep' : 'buyer',
      exchangesDone: said.length,
      outcome: null,
    })
    const answer = (command: Said): TurnView => {
      said.push(command)
      const { turnId, text, n, to = ['ruth'] } = command
      const rep = roomTurn(n, {
        id: turnId,
        speaker: 'rep',
        speakerId: 'rep',
        name: 'Rep',
        text,
        addresseeIds: to,
      })
      turns.push(rep)
      const own = answers[said.length - 1] ?? []
      for (const [index, one] of own.entries()) {
        const cause = index > 0 ? ('interruption' as const) : ('reply' as const)
        const turn = roomTurn(n + 1 + index, { ...one, name: nameOf(one.speakerId), cause })
        turns.push(turn)
        setTimeout(
          () => tell('turn:started', { turn: { ...turn, text: '', status: 'speaking' } }),
          50 + index * 300,
        )
        setTimeout(() => tell('turn:done', { turn, ...floor(index === own.length - 1) }), 200 + index * 300)
      }
      return rep
    }
    const valueOf = (name: string, command: unknown): object => {
      if (name === 'roleplay:join') {
        return { ...floor(true), seq: turns.length, turns: [], speaking: null, scorecard: 'none' }
      }
      if (name === 'turn:say') return { turn: answer(command as Said) }
      if (name === 'roleplay:end') return { phase: 'ended', floor: null, exchangesDone: said.length, outcome }
      return {}
    }
    socket.onMessage((packet) => {
      if (packet === '40') socket.send('40{"sid":"s"}')
      const sent = /^42(\d+)(\[.*\])$/s.exec(String(packet))
      if (!sent) return
      const [name, command] = JSON.parse(sent[2] ?? '[]') as [string, unknown]
      socket.send(`43${sent[1]}${JSON.stringify([{ ok: true, value: valueOf(name, command) }])}`)
    })
    socket.send(handshake)
  })
  return said
}
