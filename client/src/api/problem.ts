import type { ErrorCode } from '#contract/error-codes.ts'
import { generalErrors as errors } from '#contract/general-errors.ts'
import { problemSchema, type Problem } from '#contract/problem.ts'

/** `client/offline`: no answer at all; `client/unreadable`: an answer that is not what both sides agreed on. */
export type FailureCode = ErrorCode | 'client/offline' | 'client/unreadable'

/** Every failed request or command: what happened in one sentence, and which fields to change. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed'
  readonly code: FailureCode
  readonly status: number
  readonly detail: string | null
  readonly fields: readonly { readonly field: string; readonly message: string }[]
  readonly requestId: string | null

  constructor(code: FailureCode, title: string, from: Partial<Problem> = {}) {
    super(title)
    this.code = code
    this.status = from.status ?? 0
    this.detail = from.detail ?? null
    this.fields = from.fields ?? []
    this.requestId = from.requestId ?? null
  }
}

/** The sentence comes with the problem. A code that this page does not know yet is like any that it does nothing about. */
export const failureOf = (problem: Problem): RequestFailed =>
  new RequestFailed(problem.code as ErrorCode, problem.title, problem)

export const offline = () =>
  new RequestFailed(
    'client/offline',
    'The server does not answer. What you wrote is kept here; check the connection, then try again.',
  )

export const unreadable = () =>
  new RequestFailed(
    'client/unreadable',
    'The answer could not be read. The page may be older than the server: reload, then try again.',
  )

/** The failure in an answer that is not a success. */
export async function failureFrom(response: Response): Promise<RequestFailed> {
  const body: unknown = await response.json().catch(() => null)
  const parsed = problemSchema.safeParse(body)
  if (parsed.success) return failureOf(parsed.data)
  if (response.status === 401)
    return new RequestFailed('auth/required', errors['auth/required'].title, { status: 401 })
  if (response.status === 429) {
    return new RequestFailed('request/too_many', errors['request/too_many'].title, { status: 429 })
  }
  if (response.status >= 500) {
    return new RequestFailed('server/unavailable', errors['server/unavailable'].title, {
      status: response.status,
    })
  }
  return unreadable()
}

/** Code of a page that did not arrive, in the words of each browser: no server, or one that was renewed meanwhile. */
export const isNotLoaded = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|module script failed|unable to preload/iu.test(error.message)

export const sentenceOf = (error: unknown): string => {
  if (error instanceof RequestFailed) return error.message
  return isNotLoaded(error)
    ? 'This page could not be fetched. Check the connection, then try again.'
    : errors['server/failed'].title
}

/** What is wrong with one field of what was sent; null where nothing is. */
export const fieldFault = (error: unknown, field: string): string | null =>
  error instanceof RequestFailed ? (error.fields.find((one) => one.field === field)?.message ?? null) : null
