import { expect, it } from 'vitest'
import { createBoundedQueue } from '#server/live-drills/bounded-queue.ts'
import { newLiveCode, phoneOf, ticketFor } from '#server/live-drills/code.ts'
import { tallyOf } from '#server/live-drills/tally.ts'
import { liveCode } from '#contract/live-drill.ts'

it('tells of nothing that fewer than three people did, and counts answers in threes', () => {
  const named = ['name_tension']
  expect(tallyOf([named, named])).toEqual({ counted: 0, shares: [], fewer: false })
  expect(tallyOf([named, named, named])).toMatchObject({
    counted: 3,
    shares: [{ code: 'name_tension', people: 3 }],
  })
  // The fourth and the fifth change nothing that is shown.
  const five = [named, named, named, ['dodge'], ['dodge', 'dodge']]
  expect(tallyOf(five)).toEqual(tallyOf([named, named, named]))
  expect(tallyOf([...five, named])).toEqual({
    counted: 6,
    shares: [{ code: 'name_tension', people: 4 }],
    fewer: true,
  })
})

it('runs so many side by side, in the order of coming, and refuses when too many wait', async () => {
  const queue = createBoundedQueue({ atOnce: 2, most: 2 })
  const begun: number[] = []
  const ends: (() => void)[] = []
  const job = (n: number) =>
    queue.run(async () => {
      begun.push(n)
      await new Promise<void>((resolve) => ends.push(resolve))
      if (n === 1) throw new Error('broken')
      return n
    })
  const all = [1, 2, 3, 4].map((n) => job(n) ?? Promise.reject(new Error('refused')))
  expect(job(5)).toBeNull()
  const settled = Promise.allSettled(all)
  await new Promise(setImmediate)
  expect([begun, queue.waiting]).toEqual([[1, 2], 2])
  while (begun.length < 4 || ends.length > 0) {
    for (const end of ends.splice(0)) end()
    await new Promise(setImmediate)
  }
  expect((await settled).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
  expect([begun, queue.waiting]).toEqual([[1, 2, 3, 4], 0])
})

it('makes codes that phones can type, and tickets that are good for one drill and its time', () => {
  for (let n = 0; n < 50; n += 1) expect(liveCode.parse(newLiveCode())).toHaveLength(6)
  expect(liveCode.parse(' abcdef ')).toBe('ABCDEF')
  const drill = {
    id: '0198a000-0000-7000-8000-000000000001',
    closesAt: new Date('2027-02-01T10:30:00Z'),
  }
  const phone = '0198a000-0000-7000-8000-00000000000a'
  const ticket = ticketFor('secret', phone, drill)
  expect(phoneOf('secret', ticket, drill)).toBe(phone)
  expect(phoneOf('other', ticket, drill)).toBeNull()
  expect(phoneOf('secret', ticket, { ...drill, id: phone })).toBeNull()
  expect(phoneOf('secret', `${ticket.slice(0, -1)}${ticket.endsWith('A') ? 'B' : 'A'}`, drill)).toBeNull()
})
