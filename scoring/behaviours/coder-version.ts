import { trainedOn as buyerTrainedOn } from './weights/buyer-head.ts'
import { trainedOn as repTrainedOn } from './weights/rep-head.ts'

/** Raised whenever the same text and weights would be read differently. */
const rules = 1

/** Stored with every reading: the rules of this folder and the data and settings behind the weights. */
export const coderVersion = `coder-${rules}-${repTrainedOn}-${buyerTrainedOn}`
