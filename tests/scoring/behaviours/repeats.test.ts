import { embedOnce } from '#scoring/behaviours/embed-once.ts'
import { repeatOf } from '#scoring/behaviours/repeats.ts'
import { describe, expect, it } from 'vitest'
import { embed } from './embed.ts'

async function repeat(now: string, ...earlier: readonly string[]) {
  const vectorOf = await embedOnce(embed, [now, ...earlier])
  return repeatOf(
    [{ turn: 9, text: now, vector: vectorOf(now) }],
    earlier.map((text, index) => ({ turn: 2 * index + 1, text, vector: vectorOf(text) })),
  )
}

describe('repeatOf', () => {
  it.each([
    [
      'the same words',
      'Our support team answers within four minutes.',
      'our support team answers within four minutes',
      1,
    ],
    [
      'nearly the same words',
      'As I said, our support team answers within four minutes.',
      'Our support team will answer within four minutes.',
      1,
    ],
    [
      'another point',
      'The rollout takes six weeks in your case.',
      'Our support team answers within four minutes.',
      null,
    ],
    [
      'a question',
      'How do you handle the night shift today?',
      'How do you handle the night shift today?',
      null,
    ],
    ['a courtesy', 'That makes sense.', 'That makes sense.', null],
  ])('reads %s', async (_, now, earlier, times) => {
    expect((await repeat(now, earlier))?.times ?? null).toBe(times)
  })

  it('counts turns and names the latest', async () => {
    const point = 'Our support team answers within four minutes.'
    expect(await repeat(point, point, 'The price is forty.', point)).toEqual({ turn: 5, times: 2 })
  })
})
