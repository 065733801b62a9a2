import type { Talker } from './talkers.ts'

/** Spread over this long, so that talkers do not all begin in one instant: people do not. */
const spreadMs = 3_000

/** Everybody says `text` `rounds` times, all at the same time but for a spread; milliseconds to the first words, each. */
export async function firstWords(
  talkers: readonly Talker[],
  text: string,
  rounds: number,
): Promise<number[]> {
  const samples: number[] = []
  await Promise.all(
    talkers.map(async (talker, index) => {
      await new Promise((resolve) => setTimeout(resolve, (spreadMs * index) / talkers.length))
      for (let round = 0; round < rounds; round += 1) samples.push(await talker.say(text))
    }),
  )
  return samples
}
