import { embedOnce } from '#scoring/behaviours/embed-once.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { isBuyer, isRep, type CodedTurn } from '#scoring/transcript.ts'
import { withoutPunctuation } from '../coder/variants.ts'
import { asks, refusals, strategies, strategyOf } from './appeal-labels.ts'
import { casinoStrategies, readCasino } from './casino.ts'
import { retold } from './conversations.ts'
import { encodedTexts } from './encode.ts'
import { faceActs, readFaceActs } from './face-acts.ts'
import type { Figure } from './figure.ts'
import { measureLabels, type LabelTask } from './measure-labels.ts'
import { measurePaid } from './measure-paid.ts'
import { measureTurns } from './measure-turns.ts'
import { measureUptake } from './measure-uptake.ts'
import { readAnnotatedAppeals, readAppeals } from './persuasion.ts'
import type { Unit } from './units.ts'
import { readUptakePairs } from './uptake-pairs.ts'

export type Measurement = (data: string, embed: Embed) => Promise<readonly Figure[]>

const appeals = 'persuasionforgood'

const saysAsk = (turn: CodedTurn): boolean =>
  isRep(turn) && turn.reading.behaviours.some(({ code }) => code === 'clean_ask' || code === 'hedged_ask')
const saysResist = (turn: CodedTurn): boolean => isBuyer(turn) && turn.reading.stance === 'resist'

async function labels(task: LabelTask, read: (split: 'train' | 'dev') => readonly Unit[], embed: Embed) {
  const [train, dev] = [read('train'), read('dev')]
  const vectorOf = await embedOnce(
    embed,
    encodedTexts([...train, ...dev, ...retold(dev, withoutPunctuation)]),
  )
  return [await measureLabels(task, train, dev, vectorOf)]
}

/** By the name that `--only` takes, and the folder whose presence it needs. */
export const measurements: Readonly<Record<string, { readonly set: string; readonly measure: Measurement }>> =
  {
    uptake: {
      set: 'uptake',
      measure: async (data, embed) => [
        await measureUptake(readUptakePairs(data, 'train'), readUptakePairs(data, 'dev'), embed),
      ],
    },
    asks: {
      set: appeals,
      measure: (data, embed) =>
        measureTurns(
          {
            set: appeals,
            what: 'asks for a commitment',
            speaker: 'rep',
            labels: asks,
            says: saysAsk,
            goal: 0.75,
          },
          readAnnotatedAppeals(data, 'train'),
          readAnnotatedAppeals(data, 'dev'),
          embed,
        ),
    },
    stance: {
      set: appeals,
      measure: (data, embed) =>
        measureTurns(
          {
            set: appeals,
            what: 'the other side is against it',
            speaker: 'client',
            labels: refusals,
            says: saysResist,
            goal: 0.5,
          },
          readAnnotatedAppeals(data, 'train'),
          readAnnotatedAppeals(data, 'dev'),
          embed,
        ),
    },
    paid: {
      set: appeals,
      measure: async (data, embed) => [
        await measurePaid(readAppeals(data, 'train'), readAppeals(data, 'dev'), embed),
      ],
    },
    strategies: {
      set: appeals,
      measure: (data, embed) =>
        labels(
          {
            set: appeals,
            what: 'ten persuader strategies, or none',
            labels: [...strategies, 'none'],
            exclusive: true,
            speakers: [],
            goal: 0.55,
          },
          (split) =>
            readAnnotatedAppeals(data, split)
              .filter(({ speaker }) => speaker === 'rep')
              .map((unit) => ({ ...unit, labels: [strategyOf(unit.labels)] })),
          embed,
        ),
    },
    faces: {
      set: 'face_acts',
      measure: (data, embed) =>
        labels(
          {
            set: 'face_acts',
            what: 'face acts',
            labels: faceActs,
            exclusive: true,
            speakers: ['rep', 'client'],
            goal: 0.52,
          },
          (split) => readFaceActs(data, split),
          embed,
        ),
    },
    casino: {
      set: 'casino',
      measure: (data, embed) =>
        labels(
          {
            set: 'casino',
            what: 'negotiation strategies',
            labels: casinoStrategies,
            exclusive: false,
            speakers: [],
            goal: 0.52,
          },
          (split) => readCasino(data, split),
          embed,
        ),
    },
  }
