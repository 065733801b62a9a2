import { codeTranscript } from '#scoring/code-transcript.ts'
import { wordsOf } from '#scoring/behaviours/clean-text.ts'
import { quantitiesOf } from '#scoring/behaviours/quantities.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { beliefTransfer } from '#scoring/dimensions/belief-transfer.ts'
import { withoutSpoiled } from '#scoring/spoiled.ts'
import { buyerTurns } from '#scoring/transcript.ts'
import { verified } from '#scoring/verify.ts'
import { withoutPunctuation } from '../coder/variants.ts'
import { auc } from './discrimination.ts'
import type { Figure } from './figure.ts'
import { fittedHead } from './fitted-head.ts'
import type { Appeal } from './persuasion.ts'
import { resampledInterval } from './resampled.ts'
import { wordBags } from './word-bags.ts'

type Read = {
  readonly id: string
  readonly paid: boolean
  readonly evident: number
  readonly agreed: number
  readonly beyond: boolean
}

/** How well the evident belief of a whole appeal tells who really paid from who did not. */
export async function measurePaid(
  train: readonly Appeal[],
  dev: readonly Appeal[],
  embed: Embed,
): Promise<Figure> {
  const read = await readAppeals(dev, embed, (text) => text)
  const bare = await readAppeals(dev, embed, withoutPunctuation)
  const paid = read.map((one) => one.paid)
  const by = (value: (appeal: Appeal) => number) => auc(dev.map(value), paid)
  const agreedOnly = read.filter(({ agreed, beyond }) => agreed > 0 && !beyond)
  const share = (of: readonly Read[]) =>
    (of.filter((one) => one.paid).length / Math.max(1, of.length)).toFixed(2)
  return {
    set: 'persuasionforgood',
    what: 'evident belief against money paid',
    metric: 'AUC',
    how: 'as shipped',
    n: dev.length,
    positives: paid.filter(Boolean).length,
    value: aucOf(read),
    interval: resampledInterval(read, ({ id }) => id, aucOf),
    unpunctuated: aucOf(bare),
    floor: {
      value: by((appeal) => clientTurns(appeal).filter(namesMoney).length) ?? 0.5,
      of: 'how many of their turns name an amount of money',
    },
    bagOfWords: await bagOfWords(train, dev, paid),
    wordCount: by((appeal) => clientTurns(appeal).reduce((sum, text) => sum + wordsOf(text).length, 0)),
    turnCount: by(({ turns }) => turns.length),
    goal: 0.6,
    notes: [
      `Bare agreement (ladder 1) alone: AUC ${auc(
        read.map(({ agreed }) => agreed),
        paid,
      )?.toFixed(
        3,
      )} by its count; of ${agreedOnly.length} who agreed and went no further ${share(agreedOnly)} paid, of all ${share(read)}.`,
    ],
  }
}

const aucOf = (read: readonly Read[]): number | null =>
  auc(
    read.map(({ evident }) => evident),
    read.map(({ paid }) => paid),
  )

const clientTurns = ({ turns }: Appeal): readonly string[] =>
  turns.filter(({ speaker }) => speaker === 'client').map(({ text }) => text)

const namesMoney = (text: string): boolean =>
  quantitiesOf(text).some(({ dimension }) => dimension === 'money')

const readAppeals = (
  appeals: readonly Appeal[],
  embed: Embed,
  tell: (text: string) => string,
): Promise<readonly Read[]> =>
  Promise.all(
    appeals.map(async ({ dialogue_id: id, donation, turns }) => {
      const heard = turns.map(({ speaker, text }) => ({
        speaker: speaker === 'rep' ? ('rep' as const) : ('buyer' as const),
        text: tell(text),
      }))
      const coded = withoutSpoiled(verified(await codeTranscript({ turns: heard, facts: [] }, embed)))
      const ladders = buyerTurns(coded).map(({ reading }) => reading.ladder)
      return {
        id,
        paid: donation > 0,
        // A conversation too short to be assessed shows nothing.
        evident: beliefTransfer(coded, null).evident ?? 0,
        agreed: ladders.filter((ladder) => ladder === 1).length,
        beyond: ladders.some((ladder) => ladder > 1),
      }
    }),
  )

async function bagOfWords(train: readonly Appeal[], dev: readonly Appeal[], paid: readonly boolean[]) {
  const said = (appeals: readonly Appeal[]) =>
    appeals.map((appeal) => ({ speaker: 'client', text: clientTurns(appeal).join('\n') }))
  const bags = wordBags(said(train))
  const examples = (appeals: readonly Appeal[]) => {
    const inputs = bags(said(appeals))
    return appeals.map(({ dialogue_id: conversation, donation }, index) => ({
      conversation,
      labels: donation > 0 ? ['paid'] : [],
      input: inputs[index] ?? new Float32Array(),
    }))
  }
  const { scores } = await fittedHead({ labels: ['paid'], exclusive: false }, examples(train), examples(dev))
  return auc(
    scores.map(([score = 0]) => score),
    paid,
  )
}
