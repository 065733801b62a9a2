import type { Talker } from './talkers.ts'

let said = 0
/** Never twice the same: a remembered sentence vector would answer for the model that makes it. */
const anew = (text: string) => {
  said += 1
  return `In week ${said} of ours: ${text}`
}

/** How long the longer of the upstream's replies lasts. */
const replyMs = 3_200

/**
 * Everybody says `text` again as soon as the reply has ended, `rounds` times after one that is not counted. Beginnings
 * are spread over the length of a reply: while it is counted, as many replies are being spoken as there are talkers,
 * or fewer where everybody thinks for `pauseMs` before the next.
 * @returns milliseconds to the first words, each
 */
export async function firstWords(
  talkers: readonly Talker[],
  text: string,
  rounds: number,
  pauseMs = 0,
): Promise<number[]> {
  const samples = await Promise.all(
    talkers.map(async (talker, index) => {
      await new Promise((resolve) => setTimeout(resolve, ((replyMs + pauseMs) * index) / talkers.length))
      const own: number[] = []
      for (let round = 0; round <= rounds; round += 1) {
        if (round > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs))
        own.push(await talker.say(anew(text)))
      }
      return own.slice(1)
    }),
  )
  return samples.flat()
}
