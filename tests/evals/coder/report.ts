/* oxlint-disable no-console -- a program for the terminal */
import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import { embedOnce } from '#scoring/behaviours/embed-once.ts'
import { readRepRows } from './batches.ts'
import { keeping, type HeadBlock, type Mask } from './head-blocks.ts'
import { isHeldOut } from './held-out.ts'
import { mean } from './measures.ts'
import { repExample, type RepExample } from './rep-examples.ts'
import { fitCalibration, repFigures, repReport } from './rep-figures.ts'
import { fitRepHead, repTexts, turnScores } from './rep-head-fit.ts'
import { buyerAgreement, buyerReadings, readBlind, repAgreement, repReadings } from './second-readings.ts'
import { createCachedEmbed } from './vector-cache.ts'

/*
 * What the coder's figures rest on: how far two readings agree, how F1 grows with examples, what each part of the input
 * is worth, and how far its confidence holds. Heads here see each turn once, as it was written, and are measured on the
 * batches that no head sees; `npm run train:coder` gives the figures of the shipped one.
 */
const seed = 7
const perCodeSteps = [25, 50, 100, 200]

console.log('Two readings of the same turns, both by language models\n')
const readings = readBlind(repReadings())
const agreement = repAgreement(readings)
for (const [code, { kappa, both, either }] of agreement)
  console.log(`  ${code.padEnd(20)} kappa ${kappa.toFixed(2)}  both ${both} of ${either}`)
console.log(
  `  mean kappa ${mean([...agreement.values()].map(({ kappa }) => kappa)).toFixed(2)}, ${readings.length} turns`,
)
const buyers = readBlind(buyerReadings())
console.log(
  `  buyer turns (${buyers.length}): ${Object.entries(buyerAgreement(buyers))
    .map(([label, kappa]) => `${label} ${kappa.toFixed(2)}`)
    .join(', ')}`,
)

const rows = readRepRows()
const examples = rows.filter((row) => !isHeldOut(row)).map(repExample)
const unseen = rows.filter(isHeldOut).map(repExample)
const { embed, close } = createCachedEmbed()
const vectorOf = await embedOnce(embed, repTexts([...examples, ...unseen]))
await close()

async function measured(train: readonly RepExample[], mask?: Mask) {
  const fit = await fitRepHead(train, vectorOf, { mask })
  const held = unseen.map((example) => ({ example, scores: turnScores(fit, example, vectorOf, mask) }))
  return { held, figures: repFigures(held, fitCalibration(held)) }
}

console.log(`\nExamples per code, at most; ${unseen.length} turns of unseen batches\n`)
for (const most of [...perCodeSteps, Number.POSITIVE_INFINITY]) {
  const chosen = upTo(most, examples)
  const { figures } = await measured(chosen)
  console.log(
    `  ${String(most === Number.POSITIVE_INFINITY ? 'all' : most).padStart(4)}  ${chosen.length} turns  macro-F1 ${figures.macro.toFixed(3)}  micro-F1 ${figures.micro.toFixed(3)}`,
  )
}

console.log('\nWhat parts of the input are worth\n')
const parts: Readonly<Record<string, readonly HeadBlock[]>> = {
  'countable cues alone': ['cues'],
  'words and word pairs alone (bag of words)': ['words'],
  'words and letters of clause and turn': ['words', 'letters', 'turnWords'],
  'sentence vector of the clause alone': ['clause'],
  'and of turn and neighbours': ['clause', 'turn', 'before', 'after'],
  'and of the buyer turn before': ['clause', 'turn', 'before', 'after', 'buyer'],
  'and cues': ['clause', 'turn', 'before', 'after', 'buyer', 'cues'],
  'all but the buyer turn': ['clause', 'turn', 'before', 'after', 'words', 'letters', 'turnWords', 'cues'],
  'all but the cues': ['clause', 'turn', 'before', 'after', 'buyer', 'words', 'letters', 'turnWords'],
}
for (const [name, kept] of Object.entries(parts)) {
  const { figures } = await measured(examples, keeping(kept))
  console.log(
    `  ${name.padEnd(42)} macro-F1 ${figures.macro.toFixed(3)}  micro-F1 ${figures.micro.toFixed(3)}`,
  )
}

const whole = await measured(examples)
console.log(`\nAll parts\n\n${repReport(whole.figures)}`)
console.log('\nConfidence against the share that was right, every code of every turn\n')
for (const { count, told, found } of whole.figures.bins) {
  const bar = '#'.repeat(Math.round(found * 40))
  console.log(`  told ${told.toFixed(2)}  right ${found.toFixed(2)}  ${bar.padEnd(40)}  n=${count}`)
}

/** At most so many turns of each code, drawn evenly over the batches; the same in every run. */
function upTo(most: number, all: readonly RepExample[]): readonly RepExample[] {
  const counts = new Map(behaviourCodes.map((code) => [code, 0]))
  const order = all
    .map((example, index) => ({ example, at: (Math.imul(index + seed, 2_654_435_761) >>> 0) % 1_000_003 }))
    .toSorted((a, b) => a.at - b.at)
  return order
    .filter(({ example: { codes } }) => {
      const wanted = codes.length === 0 || codes.some((code) => (counts.get(code) ?? 0) < most)
      if (wanted) for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
      return wanted
    })
    .map(({ example }) => example)
}
