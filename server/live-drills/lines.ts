import type { LiveLine } from '#contract/live-drill.ts'
import { playbookBody } from '#contract/playbook-body.ts'
import type { Drill } from '#scoring/drills/drill.ts'
import type { Queryable } from '../db/db.ts'
import { momentAt, ownMoments } from '../playbooks/own-moments.ts'
import type { FoundPlaybook } from '../playbooks/playbook-rows.ts'

/** A line that a room can answer, with what has to be known to do so. */
export type Line = {
  readonly of: LiveLine
  readonly title: string
  readonly line: string
  readonly who: string | null
  readonly situation: string | null
}

/** Lines of the playbook's own moments while its performer consents, then those of the drills that come with the product. */
export async function linesFor(
  db: Queryable,
  found: FoundPlaybook,
  drills: readonly Drill[],
): Promise<readonly Line[]> {
  return [...(await momentLines(db, found)), ...drills.map(drillLine)]
}

async function momentLines(db: Queryable, { row, nomination }: FoundPlaybook): Promise<readonly Line[]> {
  if (nomination.consent !== 'given') return []
  const own = await ownMoments(db, nomination)
  const { dos, donts } = playbookBody.parse(row.body)
  const lines = new Map<string, Line>()
  for (const { text, moments } of [...dos, ...donts])
    for (const { source, turn } of moments) {
      const line = momentAt(own, source, turn)?.line
      // The same words twice would be one choice shown twice.
      if (line && !lines.has(line))
        lines.set(line, {
          of: { kind: 'moment', source, turn },
          title: text,
          line,
          who: null,
          situation: null,
        })
    }
  return [...lines.values()]
}

const drillLine = ({ id, title, lines, who, situation }: Drill): Line => ({
  of: { kind: 'drill', drillId: id },
  title,
  line: lines[0] ?? '',
  who,
  situation,
})

export const sameLine = (one: LiveLine, other: LiveLine): boolean =>
  one.kind === 'drill' || other.kind === 'drill'
    ? one.kind === 'drill' && other.kind === 'drill' && one.drillId === other.drillId
    : one.source.id === other.source.id && one.turn === other.turn
