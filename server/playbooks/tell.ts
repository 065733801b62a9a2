import type { Tx } from '../db/db.ts'
import { note } from '../notices/note.ts'

type About = { readonly orgId: string; readonly subjectId: string; readonly at: Date }

/** Keeps for the next mail of these people that a playbook is there for them. */
export async function tellReaders(tx: Tx, userIds: readonly string[], about: About): Promise<void> {
  const { orgId, ...of } = about
  for (const userId of userIds)
    await note(tx, orgId, userId, { kind: 'assigned', what: 'playbook.released', ...of })
}

/** Keeps for the next mail of a performer that their consent is asked for. */
export const tellNominated = (tx: Tx, userId: string, { orgId, ...of }: About): Promise<void> =>
  note(tx, orgId, userId, { kind: 'assigned', what: 'nomination.asked', ...of })
