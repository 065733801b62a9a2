import type { Talker } from './talkers.ts'

/** How long the longer of the upstream's replies lasts. */
const replyMs = 3_200

/**
 * Everybody says `text` again as soon as the reply has ended, `rounds` times after one that is not counted. Beginnings
 * are spread over the length of a reply: while it is counted, as many replies are being spoken as there are talkers.
 * @returns milliseconds to the first words, each
 */
export async function firstWords(
  talkers: readonly Talker[],
  text: string,
  rounds: number,
): Promise<number[]> {
  const samples = await Promise.all(
    talkers.map(async (talker, index) => {
      await new Promise((resolve) => setTimeout(resolve, (replyMs * index) / talkers.length))
      const own: number[] = []
      for (let round = 0; round <= rounds; round += 1) own.push(await talker.say(text))
      return own.slice(1)
    }),
  )
  return samples.flat()
}
