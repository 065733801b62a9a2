import { v7 } from 'uuid'
import type { RoleplayView } from '#contract/roleplay.ts'
import type { RequestFailed } from '../../api/problem.ts'
import type { Draft } from './draft.ts'
import { createFollower, failureIn, isPassing, type Followed } from './follow.ts'
import { nextN, startState } from './live-state.ts'
import type { Wire } from './wire.ts'

const sendAttempts = 3

export type LiveSnapshot = Followed & {
  readonly draft: Draft
  readonly sending: boolean
  readonly sendFailed: RequestFailed | null
}

export type LiveDeps = {
  readonly orgId: string
  readonly view: RoleplayView
  readonly wire: Wire
  readonly draft: Draft
  readonly keepDraft: (draft: Draft) => void
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
const noDraft: Draft = { text: '', turnId: null }

/** One open roleplay: what is known of it, what is being written, and the commands. */
export function createLiveStore({ orgId, view, wire, draft, keepDraft }: LiveDeps) {
  const key = { orgId, roleplayId: view.id }
  const alreadySent = view.turns.some(({ id }) => id === draft.turnId)
  const follower = createFollower<LiveSnapshot>({
    roleplayId: view.id,
    wire,
    first: {
      ...startState(view),
      draft: alreadySent ? noDraft : draft,
      sending: false,
      sendFailed: null,
      joined: false,
      joinFailed: null,
    },
    ask: (from) => wire.command('roleplay:join', { ...key, ...from }),
    beside(next, known) {
      const mine = known.draft.turnId
      if (mine === null || !next.turns.some(({ id }) => id === mine)) return {}
      keepDraft(noDraft)
      return { draft: noDraft, sending: false, sendFailed: null }
    },
  })
  const { snapshot, set, apply, join, hear } = follower

  /** Other words, or the same to others, are another turn: the id of an unsent one goes with exactly these. */
  function edit({ text, to }: Pick<Draft, 'text' | 'to'>) {
    const { draft: known, sending } = snapshot()
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
    const text = snapshot().draft.text.trim()
    if (text === '' || snapshot().sending) return
    const turnId = snapshot().draft.turnId ?? v7()
    const sent: Draft = { ...snapshot().draft, turnId }
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
        const { turn } = await wire.command('turn:say', { ...saying, n: nextN(snapshot()) })
        apply({ type: 'committed', turn })
        return
      } catch (error) {
        // The turn may have come back by the other way meanwhile: then there is nothing to repeat.
        if (!snapshot().sending) return
        const why = failureIn(error)
        if (isPassing(why) && attempt < sendAttempts) {
          await wait(700 * attempt)
          if (!snapshot().sending) return
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
      return failureIn(error)
    }
  }

  return {
    subscribe: follower.subscribe,
    snapshot: follower.visible,
    /** Listens and joins now and after every reconnect; returns how to leave. */
    open(): () => void {
      const stops = [
        hear('scorecard:changed', ({ status }) => apply({ type: 'scorecard', status })),
        follower.open(),
      ]
      return () => {
        for (const stop of stops) stop()
        if (wire.state() === 'connected') void command(() => wire.command('roleplay:leave', key))
      }
    },
    write: (text: string) => edit({ ...snapshot().draft, text }),
    address: (to: readonly string[]) => edit({ ...snapshot().draft, to }),
    say,
    stop: () => command(() => wire.command('turn:stop', key)),
    regenerate: (turnId: string) => command(() => wire.command('turn:regenerate', { ...key, turnId })),
    end: () =>
      command(async () => apply({ type: 'changed', floor: await wire.command('roleplay:end', key) })),
  }
}

export type LiveStore = ReturnType<typeof createLiveStore>
