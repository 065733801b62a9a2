import { remembered } from '../../remembered.ts'
import { plain } from './guard-context.ts'

/** Figures of two digits or more, and names within a sentence: what tells more than other words. */
export const details = remembered((text): readonly string[] => {
  const figures = text.match(/\d[\d.,]*\d/gu) ?? []
  const names = [...text.matchAll(/(?<=[\p{Ll},;] )\p{Lu}\p{Ll}{2,}/gu)].map(([name]) => plain(name))
  return [...figures, ...names]
})
