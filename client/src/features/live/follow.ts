import type { Command, Notice, NoticeName, ResumeView } from '#contract/socket.ts'
import { RequestFailed } from '../../api/problem.ts'
import { nextState, speakingTurn, type LiveEvent, type LiveState } from './live-state.ts'
import type { Wire } from './wire.ts'

/** Deltas reach the screen at most this often. */
const paintMs = 50

/** What a window knows of a roleplay that it follows. */
export type Followed = LiveState & {
  readonly joined: boolean
  readonly joinFailed: RequestFailed | null
}

type From = Pick<Command<'roleplay:join'>, 'afterSeq' | 'partial'>

type FollowDeps<S extends Followed> = {
  readonly roleplayId: string
  readonly wire: Wire
  readonly first: S
  /** Joins, and brings what was missed. */
  readonly ask: (from: From) => Promise<ResumeView>
  /** What else changes with what came. */
  readonly beside?: (next: LiveState, known: S) => Partial<S>
}

/** The connection is away or the server busy: the same again may work. */
export const isPassing = ({ code }: RequestFailed): boolean =>
  code === 'client/offline' || code === 'server/unavailable'
export const failureIn = (error: unknown): RequestFailed =>
  error instanceof RequestFailed ? error : new RequestFailed('server/failed', 'That did not work. Try again.')

/** Follows one roleplay: joins now and after every reconnect, and asks again for what was missed. */
export function createFollower<S extends Followed>({ roleplayId, wire, first, ask, beside }: FollowDeps<S>) {
  const listeners = new Set<() => void>()
  let snapshot = first
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
  function set(change: Partial<S> | Partial<Followed>, when: 'now' | 'soon' = 'now') {
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
    set({ ...next, ...beside?.(next, snapshot) }, event.type === 'delta' ? 'soon' : 'now')
    if (next.missed) void join()
  }

  let joining: Promise<void> | null = null
  function join(): Promise<void> {
    joining ??= (async () => {
      const held = speakingTurn(snapshot)
      try {
        const resume = await ask({
          afterSeq: snapshot.missed ? 0 : snapshot.seq,
          ...(held
            ? { partial: { turnId: held.id, generation: held.generation, offset: held.text.length } }
            : {}),
        })
        set({ joined: true, joinFailed: null, missed: false })
        apply({ type: 'resumed', view: resume })
      } catch (error) {
        const why = failureIn(error)
        set({ missed: false, joinFailed: isPassing(why) ? null : why })
        // Connected and still no answer: the server is busy, not gone.
        if (isPassing(why) && wire.state() === 'connected') setTimeout(() => void join(), 2_000)
      } finally {
        joining = null
      }
    })()
    return joining
  }

  /** Hears one kind of notice about this roleplay. */
  function hear<K extends NoticeName>(name: K, act: (notice: Notice<K>) => void): () => void {
    return wire.on(name, (notice) => {
      if ('roleplayId' in notice && notice.roleplayId === roleplayId) act(notice)
    })
  }

  return {
    snapshot: () => snapshot,
    visible: () => visible,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    set,
    apply,
    join,
    hear,
    /** Listens and joins now and after every reconnect; returns how to stop. */
    open(): () => void {
      const stops = [
        hear('turn:committed', ({ turn }) => apply({ type: 'committed', turn })),
        hear('turn:started', ({ turn }) => apply({ type: 'started', turn })),
        hear('turn:delta', (delta) => apply({ type: 'delta', delta })),
        hear('turn:done', ({ turn, ...floor }) => apply({ type: 'done', turn, floor })),
        hear('roleplay:changed', (floor) => apply({ type: 'changed', floor })),
        wire.watch(() => {
          if (wire.state() === 'connected') void join()
          else set({ joined: false })
        }),
      ]
      if (wire.state() === 'connected') void join()
      return () => {
        for (const stop of stops) stop()
        if (timer) clearTimeout(timer)
      }
    },
  }
}
