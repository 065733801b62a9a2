import type { Judgement } from '#scoring/judge/judgement.ts'
import type { Scored } from '#scoring/score.ts'

/** What is stored of a model's card: the card of both readings, and how they lay to each other. */
export type JudgedBody = Scored & { readonly judge: JudgeRecord }
export type JudgeRecord = Omit<Judgement, 'scored'> & {
  /** Whether the judge also spoke for the buyer in this roleplay. */
  readonly sameModel: boolean
}

export const judgedBody = ({ scored, ...rest }: Judgement, sameModel: boolean): JudgedBody => ({
  ...scored,
  judge: { ...rest, sameModel },
})
