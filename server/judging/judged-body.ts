import type { Judgement } from '#scoring/judge/judgement.ts'
import type { CardBody } from '../scoring/card-body.ts'

/** What is stored of a model's card: the card of both readings, and how they lay to each other. */
export type JudgedBody = CardBody & { readonly judge: JudgeRecord }
export type JudgeRecord = Omit<Judgement, 'scored' | 'changes'> & {
  /** Whether the judge also spoke for the buyer in this roleplay. */
  readonly sameModel: boolean
}

export const judgedBody = ({ scored, changes, ...rest }: Judgement, sameModel: boolean): JudgedBody => ({
  ...scored,
  changes,
  judge: { ...rest, sameModel },
})
