import * as z from 'zod'
import type { Queryable } from '../db/db.ts'
import { digestLetter } from './digest-letter.ts'
import { inviteLetter } from './invite-letter.ts'
import { passwordLetter } from './password-letter.ts'
import type { Letter } from './transport.ts'
import { webhookLetter } from './webhook-letter.ts'
import { weekLetter } from './week-letter.ts'

/** What a letter is made from. */
export type LetterDeps = {
  readonly db: Queryable
  /** The server's own secret, which links are signed with. */
  readonly secret: string
  /** The address that people open, without a slash at its end. */
  readonly baseUrl: string
  readonly now: Date
}

type LetterKind<About> = {
  readonly about: z.ZodType<About>
  /** Null where there is nothing to send any more: the invitation was revoked, the person has gone. */
  compose(deps: LetterDeps, orgId: string, about: About): Promise<Letter | null>
}

const kind = <About>(one: LetterKind<About>) => one

/**
 * Every letter that the product sends. Another one is a row here; `about` holds ids only, since what is queued lies
 * in the database, and the words are made when it is sent.
 */
export const letters = {
  invite: kind({ about: z.strictObject({ inviteId: z.uuid() }), compose: inviteLetter }),
  'password-reset': kind({ about: z.strictObject({ userId: z.uuid() }), compose: passwordLetter }),
  'webhook-stopped': kind({ about: z.strictObject({ webhookId: z.uuid() }), compose: webhookLetter }),
  digest: kind({
    about: z.strictObject({ userId: z.uuid(), digestId: z.uuid() }),
    compose: digestLetter,
  }),
  'team-week': kind({
    about: z.strictObject({ userId: z.uuid(), until: z.iso.datetime() }),
    compose: weekLetter,
  }),
} as const

export type LetterName = keyof typeof letters
export type AboutOf<N extends LetterName> = z.output<(typeof letters)[N]['about']>

/** The words of a stored mail. @throws Error for a letter of another version */
export async function compose(
  deps: LetterDeps,
  { orgId, letter, about }: { readonly orgId: string; readonly letter: string; readonly about: unknown },
): Promise<Letter | null> {
  const known = Object.hasOwn(letters, letter) ? letters[letter as LetterName] : null
  if (!known) throw new Error('unknown letter')
  return (known as LetterKind<unknown>).compose(deps, orgId, known.about.parse(about))
}
