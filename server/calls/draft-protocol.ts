import type { CallDraft } from '#contract/call.ts'
import type { ErrorCode } from '#contract/error-codes.ts'
import type { describeError } from '../http/describe-error.ts'
import type { RequestRefused } from '../errors.ts'
import type { ReadDraft } from './draft.ts'

/** What the main thread asks of the worker. */
export type DraftRequest = { readonly id: number; readonly draft: CallDraft; readonly me: string }

/** What it answers; errors go over as data, because a thread's messages keep no classes. */
export type DraftReply =
  | { readonly id: number; readonly read: ReadDraft }
  | {
      readonly id: number
      readonly refused: {
        readonly code: ErrorCode
        readonly detail: string | undefined
        readonly fields: RequestRefused['fields']
      }
    }
  | { readonly id: number; readonly failed: ReturnType<typeof describeError> }
