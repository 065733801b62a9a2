import { createHash } from 'node:crypto'
import { z } from 'zod'
import { buyerFigures, buyerReport, discomfortBand } from './coder/buyer-figures.ts'
import {
  buyerParts,
  buyerTexts,
  fitBuyerHead,
  heldOutBuyerScores,
  partNames,
  temperatureOf,
} from './coder/buyer-head-fit.ts'
import { batchHashes, readBuyerRows, readRepRows, readSentenceRows } from './coder/batches.ts'
import { isHeldOut } from './coder/held-out.ts'
import { packHead } from './coder/pack-head.ts'
import { heldOutRepScores } from './coder/rep-cross-validation.ts'
import { repExample } from './coder/rep-examples.ts'
import { fitCalibration, repFigures, repReport } from './coder/rep-figures.ts'
import { fitRepHead, repTexts } from './coder/rep-head-fit.ts'
import { fitSentenceHead, sentenceExamples } from './coder/sentence-head-fit.ts'
import { retold } from './coder/retold.ts'
import { createCachedEmbed } from './coder/vector-cache.ts'
import { wordCountsOf } from './coder/word-counts.ts'
import { writeModule } from './coder/write-weights.ts'
import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import { embedOnce } from '#scoring/behaviours/embed-once.ts'
import type { PackedHead } from '#scoring/behaviours/linear-head.ts'
import { sentenceKinds } from '#scoring/behaviours/sentence-kinds.ts'
import { buyerCalibration, buyerHeads } from '#scoring/behaviours/weights/buyer-head.ts'
import { sentenceHead } from '#scoring/behaviours/weights/sentence-head.ts'
import { trainedOn as before } from '#scoring/behaviours/weights/trained-on.ts'
import { repCalibration, repHead } from '#scoring/behaviours/weights/rep-head.ts'

/*
 * Fits the coder's heads to scoring/data and writes them to scoring/behaviours/weights. Everything is deterministic: the
 * same data give the same bytes. Confidence and bands come from batches left out, the weights from all batches but those
 * that held-out.ts keeps for the evaluation. With `turns`, `buyers` or `sentences` after the name only the heads that learn
 * from these are fitted anew: enough where no other data has changed. Sentences are learnt from the clauses of turns, too.
 */
const only = z.enum(['turns', 'buyers', 'sentences']).optional().parse(process.argv[2])
const headImport = "import type { PackedHead } from '../linear-head.ts'\n"

// Before the rows are read: a batch that arrives meanwhile is not trained on.
const trainedOn = Object.fromEntries(
  Object.entries(batchHashes()).filter(
    ([path]) => !isHeldOut({ batch: path.replace(/^.*\/|\.jsonl$/g, '') }),
  ),
)
const folders = { turns: ['turns/', 'sentences/'], buyers: ['buyer-turns/'], sentences: ['sentences/'] }
const refitted = only === undefined ? [''] : folders[only]
const untouched = (hashes: Readonly<Record<string, string>>) =>
  JSON.stringify(
    Object.entries(hashes).filter(([path]) => !refitted.some((folder) => path.startsWith(folder))),
  )
if (untouched(trainedOn) !== untouched(before))
  throw new Error(`Other data has changed since the weights were made; train without \`${only}\``)
const repRows = readRepRows().filter((row) => !isHeldOut(row))
const examples = repRows.map(repExample)
const tellings = repRows.flatMap((row, index) => retold(row, index).map(repExample))
const buyerRows = readBuyerRows().filter((row) => !isHeldOut(row))
if (examples.length === 0 || buyerRows.length === 0)
  throw new Error('scoring/data holds no labelled turns; nothing was written')
const { embed, close } = createCachedEmbed()
const ofSentences = sentenceExamples(
  readSentenceRows().filter((row) => !isHeldOut(row)),
  examples,
)
const vectorOf = await embedOnce(embed, [
  ...(fits('turns') ? repTexts(tellings) : []),
  ...(fits('buyers') ? buyerTexts(buyerRows) : []),
  ...ofSentences.map(({ text }) => text),
])
await close()

const [rep, calibration] = fits('turns') ? await trainRepHead() : [repHead, repCalibration]
const [heads, settings] = fits('buyers') ? await trainBuyerHeads() : [buyerHeads, buyerCalibration]
const sentence = only === 'buyers' ? sentenceHead : await trainSentenceHead()

const texts = [
  ...repRows.flatMap(({ rep: own, buyer }) => [own, buyer ?? '']),
  ...buyerRows.flatMap(({ buyer, rep: other }) => [buyer, other ?? '']),
]
writeModule('word-counts.ts', "import type { WordCounts } from '../word-weight.ts'\n", {
  wordCounts: ['WordCounts', wordCountsOf(texts)],
})

function fits(part: 'turns' | 'buyers'): boolean {
  return only === undefined || only === part
}

async function trainSentenceHead() {
  const packed = packHead(sentenceKinds, await fitSentenceHead(ofSentences, vectorOf))
  writeModule('sentence-head.ts', headImport, { sentenceHead: ['PackedHead', packed] })
  return packed
}

async function trainBuyerHeads() {
  const fitted: Record<string, PackedHead> = {}
  const chosen: Record<string, number> = {}
  for (const part of partNames) {
    const scores = await heldOutBuyerScores(part, buyerRows, vectorOf)
    const setting = part === 'discomfort' ? discomfortBand(scores) : temperatureOf(part, scores)
    chosen[part] = setting
    console.log(buyerReport(buyerFigures(part, scores, setting)))
    fitted[part] = packHead(buyerParts[part], await fitBuyerHead(part, buyerRows, vectorOf))
  }
  writeModule('buyer-head.ts', headImport, {
    buyerCalibration: [
      "{ readonly [Part in 'ladder' | 'stance' | 'objection' | 'discomfort']: number }",
      chosen,
    ],
    buyerHeads: [
      "{ readonly [Part in 'ladder' | 'stance' | 'objection' | 'discomfort']: PackedHead }",
      fitted,
    ],
  })
  return [fitted, chosen] as const
}

async function trainRepHead() {
  const held = await heldOutRepScores(examples, vectorOf, tellings)
  const fitted = fitCalibration(held)
  console.log(repReport(repFigures(held, fitted)))
  const packed = packHead([...behaviourCodes, 'none'], await fitRepHead(tellings, vectorOf))
  writeModule('rep-head.ts', `import type { Calibration } from '../calibration.ts'\n${headImport}`, {
    repCalibration: ['Calibration', fitted],
    repHead: ['PackedHead', packed],
  })
  return [packed, fitted] as const
}

const weightsHash = createHash('sha256')
  .update(JSON.stringify([rep, calibration, heads, settings, sentence]))
  .digest('hex')
  .slice(0, 12)
writeModule('trained-on.ts', '', {
  weightsHash: ['', weightsHash],
  trainedOn: ['Readonly<Record<string, string>>', trainedOn],
})
console.log(`weights ${weightsHash} written, from ${Object.keys(trainedOn).length} batches`)
