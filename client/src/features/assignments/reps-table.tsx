import { Badge, Button, Checkbox, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { AssignedRep, AssignmentView } from '#contract/assignment.ts'
import { dueWords } from '../../components/assigned/due.ts'
import { FunnelChips, useFunnelPart } from '../../components/assigned/funnel-chips.tsx'
import { countsOf, inFunnel, isInPart } from '../../components/assigned/funnel.ts'
import { PartTable } from '../../components/assigned/part-table.tsx'
import { resultSentence } from '../../components/assigned/rule-words.ts'
import { stateColours, stateWords } from '../../components/assigned/state-words.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { counted, dayAndTime } from '../../components/when.ts'
import classes from './assignments.module.css'
import { ExtendDialog } from './extend-dialog.tsx'
import { ReassignDialog } from './reassign-dialog.tsx'
import { useAssignmentActs } from './use-assignment-acts.ts'

const addedWords: Partial<Record<AssignedRep['addedHow'], string>> = {
  newcomer: 'Joined later',
  reassigned: 'Got it from somebody else',
}

/** Everybody who has it and whom the reader reaches; what is chosen can be extended, excused or handed on. */
export function RepsTable({ view }: { readonly view: AssignmentView }) {
  const acts = useAssignmentActs(view.id)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [dialog, setDialog] = useState<'extend' | 'reassign' | null>(null)
  const mayAct = view.mayChange && !view.withdrawn
  const part = useFunnelPart()
  const listed = part === undefined ? view.reps : view.reps.filter((rep) => isInPart(part, inFunnel(rep)))
  // Nothing is done to somebody who is not to be seen.
  const reps = listed.filter(({ userId }) => chosen.includes(userId))
  const excused = reps.length > 0 && reps.every(({ state }) => state === 'excused')
  const toggle = (userId: string) =>
    setChosen((now) => (now.includes(userId) ? now.filter((id) => id !== userId) : [...now, userId]))
  const done = () => {
    setChosen([])
    setDialog(null)
  }
  if (view.reps.length === 0)
    return (
      <EmptyState title="Nobody whom you reach has it">
        Who left, or went to another team, is no longer listed here.
      </EmptyState>
    )
  return (
    <Card style={{ padding: 0 }}>
      <div className={classes['chips']}>
        <FunnelChips counts={countsOf(view.reps.map(inFunnel))} />
      </div>
      {mayAct ? (
        <div className={classes['bar']} role="group" aria-label="With those who are chosen">
          <Text size="sm" role="status">
            {reps.length === 0
              ? 'Choose people to extend, excuse or hand on.'
              : counted(reps.length, '{n} chosen', '{n} chosen')}
          </Text>
          <Button
            size="xs"
            variant="default"
            disabled={reps.length === 0}
            onClick={() => setDialog('extend')}
          >
            Extend
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={reps.length === 0}
            loading={acts.isPending}
            onClick={() =>
              acts.mutate(
                { name: 'excuse', body: { repIds: reps.map(({ userId }) => userId), excused: !excused } },
                { onSuccess: done },
              )
            }
          >
            {excused ? 'Ask again' : 'Excuse'}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={reps.length !== 1}
            onClick={() => setDialog('reassign')}
          >
            Hand on
          </Button>
        </div>
      ) : null}
      {acts.isError ? <Failure error={acts.error} title="Nothing was changed" /> : null}
      <PartTable
        label="Who has it"
        minWidth={340}
        head={
          <>
            {mayAct ? (
              <Table.Th w={40}>
                <Checkbox
                  aria-label="Everybody"
                  checked={listed.length > 0 && reps.length === listed.length}
                  indeterminate={reps.length > 0 && reps.length < listed.length}
                  onChange={(event) =>
                    setChosen(event.currentTarget.checked ? listed.map(({ userId }) => userId) : [])
                  }
                />
              </Table.Th>
            ) : null}
            <Table.Th scope="col">Name</Table.Th>
            <Table.Th scope="col">How it stands</Table.Th>
            <Table.Th scope="col" visibleFrom="sm">
              Due
            </Table.Th>
          </>
        }
        rows={listed.map((rep) => (
          <Table.Tr key={rep.userId}>
            {mayAct ? (
              <Table.Td>
                <Checkbox
                  aria-label={rep.name}
                  checked={chosen.includes(rep.userId)}
                  onChange={() => toggle(rep.userId)}
                />
              </Table.Td>
            ) : null}
            <RepCells rep={rep} view={view} />
          </Table.Tr>
        ))}
      />
      {dialog === 'extend' ? (
        <ExtendDialog view={view} reps={reps} acts={acts} onClose={() => setDialog(null)} onDone={done} />
      ) : null}
      {dialog === 'reassign' && reps[0] ? (
        <ReassignDialog
          view={view}
          from={reps[0]}
          acts={acts}
          onClose={() => setDialog(null)}
          onDone={done}
        />
      ) : null}
    </Card>
  )
}

function RepCells({ rep, view }: { readonly rep: AssignedRep; readonly view: AssignmentView }) {
  const { name, state, overdue, doneAt, result, dueAt, extended, addedHow } = rep
  const due = dueWords(dueAt, view.zone)
  return (
    <>
      <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
        {name}
        <Text size="xs" c="dimmed" hiddenFrom="sm">
          Due {due}
          {extended ? ', extended' : ''}
        </Text>
        {addedWords[addedHow] ? (
          <Text size="xs" c="dimmed">
            {addedWords[addedHow]}
          </Text>
        ) : null}
      </Table.Th>
      <Table.Td>
        <Group gap="xs">
          <Badge color={stateColours[state]} miw="max-content">
            {stateWords(state, view.kind)}
          </Badge>
          {overdue ? (
            <Badge color="clay" miw="max-content">
              Past the date
            </Badge>
          ) : null}
        </Group>
        {result === null || state === 'done' ? null : (
          <Text size="sm" c="dimmed">
            {resultSentence(result)}
          </Text>
        )}
        {doneAt ? (
          <Text size="sm" c="dimmed">
            {dayAndTime(doneAt)}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td visibleFrom="sm">
        {due}
        {extended ? (
          <Text size="xs" c="dimmed">
            Extended
          </Text>
        ) : null}
      </Table.Td>
    </>
  )
}
