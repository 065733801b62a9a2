import { lookAtSentences } from '#scoring/behaviours/sentences.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import { describe, expect, it } from 'vitest'
import { embed } from './embed.ts'

const heardIn = async (text: string) => (await lookAtSentences(text, embed)).heard
const mannersIn = async (text: string) =>
  (await lookAtSentences(text, embed)).worked.map(({ manner }) => manner)

describe('a sentence looked at alone', () => {
  it.each([
    ['The fee is 40 euros a month.', 'Let me just find my other glasses.'],
    ['Who signs for it at your end?', "One second, the kettle's boiling."],
    ["I don't know, I'd have to ask Wanjiru.", 'So much for the first page of my notes.'],
  ])('is not heard where it says nothing: %s | %s', async (said, nothing) => {
    const text = `${said} ${nothing}`
    expect(await heardIn(text)).toBe(said.padEnd(text.length))
  })

  it.each([
    'Yes.',
    'About forty a week, I think.',
    'No. We had to throw the second batch away.',
    'It rains into the loading bay.',
    'More or less everybody left in that year.',
    'Three of the nine have left us. I was one of the people who lost them.',
  ])('is heard where it says something: %s', async (text) => {
    expect(await heardIn(text)).toBe(text)
  })

  it('is heard where the turn holds nothing else', async () => {
    expect(await heardIn('Anyway.')).toBe('Anyway.')
    expect((await lookAtSentences('Anyway. So there we have it.', embed)).count).toBe(2)
  })

  it('is told to press or to flatter in words that no phrase knows, and not where a date has its reason', async () => {
    expect(await mannersIn("I'd hate for your director to hear who blocked this.")).toEqual(['presses'])
    expect(await mannersIn("You're easily the brightest mind I've had the pleasure to meet.")).toEqual([
      'flatters',
    ])
    expect(await mannersIn('The grant office closes the list on the ninth, that is their rule.')).toEqual([])
  })
})

describe('readTurn', () => {
  it('reads a turn as it would without what says nothing, and counts its words so', async () => {
    const buyer = { n: 1, speaker: 'buyer', text: 'What does it cost us in the first year?' } as const
    const text = "It's 58,000 in the first year, all in."
    const read = (said: string) => readTurn({ n: 2, speaker: 'rep', text: said }, [buyer], [], [], embed)
    const plain = await read(text)
    const padded = await read(`I've found the page now. ${text}`)
    const whatWasRead = ({ behaviours }: typeof plain) =>
      behaviours.map(({ code, confidence, quote }) => ({ code, confidence, quote }))
    expect(whatWasRead(padded)).toEqual(whatWasRead(plain))
    expect([padded.words, padded.sentences]).toEqual([plain.words, plain.sentences])
    for (const { quote } of padded.behaviours) expect(text).toContain(quote)
  })
})
