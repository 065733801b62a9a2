import { List, Title } from '@mantine/core'
import type { AssignmentView } from '#contract/assignment.ts'
import { Card } from '../../components/card.tsx'
import { dayAndTime } from '../../components/when.ts'

type Change = AssignmentView['changes'][number]

const fieldWords: Readonly<Record<string, string>> = {
  due: 'the date',
  note: 'the note',
  newcomers: 'whether newcomers get it',
  passRule: 'what passes',
}
const list = new Intl.ListFormat('en', { type: 'conjunction' })

function sentenceOf({ kind, by, rep, fields }: Change): string {
  const who = by ?? 'Conviction'
  const whom = rep ?? 'somebody'
  switch (kind) {
    case 'made':
      return `${who} assigned it.`
    case 'changed':
      return `${who} changed ${list.format(fields.map((field) => fieldWords[field] ?? field))}.`
    case 'extended':
      return `${who} gave ${whom} more time or attempts.`
    case 'reassigned':
      return `${who} handed it on from ${whom}.`
    case 'excused':
      return `${who} excused ${whom}.`
    case 'returned':
      return `${who} asked ${whom} again.`
    case 'joined':
      return by === null ? `${whom} joined and got it.` : `${who} gave it to ${whom}.`
    case 'withdrawn':
      return `${who} withdrew it.`
  }
}

/** Everything that was done to it, newest first. */
export function ChangesList({ changes }: { readonly changes: AssignmentView['changes'] }) {
  return (
    <Card tone="quiet" aria-labelledby="changes">
      <Title order={2} size="h4" id="changes" mb={4}>
        What was done to it
      </Title>
      <List size="sm" spacing={2} style={{ overflowWrap: 'anywhere' }}>
        {changes.map((change) => (
          <List.Item key={change.id}>
            {dayAndTime(change.at)}: {sentenceOf(change)}
          </List.Item>
        ))}
      </List>
    </Card>
  )
}
