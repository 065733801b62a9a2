import { costly } from './costly.ts'
import { helping } from './helping.ts'

/** A card for each code of the codebook, those that help first. */
export const behaviourCards = [
  ...helping.map((card) => ({ ...card, helps: true })),
  ...costly.map((card) => ({ ...card, helps: false })),
]
