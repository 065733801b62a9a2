import type { Child } from './child.ts'
import { firstWords } from './first-words.ts'
import { closing, many, type Talker } from './talkers.ts'
import { spoken } from './upstream-lines.ts'

/** CPU per exchange with a long and with a short reply: their difference is what a token costs. */
export async function cpuOf(
  child: Child<unknown>,
  upstream: Child<unknown>,
  count: number,
  make: () => Promise<Talker>,
) {
  const rounds = 2
  const talkers = await many(count, make)
  return closing(talkers, async () => {
    const spend = async (text: string) => {
      const before = { cpu: (await child.usage()).cpuMs, tokens: await upstream.ask('tokens') }
      await firstWords(talkers, text, rounds)
      return {
        cpu: (await child.usage()).cpuMs - before.cpu,
        tokens: (await upstream.ask('tokens')) - before.tokens,
      }
    }
    const short = await spend(`${spoken} (short)`)
    const long = await spend(spoken)
    return {
      perThousand: (1000 * (long.cpu - short.cpu)) / (long.tokens - short.tokens),
      perExchange: short.cpu / (talkers.length * (rounds + 1)),
    }
  })
}
