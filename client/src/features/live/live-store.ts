import { v7 } from 'uuid'
import type { RoleplayView } from '#contract/roleplay.ts'
import type { Command, CommandName, Notice, NoticeName, Reply } from '#contract/socket.ts'
import type { ConnectionState } from '../../api/connection.ts'
import { RequestFailed } from '../../api/problem.ts'
import type { Draft } from './draft.ts'
import { nextN, nextState, speakingTurn, startState, type LiveEvent, type LiveState } from './live-state.ts'

/** Deltas reach the screen at most this often. */
const paintMs = 50
const sendAttempts = 3

export type LiveSnapshot = LiveState & {
  readonly draft: Draft
  readonly sending: boolean
  readonly sendFailed: RequestFailed | null
  readonly joined: boolean
  readonly joinFailed: RequestFailed | null
}

export type Wire = {
  state(): ConnectionState
  watch(watcher: () => void): () => void
  on<K extends NoticeName>(name: K, act: (notice: Notice<K>) => void): () => void
  command<K extends CommandName>(name: K, command: Command<K>): Promise<Reply<K>>
}

export type LiveDeps = {
  readonly orgId: string
  readonly view: RoleplayView
  readonly wire: Wire
  readonly draft: Draft
  readonly keepDraft: (draft: Draft) => void
}

const isPassing = ({ code }: RequestFailed) => code === 'client/offline' || code === 'server/unavailable'
const failed = (error: unknown) =>
  error instanceof RequestFailed ? error : new RequestFailed('server/failed', 'That did not work. Try again.')
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** One open roleplay: what is known of it, what is being written, and the commands. */
export function createLiveStore({ orgId, view, wire, draft, keepDraft }: LiveDeps) {
  const key = { orgId, roleplayId: view.id }
  const listeners = new Set<() => void>()
  const alreadySent = view.turns.some(({ id }) => id === draft.turnId)
  let snapshot: LiveSnapshot = {
    ...startState(view),
    draft: alreadySent ? { text: '', turnId: null } : draft,
    sending: false,
    sendFailed: null,
    joined: false,
    joinFailed: null,
  }
  let painted = 0
  let timer: ReturnType<typeof setTimeout> | null = null

  function paint() {
    if (timer) clearTimeout(timer)
    timer = null
    painted = performance.now()
    for (const listener of listeners) listener()
  }
  /** `visible` is what the screen shows; deltas change the state at once and the screen at the next paint. */
  let visible = snapshot
  function set(change: Partial<LiveSnapshot>, when: 'now' | 'soon' = 'now') {
    snapshot = { ...snapshot, ...change }
    if (when === 'now') {
      visible = snapshot
      paint()
      return
    }
    timer ??= setTimeout(
      () => {
        visible = snapshot
        paint()
      },
      Math.max(0, paintMs - (performance.now() - painted)),
    )
  }

  function apply(event: LiveEvent) {
    const next = nextState(snapshot, event)
    if (next === snapshot) return
    const mine = snapshot.draft.turnId
    const arrived = mine !== null && next.turns.some(({ id }) => id === mine)
    if (arrived) keepDraft({ text: '', turnId: null })
    const sent = arrived ? { draft: { text: '', turnId: null }, sending: false, sendFailed: null } : {}
    set({ ...next, ...sent }, event.type === 'delta' ? 'soon' : 'now')
    if (next.missed) void join()
  }

  let joining: Promise<void> | null = null
  function join(): Promise<void> {
    joining ??= (async () => {
      const held = speakingTurn(snapshot)
      try {
        const resume = await wire.command('roleplay:join', {
          ...key,
          afterSeq: snapshot.missed ? 0 : snapshot.seq,
          ...(held
            ? { partial: { turnId: held.id, generation: held.generation, offset: held.text.length } }
            : {}),
        })
        set({ joined: true, joinFailed: null, missed: false })
        apply({ type: 'resumed', view: resume })
      } catch (error) {
        const why = failed(error)
        set({ missed: false, joinFailed: isPassing(why) ? null : why })
        // Connected and still no answer: the server is busy, not gone.
        if (isPassing(why) && wire.state() === 'connected') setTimeout(() => void join(), 2_000)
      } finally {
        joining = null
      }
    })()
    return joining
  }

  /** Other words, or the same to others, are another turn: the id of an unsent one goes with exactly these. */
  function edit({ text, to }: Pick<Draft, 'text' | 'to'>) {
    const { draft: known, sending } = snapshot
    // What is on its way is no longer changed.
    if (sending) return
    const isSame = text === known.text && to?.join() === known.to?.join()
    const next: Draft = {
      text,
      turnId: isSame ? known.turnId : null,
      ...(to === undefined || to.length === 0 ? {} : { to }),
    }
    keepDraft(next)
    set({ draft: next, sendFailed: null })
  }

  /** @param to ids of the buyers it is said to; null: whom the words name, or whoever spoke last */
  async function say(to: readonly string[] | null = null): Promise<void> {
    const text = snapshot.draft.text.trim()
    if (text === '' || snapshot.sending) return
    const turnId = snapshot.draft.turnId ?? v7()
    const sent: Draft = { ...snapshot.draft, turnId }
    const saying = {
      ...key,
      turnId,
      text,
      ...(to === null || to.length === 0 ? {} : { to: [...to] }),
    }
    keepDraft(sent)
    set({ draft: sent, sending: true, sendFailed: null })
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { turn } = await wire.command('turn:say', { ...saying, n: nextN(snapshot) })
        apply({ type: 'committed', turn })
        return
      } catch (error) {
        // The turn may have come back by the other way meanwhile: then there is nothing to repeat.
        if (!snapshot.sending) return
        const why = failed(error)
        if (isPassing(why) && attempt < sendAttempts) {
          await wait(700 * attempt)
          if (!snapshot.sending) return
          continue
        }
        set({ sending: false, sendFailed: why })
        if (!isPassing(why)) void join()
        return
      }
    }
  }

  async function command(act: () => Promise<unknown>): Promise<RequestFailed | null> {
    try {
      await act()
      return null
    } catch (error) {
      return failed(error)
    }
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    snapshot: () => visible,
    /** Listens and joins now and after every reconnect; returns how to leave. */
    open(): () => void {
      const own = <K extends NoticeName>(name: K, act: (notice: Notice<K>) => void) =>
        wire.on(name, (notice) => {
          if ('roleplayId' in notice && notice.roleplayId === view.id) act(notice)
        })
      const stops = [
        own('turn:committed', ({ turn }) => apply({ type: 'committed', turn })),
        own('turn:started', ({ turn }) => apply({ type: 'started', turn })),
        own('turn:delta', (delta) => apply({ type: 'delta', delta })),
        own('turn:done', ({ turn, ...floor }) => apply({ type: 'done', turn, floor })),
        own('roleplay:changed', (floor) => apply({ type: 'changed', floor })),
        own('scorecard:changed', ({ status }) => apply({ type: 'scorecard', status })),
        wire.watch(() => {
          if (wire.state() === 'connected') void join()
          else set({ joined: false })
        }),
      ]
      if (wire.state() === 'connected') void join()
      return () => {
        for (const stop of stops) stop()
        if (timer) clearTimeout(timer)
        if (wire.state() === 'connected') void command(() => wire.command('roleplay:leave', key))
      }
    },
    write: (text: string) => edit({ ...snapshot.draft, text }),
    address: (to: readonly string[]) => edit({ ...snapshot.draft, to }),
    say,
    stop: () => command(() => wire.command('turn:stop', key)),
    regenerate: (turnId: string) => command(() => wire.command('turn:regenerate', { ...key, turnId })),
    end: () =>
      command(async () => apply({ type: 'changed', floor: await wire.command('roleplay:end', key) })),
  }
}

export type LiveStore = ReturnType<typeof createLiveStore>
