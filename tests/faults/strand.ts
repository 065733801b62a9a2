import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { RoleplayView } from '#contract/roleplay.ts'
import type { HttpClient } from '#tests/support/http-client.ts'
import { createReader, type Reader } from '#tests/support/reader.ts'
import { CommandRefused, type SocketClient } from '#tests/support/socket-client.ts'

/** One rep turn as its client knows it; without an acknowledgement it may or may not be stored. */
type Said = { readonly turnId: string; readonly n: number; readonly text: string; acknowledged: boolean }

/** One roleplay over any number of deaths of its server, with what its client was told. */
export type Strand = {
  readonly key: { readonly orgId: string; readonly roleplayId: string }
  readonly reader: Reader
  readonly said: Said[]
  /** Whether it was ended, by the rep or by the buyer: it then has to be scored. */
  ended: boolean
}

const lines = [
  'You wrote off one system and there is no line for another. What happens when an accrual is late?',
  'So it is having to take back a figure more than the days. Which one has stayed with you?',
  'It costs £46,000 a year, and I will not go lower.',
  'Who else would have to live with it if this went wrong?',
  'I do not know that yet. I would find out before we talk again.',
]

export async function beginStrand(client: HttpClient, orgId: string): Promise<Strand> {
  const roleplayId = randomUUID()
  const body = { roleplayId, scenarioId: 'cfo-burned-budget' }
  await client.call('startRoleplay', { params: { orgId }, body })
  const key = { orgId, roleplayId }
  return { key, reader: createReader(key), said: [], ended: false }
}

const lastOf = ({ reader }: Strand) => reader.shown.at(-1)
/** The buyer opens, so that every second turn is theirs. */
const repHasFloor = (strand: Strand): boolean => {
  const last = lastOf(strand)
  return strand.reader.live === null && last !== undefined && last.n % 2 === 1 && last.status !== 'speaking'
}

export async function untilFloor(strand: Strand, ms: number, given: () => boolean = () => false) {
  const until = performance.now() + ms
  while (!repHasFloor(strand) && !given() && performance.now() < until) await wait(10)
  return repHasFloor(strand)
}

/** Says a line and waits for its acknowledgement; a client's own retry sends `again` what had none. */
export async function sayNext(strand: Strand, socket: SocketClient, again?: Said): Promise<void> {
  const n = (lastOf(strand)?.n ?? 0) + 1
  const text = lines[strand.said.length % lines.length] ?? ''
  const said = again ?? { turnId: randomUUID(), n, text, acknowledged: false }
  if (!again) strand.said.push(said)
  const { turnId } = said
  await socket.command('turn:say', { ...strand.key, turnId, n: said.n, text: said.text })
  said.acknowledged = true
}

/** Talks on as a rep would until the server is gone or the roleplay has ended. */
export async function talkOn(strand: Strand, socket: SocketClient, random: () => number): Promise<void> {
  try {
    while (socket.raw.connected && !strand.ended) {
      if (!(await untilFloor(strand, 60_000, () => !socket.raw.connected))) return
      const last = lastOf(strand)
      const id = last?.status === 'interrupted' && random() < 0.5 ? strand.reader.idOf(last.n) : null
      if (id !== null) {
        const { generation } = await socket.command('turn:regenerate', { ...strand.key, turnId: id })
        await whileConnected(socket, () => (lastOf(strand)?.generation ?? 0) >= generation)
      } else if (strand.said.length > 1 && random() < 0.15) {
        await socket.command('roleplay:end', strand.key)
        strand.ended = true
      } else {
        await sayNext(strand, socket)
        const n = strand.said.at(-1)?.n ?? 0
        await whileConnected(socket, () => (lastOf(strand)?.n ?? 0) > n)
      }
    }
  } catch (error) {
    if (error instanceof CommandRefused && error.problem.code === 'roleplay/not_live') strand.ended = true
    // Without a server there is no answer: that is what is being tried.
    else if (socket.raw.connected) throw error
  }
}

/** Waits until it holds, or there is nobody to wait for. */
async function whileConnected(socket: SocketClient, holds: () => boolean): Promise<void> {
  while (socket.raw.connected && !holds()) await wait(10)
}

/**
 * What of the client's knowledge the stored roleplay contradicts: each acknowledged turn stands there once, words that
 * were shown as final are the same, words of a reply that was cut off are those that were shown, or more, or fewer.
 */
export function contradictions(strand: Strand, before: Reader['shown'], stored: RoleplayView): string[] {
  const at = `roleplay ${strand.key.roleplayId}`
  const found: string[] = []
  stored.turns.forEach(({ n }, index) => {
    if (n !== index + 1) found.push(`${at}: turn ${n} stands at place ${index + 1}`)
  })
  for (const { turnId, n, text, acknowledged } of strand.said) {
    const same = stored.turns.filter((turn) => turn.id === turnId)
    if (acknowledged && same.length !== 1)
      found.push(`${at}: acknowledged turn ${n} is there ${same.length} times`)
    if (same.some((turn) => turn.text !== text)) found.push(`${at}: turn ${n} has other words`)
  }
  for (const shown of before) {
    const now = stored.turns.find(({ n }) => n === shown.n)
    if (!now) found.push(`${at}: turn ${shown.n} was shown and is gone`)
    else if (shown.status === 'done' && (now.text !== shown.text || now.status !== 'done')) {
      found.push(`${at}: turn ${shown.n} was final and has changed`)
    } else if (shown.status === 'speaking' && now.generation === shown.generation) {
      const goesOn = now.text.startsWith(shown.text)
      const cut = now.status === 'interrupted' && shown.text.startsWith(now.text)
      if (!goesOn && !cut) found.push(`${at}: turn ${shown.n} is not what was shown`)
    }
  }
  return found
}
