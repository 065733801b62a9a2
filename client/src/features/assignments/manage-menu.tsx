import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { AssignmentView } from '#contract/assignment.ts'
import { AddPeopleDialog } from './add-people-dialog.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { useAssignmentActs } from './use-assignment-acts.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** What can be done to the whole of it. */
export function ManageMenu({ view }: { readonly view: AssignmentView }) {
  const acts = useAssignmentActs(view.id)
  const [open, setOpen] = useState<'change' | 'add' | 'withdraw' | null>(null)
  const props = { view, acts, onClose: () => setOpen(null) }
  const show = (which: typeof open) => () => {
    acts.reset()
    setOpen(which)
  }
  return (
    <Group gap="xs">
      <Button variant="default" onClick={show('change')}>
        Change
      </Button>
      <Button variant="default" onClick={show('add')}>
        Add people
      </Button>
      <Button variant="default" onClick={show('withdraw')}>
        Withdraw
      </Button>
      {open === 'change' ? <ChangeDialog {...props} /> : null}
      {open === 'add' ? <AddPeopleDialog {...props} /> : null}
      {open === 'withdraw' ? <WithdrawDialog {...props} /> : null}
    </Group>
  )
}
