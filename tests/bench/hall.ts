import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

export type Hall = {
  readonly phones: number
  /** Phones come evenly over this time, and answer evenly over as long a time once it is open. */
  readonly minuteMs: number
  /** Seed of who writes how long. */
  readonly writeFromMs: number
}
export type Times = {
  readonly joins: number[]
  readonly looks: number[]
  readonly answers: number[]
  /** Requests that were not answered with 200, by what came. */
  readonly refused: Map<string, number>
}

/** Between two looks, as the page has it. */
const lookEveryMs = () => 2_000 + Math.random() * 2_000

const openings = ['It stays at', 'I keep it at', 'We hold it at', 'The figure is', 'My price remains']
const reasons = [
  'because it pays for engineer number',
  'since it is what kept customer number',
  'because without it I could not send team',
  'as it covers the night shift of site',
]
const asks = [
  'What would make this a no for office',
  'Which part worries you most about line',
  'Shall we look at plan',
]

/** No two alike in any sentence, so that no reading comes from what is remembered. */
const saidBy = (n: number): string =>
  `${openings[n % openings.length] ?? ''} ${18_000 + n * 7}, ${reasons[n % reasons.length] ?? ''} ${n + 11}. ${asks[n % asks.length] ?? ''} ${n + 3}?`

/** Everybody joins, waits until it is open, writes for a while and answers once; over real HTTP from one address. */
export async function fillHall(
  url: string,
  code: string,
  hall: Hall,
  open: () => Promise<void>,
): Promise<Times> {
  const times: Times = { joins: [], looks: [], answers: [], refused: new Map() }
  const ask = async (
    into: number[],
    path: string,
    body?: unknown,
  ): Promise<Record<string, unknown> | null> => {
    const began = performance.now()
    const answer = await fetch(`${url}/api/live/${code}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { origin: url, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const got = (await answer.json()) as Record<string, unknown>
    into.push(performance.now() - began)
    if (answer.ok) return got
    const what = `${path} ${typeof got['code'] === 'string' ? got['code'] : answer.status}`
    times.refused.set(what, (times.refused.get(what) ?? 0) + 1)
    return null
  }
  const phone = async (n: number): Promise<void> => {
    await wait((n / hall.phones) * hall.minuteMs)
    await ask(times.looks, '')
    const joined = await ask(times.joins, '/phones', { phone: randomUUID() })
    if (joined === null) return
    for (;;) {
      const standing = await ask(times.looks, '')
      if (standing?.['state'] === 'open' && performance.now() >= opensAt) break
      await wait(lookEveryMs())
    }
    await wait(hall.writeFromMs + (((n * 37) % hall.phones) / hall.phones) * hall.minuteMs)
    await ask(times.answers, '/answers', { ticket: joined['ticket'], text: saidBy(n) })
  }
  const opensAt = performance.now() + hall.minuteMs
  const opening = wait(hall.minuteMs).then(open)
  await Promise.all([opening, ...Array.from({ length: hall.phones }, (_, n) => phone(n))])
  return times
}
