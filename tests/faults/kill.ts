import { setTimeout as wait } from 'node:timers/promises'
import type { Bundle } from '#tests/support/bundle.ts'
import { clientOf, logInTo, startKillable, type Killable } from '#tests/support/killable.ts'
import { connectSocket, type SocketClient } from '#tests/support/socket-client.ts'
import { beginStrand, contradictions, sayNext, talkOn, untilFloor, type Strand } from './strand.ts'

export type KillPlan = {
  readonly bundle: Bundle
  /** Where the data lies: the same for every start. */
  readonly env: Readonly<Record<string, string>>
  readonly kills: number
  readonly seed: number
  /** On PostgreSQL a lease outlives its process by up to 15 s; this makes the wait short. */
  readonly expireLeases: () => Promise<void>
}

export type KillReport = {
  readonly kills: number
  readonly acknowledged: number
  /** Turns without an acknowledgement that were stored all the same: why ids are made by the client. */
  readonly storedUnacknowledged: number
  readonly cutOff: number
  readonly scored: number
  readonly readyMs: readonly number[]
  /** Broken promises; there must be none. */
  readonly problems: readonly string[]
}

const sideBySide = 4
/** A kill falls into every part of a turn: its storing, its reading (longest after a start), its second of speech. */
const longestReadingMs = 1_500
const longestSpeechMs = 1_500
const settleMs = 60_000

/** Lets roleplays run, kills their server at a random moment, starts it again and holds it to what it has acknowledged. */
export async function killAtRandom({
  bundle,
  env,
  kills,
  seed,
  expireLeases,
}: KillPlan): Promise<KillReport> {
  const random = generator(seed)
  const problems: string[] = []
  const readyMs: number[] = []
  const finished: Strand[] = []
  let strands: Strand[] = []
  let storedUnacknowledged = 0
  let cutOff = 0
  let server = await startKillable(bundle, env)
  const cookie = await logInTo(server, 'rep')
  const me = await clientOf(server.url, cookie).call('me')
  const orgId = me.organisations[0]?.id ?? ''

  async function comeBack(strand: Strand): Promise<SocketClient> {
    const before = strand.reader.shown
    const socket = await connectSocket(server.url, cookie)
    await strand.reader.follow(socket)
    const client = clientOf(server.url, cookie)
    if (!strand.ended && !(await untilFloor(strand, settleMs))) {
      const { phase } = await client.call('roleplay', { params: strand.key })
      if (phase === 'live') problems.push(`roleplay ${strand.key.roleplayId}: nobody has the floor`)
    }
    const stored = await client.call('roleplay', { params: strand.key })
    problems.push(...contradictions(strand, before, stored))
    if (stored.phase === 'ended') strand.ended = true
    cutOff += stored.turns.at(-1)?.status === 'interrupted' ? 1 : 0
    const open = strand.said.at(-1)
    if (open && !open.acknowledged) {
      const isThere = stored.turns.some(({ id }) => id === open.turnId)
      storedUnacknowledged += isThere ? 1 : 0
      // A client sends again what had no answer: the same turn, the same words.
      if (isThere || !strand.ended) await sayNext(strand, socket, open)
      else strand.said.pop()
    }
    return socket
  }

  try {
    for (let round = 0; round <= kills; round++) {
      const sockets = new Map<Strand, SocketClient>()
      for (const strand of strands) sockets.set(strand, await comeBack(strand))
      finished.push(...strands.filter(({ ended }) => ended))
      strands = strands.filter(({ ended }) => !ended)
      while (strands.length < sideBySide) {
        const strand = await beginStrand(clientOf(server.url, cookie), orgId)
        const socket = await connectSocket(server.url, cookie)
        await strand.reader.follow(socket)
        strands.push(strand)
        sockets.set(strand, socket)
      }
      if (round === kills) break
      const talks = [...sockets]
        .filter(([strand]) => !strand.ended)
        .map(([strand, socket]) => talkOn(strand, socket, random))
      if (random() < 0.4) {
        await speechIn([...sockets.values()])
        await wait(random() * longestSpeechMs)
      } else {
        await wait(random() * longestReadingMs)
      }
      await server.end('SIGKILL')
      for (const socket of sockets.values()) socket.close()
      for (const talk of await Promise.allSettled(talks)) {
        if (talk.status === 'rejected') problems.push(String(talk.reason))
      }
      server = await startKillable(bundle, env)
      readyMs.push(server.readyMs)
      await expireLeases()
    }
    const scored = await scoredOf(server, cookie, finished)
    if (scored < finished.length)
      problems.push(`${finished.length - scored} ended roleplays were never scored`)
    return {
      kills,
      acknowledged: [...finished, ...strands].flatMap(({ said }) => said).filter((one) => one.acknowledged)
        .length,
      storedUnacknowledged,
      cutOff,
      scored,
      readyMs,
      problems,
    }
  } finally {
    await server.end('SIGKILL')
  }
}

/** The first word of any reply: after a start the sentence model reads the persona's topics, which takes seconds. */
async function speechIn(sockets: readonly SocketClient[]): Promise<void> {
  const until = performance.now() + settleMs
  const spoken = () => sockets.some(({ seen }) => seen.some(({ name }) => name === 'turn:delta'))
  while (!spoken() && performance.now() < until) await wait(20)
}

/** Waits until what was ended is scored; a job that died with its process is found again after 10 to 20 s. */
async function scoredOf({ url }: Killable, cookie: string, finished: readonly Strand[]): Promise<number> {
  const client = clientOf(url, cookie)
  const until = performance.now() + settleMs
  let scored = 0
  for (const { key } of finished) {
    for (;;) {
      const { scorecard } = await client.call('debrief', { params: key })
      if (scorecard.status === 'scored') scored += 1
      if (scorecard.status === 'scored' || performance.now() > until) break
      await wait(250)
    }
  }
  return scored
}

/** Mulberry32: a run can be had again from its seed, as far as the clock lets it. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
