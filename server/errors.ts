import * as z from 'zod'
import { errorCodes, errors, type ErrorCode } from '#contract/error-codes.ts'
import { problemSchema, type Problem } from '#contract/problem.ts'

/** A problem as this server sends it: its codes are a closed list. */
export const sentProblem = problemSchema.extend({ code: z.enum(errorCodes as [ErrorCode, ...ErrorCode[]]) })

type More = {
  /** What exactly, in words that may be shown; never a transcript, a name or an address. */
  readonly detail?: string
  readonly fields?: readonly { readonly field: string; readonly message: string }[]
  readonly cause?: unknown
}

/** A request that was understood and cannot be done. */
export class RequestRefused extends Error {
  readonly code: ErrorCode
  readonly detail: string | undefined
  readonly fields: More['fields']
  constructor(code: ErrorCode, more: More = {}) {
    super(code, { cause: more.cause })
    this.name = 'RequestRefused'
    this.code = code
    this.detail = more.detail
    this.fields = more.fields
  }
}

/** problem+json for a code of the contract's list. */
export function problem(
  code: ErrorCode,
  more: Omit<More, 'cause'> & { readonly requestId?: string } = {},
): Problem {
  const { status, title } = errors[code]
  return {
    type: 'about:blank',
    title,
    status,
    code,
    ...(more.detail === undefined ? {} : { detail: more.detail }),
    ...(more.fields === undefined ? {} : { fields: more.fields.map((field) => ({ ...field })) }),
    ...(more.requestId === undefined ? {} : { requestId: more.requestId }),
  }
}

/** What a log or a row may say of any error: a code or its name, as its message may quote what was said. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

/** The code that an error carries, of whichever class it is; null for what nobody foresaw. */
export function errorCodeOf(error: unknown): ErrorCode | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  return Object.hasOwn(errors, error.code) ? (error.code as ErrorCode) : null
}
