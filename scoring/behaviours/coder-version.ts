import { weightsHash } from './weights/trained-on.ts'

/** Raised whenever the same text and weights would be read differently. */
const rules = 7

/** Stored with every reading: the rules of this folder and the weights they used. */
export const coderVersion = `coder-${rules}-${weightsHash}`
