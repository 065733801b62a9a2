import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { ErrorCode } from '#contract/error-codes.ts'
import { errorCodeOf, problem, RequestRefused } from '../errors.ts'
import { describeError, isDatabaseAway } from './describe-error.ts'

type More = Parameters<typeof problem>[1]

/** Answers with problem+json, which names the request so that a person can ask about it. */
export function refuse(request: FastifyRequest, reply: FastifyReply, code: ErrorCode, more: More = {}) {
  const body = problem(code, { ...more, requestId: request.id })
  return reply.code(body.status).type('application/problem+json').send(JSON.stringify(body))
}

/** Every failure leaves as a problem of the contract's closed list. */
export function answerWithProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const fields = error.validation.slice(0, 8).map(({ instancePath, message }) => ({
        field: instancePath.slice(1).replaceAll('/', '.') || (error.validationContext ?? 'body'),
        message: message ?? 'This cannot be used.',
      }))
      return refuse(request, reply, 'request/invalid', { fields })
    }
    const code = codeFor(error)
    if (code === 'server/failed') request.log.error(describeError(error), 'a request failed')
    if (error instanceof RequestRefused) return refuse(request, reply, code, refusalOf(error))
    return refuse(request, reply, code, code === 'request/invalid' ? { fields: unreadable } : {})
  })
}

/** What the parser refuses before any field can be looked at: broken JSON, another content type, poisoned keys. */
const unreadable = [{ field: 'body', message: 'Send JSON that can be read, and name it application/json.' }]

function codeFor(error: FastifyError): ErrorCode {
  const known = errorCodeOf(error)
  if (known !== null) return known
  if (isDatabaseAway(error)) return 'server/unavailable'
  if (error.statusCode === 413) return 'request/too_large'
  if (error.statusCode === 429) return 'request/too_many'
  if (error.statusCode === 503) return 'server/unavailable'
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return 'request/invalid'
  return 'server/failed'
}

function refusalOf({ detail, fields }: RequestRefused): More {
  return { ...(detail === undefined ? {} : { detail }), ...(fields === undefined ? {} : { fields }) }
}
