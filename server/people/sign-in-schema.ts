import { sentProblem } from '../errors.ts'
import { signInEndpoints } from '#contract/sign-in.ts'

const refused = { description: 'Refused', content: { 'application/problem+json': { schema: sentProblem } } }

/** What every sign-in endpoint says of itself. */
export const schemaOf = <N extends keyof typeof signInEndpoints>(operationId: N) => ({
  operationId,
  tags: ['auth'],
  response: { 200: signInEndpoints[operationId].response, default: refused },
})
