import { APIConnectionError, APIError } from 'openai'
import { ModelFailure } from './model.ts'
import { retryAfterMs } from './retry-after.ts'

const tooLong = /context.?(length|window|size)|maximum context|too many tokens|prompt is too long/iu

/** What went wrong with a call, as one of our kinds. The original is dropped: its text may quote a prompt. */
export function classify(error: unknown): ModelFailure {
  const own = inChain(error, (link) => link instanceof ModelFailure)
  if (own instanceof ModelFailure) return own
  if (inChain(error, (link) => codeOf(link).startsWith('Z_'))) return new ModelFailure('protocol')
  if (error instanceof APIConnectionError) return new ModelFailure('unavailable')
  if (error instanceof APIError) return ofApiError(error)
  if (error instanceof SyntaxError) return new ModelFailure('protocol')
  // The body broke off: undici says `TypeError: terminated` with the socket's error beneath.
  if (error instanceof TypeError) return new ModelFailure('cut-off')
  return new ModelFailure('unavailable')
}

function ofApiError(error: APIError): ModelFailure {
  const status = error.status
  const code = `${error.code ?? ''} ${error.type ?? ''}`
  const options = status === undefined ? {} : { status }
  if (/insufficient_quota|billing/iu.test(code) || status === 402) {
    return new ModelFailure('quota-exhausted', options)
  }
  if (/context_length/iu.test(code) || ((status === 400 || status === 413) && tooLong.test(error.message))) {
    return new ModelFailure('context-too-long', options)
  }
  if (/content_filter|content_policy/iu.test(code)) return new ModelFailure('refused', options)
  if (status === 401 || status === 403) return new ModelFailure('unauthorised', options)
  if (status === 429 || (status === undefined && /rate_limit/iu.test(code))) {
    const after = retryAfterMs(error.headers)
    return new ModelFailure('rate-limited', {
      ...options,
      ...(after === null ? {} : { retryAfterMs: after }),
    })
  }
  if (status === undefined || status === 408 || status === 409 || status >= 500) {
    return new ModelFailure('unavailable', options)
  }
  return new ModelFailure('protocol', options)
}

function inChain(error: unknown, found: (link: unknown) => boolean): unknown {
  let link = error
  for (let depth = 0; depth < 6 && link !== undefined && link !== null; depth += 1) {
    if (found(link)) return link
    link = link instanceof Error ? link.cause : undefined
  }
  return undefined
}

const codeOf = (link: unknown): string =>
  link instanceof Error && 'code' in link && typeof link.code === 'string' ? link.code : ''
