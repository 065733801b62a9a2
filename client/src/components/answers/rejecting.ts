import type { UseMutationResult } from '@tanstack/react-query'

type Named = { readonly turn: number; readonly code: string }
type Asked = UseMutationResult<unknown, Error, Named>

/** "Not what I did", and taking it back. */
export type Rejecting = { readonly reject: Asked; readonly restore: Asked }
