import { createHmac, randomBytes } from 'node:crypto'

/** Of this process: nobody can work out a mark, and none need be kept, as each prompt is made anew. */
const key = randomBytes(32)

/** The mark that stands in the prompts of one roleplay, 16 letters and figures, to be known again in a reply. */
export const canaryOf = (roleplayId: string): string =>
  createHmac('sha256', key).update(roleplayId).digest('hex').slice(0, 16)
