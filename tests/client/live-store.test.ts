import { describe, expect, it, vi } from 'vitest'
import { offline, RequestFailed } from '#client/api/problem.ts'
import type { Draft } from '#client/features/live/draft.ts'
import { createLiveStore } from '#client/features/live/live-store.ts'
import type { Wire } from '#client/features/live/wire.ts'
import type { RoleplayView } from '#contract/roleplay.ts'
import type { CommandName, NoticeName } from '#contract/socket.ts'
import { emptyState, repTurn, reply, resumeOf } from './live-fixture.ts'

const roleplayId = '0197a000-0000-7000-8000-00000000aaaa'
const view = {
  id: roleplayId,
  turns: [],
  seq: 0,
  phase: 'live',
  floor: 'rep',
  exchanges: { done: 0, limit: 24 },
  outcome: null,
} as unknown as RoleplayView

const idle = { ...resumeOf({ offset: 0, text: '' }), floor: 'rep' as const, seq: 0, speaking: null }

/** A wire without a network: answers are set per command, notices are sent by hand. */
function wireOf(answers: Partial<Record<CommandName, (command: never) => unknown>>) {
  const listeners = new Map<NoticeName, ((notice: never) => void)[]>()
  const sent: { readonly name: CommandName; readonly command: Record<string, unknown> }[] = []
  const wire: Wire = {
    state: () => 'connected',
    watch: () => () => {},
    on(name, act) {
      listeners.set(name, [...(listeners.get(name) ?? []), act])
      return () => {}
    },
    async command(name, command) {
      sent.push({ name, command })
      const answer = answers[name]
      if (!answer) throw new Error(`${name} was not expected`)
      return answer(command as never) as never
    },
  }
  const notify = (name: NoticeName, notice: object) => {
    for (const act of listeners.get(name) ?? []) act({ roleplayId, ...notice } as never)
  }
  return { wire, sent, notify }
}

function open(answers: Parameters<typeof wireOf>[0], draft: Draft = { text: '', turnId: null }) {
  const kept: Draft[] = []
  const made = wireOf({ 'roleplay:join': () => idle, ...answers })
  const store = createLiveStore({
    orgId: 'org',
    view,
    wire: made.wire,
    draft,
    keepDraft: (one) => void kept.push(one),
  })
  store.open()
  return { store, kept, ...made }
}

describe('the store of one open roleplay', () => {
  it('keeps the words until the server has them, then empties the composer', async () => {
    const { store, kept, sent } = open({
      'turn:say': ({ turnId, text }: { turnId: string; text: string }) => ({
        turn: repTurn(1, text, turnId),
      }),
    })
    store.write('Why now?')
    await store.say()
    expect(kept.at(-2)).toMatchObject({ text: 'Why now?', turnId: expect.any(String) })
    expect(kept.at(-1)).toEqual({ text: '', turnId: null })
    expect(store.snapshot()).toMatchObject({
      sending: false,
      draft: { text: '' },
      turns: [{ n: 1, text: 'Why now?' }],
    })
    expect(sent.at(-1)?.command).toMatchObject({ n: 1, text: 'Why now?' })
  })

  it('sends the same turn again under the same id where no answer came', async () => {
    vi.useFakeTimers()
    let tries = 0
    const { store, sent } = open({
      'turn:say': ({ turnId, text }: { turnId: string; text: string }) => {
        tries += 1
        if (tries < 3) throw offline()
        return { turn: repTurn(1, text, turnId) }
      },
    })
    store.write('Why now?')
    const saying = store.say()
    await vi.runAllTimersAsync()
    await saying
    vi.useRealTimers()
    const ids = sent.filter(({ name }) => name === 'turn:say').map(({ command }) => command['turnId'])
    expect(ids).toHaveLength(3)
    expect(new Set(ids).size).toBe(1)
    expect(store.snapshot().sendFailed).toBeNull()
  })

  it('leaves refused words in the composer and says why', async () => {
    const { store, kept } = open({
      'turn:say': () => {
        throw new RequestFailed('turn/not_your_floor', 'The buyer is speaking.')
      },
    })
    store.write('Why now?')
    await store.say()
    expect(store.snapshot()).toMatchObject({ sending: false, draft: { text: 'Why now?' } })
    expect(store.snapshot().sendFailed?.code).toBe('turn/not_your_floor')
    expect(kept.at(-1)?.text).toBe('Why now?')
  })

  it('takes a kept draft for sent where its turn is in the log already', () => {
    const turn = repTurn(1)
    const made = wireOf({})
    const store = createLiveStore({
      orgId: 'org',
      view: { ...view, turns: [turn] },
      wire: made.wire,
      draft: { text: 'Why now?', turnId: turn.id },
      keepDraft: () => {},
    })
    expect(store.snapshot().draft).toEqual({ text: '', turnId: null })
  })

  it('gives other words another id', async () => {
    const { store, sent } = open({
      'turn:say': () => {
        throw new RequestFailed('turn/not_your_floor', 'The buyer is speaking.')
      },
    })
    for (const text of ['Why now?', 'Why not now?']) {
      store.write(text)
      await store.say()
    }
    const ids = sent.filter(({ name }) => name === 'turn:say').map(({ command }) => command['turnId'])
    expect(new Set(ids).size).toBe(2)
  })

  it('says to whom where somebody was chosen, keeps it with the words, and forgets it once sent', async () => {
    const { store, kept, sent } = open({
      'turn:say': ({ turnId, text }: { turnId: string; text: string }) => ({
        turn: repTurn(1, text, turnId),
      }),
    })
    store.write('Why now?')
    store.address(['ruth'])
    expect(kept.at(-1)).toMatchObject({ text: 'Why now?', to: ['ruth'] })
    await store.say(['ruth'])
    expect(sent.at(-1)?.command).toMatchObject({ text: 'Why now?', to: ['ruth'] })
    expect(store.snapshot().draft).toEqual({ text: '', turnId: null })
  })

  it('gives the same words to others another id', async () => {
    const { store, sent } = open({
      'turn:say': () => {
        throw new RequestFailed('turn/unknown_addressee', 'Nobody of that name is in the room.')
      },
    })
    store.write('Why now?')
    await store.say(null)
    store.address(['ruth'])
    await store.say(['ruth'])
    const commands = sent.filter(({ name }) => name === 'turn:say').map(({ command }) => command)
    expect(commands.map(({ to }) => to)).toEqual([undefined, ['ruth']])
    expect(commands[0]?.['turnId']).not.toBe(commands[1]?.['turnId'])
  })

  it('asks for what it missed with the words it holds, and shows the whole', async () => {
    let joins = 0
    const { store, sent, notify } = open({
      'roleplay:join': () => {
        joins += 1
        return joins === 1 ? idle : resumeOf({ offset: 4, text: 'now, later' })
      },
    })
    await Promise.resolve()
    notify('turn:started', { turn: reply(2) })
    const { id } = reply(2)
    notify('turn:delta', { turnId: id, generation: 1, offset: 0, text: 'Not ' })
    notify('turn:delta', { turnId: id, generation: 1, offset: 9, text: 'later' })
    await vi.waitFor(() => expect(store.snapshot().turns.at(-1)?.text).toBe('Not now, later'))
    expect(sent.at(-1)).toMatchObject({
      name: 'roleplay:join',
      command: { partial: { turnId: id, generation: 1, offset: 4 } },
    })
  })

  it('does not listen to another roleplay', () => {
    const { store, notify } = open({})
    notify('turn:started', { roleplayId: 'another', turn: reply(2) })
    expect(store.snapshot().turns).toEqual(emptyState.turns)
  })

  it('paints words at most once per 50 ms and finished turns at once', () => {
    vi.useFakeTimers()
    const { store, notify } = open({})
    notify('turn:started', { turn: reply(2) })
    let painted = 0
    store.subscribe(() => (painted += 1))
    const { id } = reply(2)
    for (let offset = 0; offset < 20; offset += 1) {
      notify('turn:delta', { turnId: id, generation: 1, offset, text: 'a' })
    }
    expect(painted).toBe(0)
    vi.advanceTimersByTime(50)
    expect(painted).toBe(1)
    expect(store.snapshot().turns.at(-1)?.text).toBe('a'.repeat(20))
    vi.useRealTimers()
  })
})
