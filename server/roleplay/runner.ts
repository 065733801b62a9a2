import type { Ack, Command, Reply } from '#contract/socket.ts'
import type { World } from '#personas/engine/state.ts'
import type { RoleplayDeps } from './deps.ts'
import { floorView, type FloorView } from './floor-view.ts'
import { createKeyedQueue } from './keyed-queue.ts'
import { nextLease, type Lease } from './lease.ts'
import { liveAtMost, type LiveReply } from './live-reply.ts'
import { LruCache } from '../lru-cache.ts'
import { RequestRefused } from '../errors.ts'
import { speakReplies } from './speak-replies.ts'
import { createStages, type Stages } from './stage.ts'
import { commitRepTurn } from './store/commit-rep-turn.ts'
import { commitStep } from './store/commit-step.ts'
import { endByRep } from './store/end-by-rep.ts'
import type { FinishedReply } from './store/finish-reply.ts'
import { reopenReply } from './store/reopen-reply.ts'
import { readBegunReply } from './store/begun-reply.ts'
import { turnsOf, type RoleplayKey, type TurnRow, type WithTurns } from './store/rows.ts'
import { takeOver } from './store/take-over.ts'
import { cleanTurnText } from './turn-text.ts'
import { toWhom } from './to-whom.ts'
import { turnView } from './turn-view.ts'
import { workOut } from './work-out.ts'

export type { Ack, Command }

/**
 * Runs live roleplays: one queue each, so that what is stored is stored in order; replies run beside it and can
 * be stopped. Any number of processes may hold a runner: the database's lease says who speaks.
 */
export type Runner = {
  /** Stores the rep turn and returns; the reply follows as notices. Refuses with a contract error code. */
  say(
    key: RoleplayKey,
    said: Pick<Command<'turn:say'>, 'turnId' | 'n' | 'text' | 'to'>,
  ): Promise<Reply<'turn:say'>>
  /** Cuts the reply short. False where nobody speaks here. */
  stop(key: RoleplayKey): boolean
  regenerate(key: RoleplayKey, turnId: string): Promise<Reply<'turn:regenerate'>>
  end(key: RoleplayKey): Promise<FloorView>
  /** Takes up what a process that is gone left behind; does nothing where nothing is pending. */
  takeUp(key: RoleplayKey): Promise<void>
  live(roleplayId: string): LiveReply | null
  /** Refuses new turns, waits up to `ms` for replies under way, cuts the rest short and tells the clients. */
  drain(ms: number): Promise<void>
  readonly liveCount: number
}

export function createRunner(deps: RoleplayDeps, stages: Stages = createStages(deps.db)): Runner {
  const queue = createKeyedQueue()
  const replies = new Map<string, LiveReply>()
  const lastSeen = new LruCache<WithTurns & { readonly world: World }>(liveAtMost)
  let draining = false

  /** Starts `work` as the live reply of this roleplay; its failure leaves the roleplay to whoever takes it up. */
  function begin(
    key: RoleplayKey,
    work: (live: LiveReply) => Promise<Pick<FinishedReply, 'roleplay'> | null>,
  ) {
    const { promise: finished, resolve } = Promise.withResolvers<void>()
    const live: LiveReply = { abort: new AbortController(), speaking: null, cutBy: null, finished }
    replies.set(key.roleplayId, live)
    const run = async () => {
      try {
        if ((await work(live))?.roleplay.phase === 'ended') await deps.queueScoring(key)
      } catch (error) {
        deps.log.error({ roleplayId: key.roleplayId, error: errorName(error) }, 'a reply failed')
      } finally {
        if (replies.get(key.roleplayId) === live) replies.delete(key.roleplayId)
        resolve()
      }
    }
    void run()
  }

  function beginReply(lease: Lease, repTurn: TurnRow, before: readonly TurnRow[], world: World | null) {
    const key = { orgId: lease.orgId, roleplayId: lease.roleplayId }
    begin(key, async (live) => {
      const stage = await stages.of(key)
      const worked = await workOut(deps, stage, repTurn, before, world)
      const at = { node: deps.node, now: deps.clock.now() }
      const begun = commitStep(deps.db, lease, worked, at).then((turn) => {
        if (turn) {
          const view = turnView(turn, stage.names)
          deps.publish(key, 'turn:started', { roleplayId: key.roleplayId, turn: view })
        }
        return turn !== null
      })
      const reply = { ...worked, before: [...before, repTurn] }
      const finished = await speakReplies(deps, nextLease(lease), stage, live, reply, begun)
      if (finished) {
        const turns = [...reply.before, ...finished.turns]
        lastSeen.set(key.roleplayId, { row: finished.roleplay, turns, world: worked.world })
      }
      return finished
    })
  }

  return {
    async say(key, { turnId, n, text, to }) {
      if (draining) throw new RequestRefused('server/unavailable')
      const clean = cleanTurnText(text)
      if (!clean.ok) throw new RequestRefused(clean.code)
      return queue.run(key.roleplayId, async () => {
        const at = { node: deps.node, now: deps.clock.now() }
        const seen = lastSeen.get(key.roleplayId)
        const stage = await stages.of(key)
        const { names } = stage
        const said = { turnId, text: clean.text, to }
        const meant = await toWhom(deps.db, key, stage, said, seen?.world ?? null)
        const committed = await commitRepTurn(deps.db, key, { turnId, n, ...meant }, at, seen)
        const view = turnView(committed.turn, names)
        if (committed.fresh) {
          deps.publish(key, 'turn:committed', { roleplayId: key.roleplayId, turn: view })
          const { turn, epoch, before } = committed
          // The world that is remembered belongs to these very turns, or it is read.
          beginReply({ ...key, epoch }, turn, before, before === seen?.turns ? seen.world : null)
        }
        return { turn: view }
      })
    },

    stop({ roleplayId }) {
      const live = replies.get(roleplayId)
      if (!live) return false
      live.cutBy = 'stopped'
      live.abort.abort()
      return true
    },

    async regenerate(key, turnId) {
      if (draining) throw new RequestRefused('server/unavailable')
      return queue.run(key.roleplayId, async () => {
        const reopened = await reopenReply(deps.db, key, turnId, deps.node)
        const [stage, reply] = await Promise.all([stages.of(key), readBegunReply(deps.db, reopened.turn)])
        deps.publish(key, 'turn:started', {
          roleplayId: key.roleplayId,
          turn: turnView(reopened.turn, stage.names),
        })
        begin(key, (live) =>
          speakReplies(deps, { ...key, epoch: reopened.epoch }, stage, live, reply, Promise.resolve(true)),
        )
        return { generation: reopened.turn.generation }
      })
    },

    end(key) {
      return queue.run(key.roleplayId, async () => {
        const live = replies.get(key.roleplayId)
        live?.speaking?.stream.flush()
        const done = await endByRep(deps.db, key, live?.speaking?.stream.text ?? null, deps.clock.now())
        if (live) {
          live.cutBy = 'stopped'
          live.abort.abort()
        }
        const { names } = await stages.of(key)
        const view = floorView(done.roleplay, names)
        if (done.ended) {
          if (done.cut) {
            const cut = { roleplayId: key.roleplayId, turn: turnView(done.cut, names), ...view }
            deps.publish(key, 'turn:done', cut)
          }
          deps.publish(key, 'roleplay:changed', { roleplayId: key.roleplayId, ...view })
          await deps.queueScoring(key)
        }
        return view
      })
    },

    async takeUp(key) {
      if (draining || replies.has(key.roleplayId)) return
      await queue.run(key.roleplayId, async () => {
        if (replies.has(key.roleplayId)) return
        const taken = await takeOver(deps.db, key, deps.node, deps.clock.now())
        if (!taken) return
        if (taken.kind === 'unanswered') {
          const before = (await turnsOf(deps.db, key)).filter(({ n }) => n < taken.repTurn.n)
          beginReply({ ...key, epoch: taken.epoch }, taken.repTurn, before, null)
          return
        }
        const { names } = await stages.of(key)
        deps.publish(key, 'turn:done', {
          roleplayId: key.roleplayId,
          turn: turnView(taken.turn, names),
          ...floorView(taken.roleplay, names),
        })
        if (taken.roleplay.phase === 'ended') await deps.queueScoring(key)
      })
    },

    live: (roleplayId) => replies.get(roleplayId) ?? null,

    async drain(ms) {
      draining = true
      const all = Promise.allSettled([...replies.values()].map(({ finished }) => finished))
      const { promise: timeUp, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, ms)
      await Promise.race([all, timeUp])
      clearTimeout(timer)
      for (const live of replies.values()) {
        live.cutBy = 'restart'
        live.abort.abort()
      }
      await all
    },

    get liveCount() {
      return replies.size
    },
  }
}

const errorName = (error: unknown) => (error instanceof Error ? error.name : typeof error)
