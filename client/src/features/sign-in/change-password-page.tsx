import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { queryClient } from '../../api/query-client.ts'
import { changePassword } from '../../api/sign-in.ts'
import { KnownPassword, NewPassword } from '../../components/guest-fields.tsx'
import { GuestForm } from '../../components/guest-form.tsx'
import { GuestFrame } from '../../components/guest-frame.tsx'

export function ChangePasswordPage() {
  const navigate = useNavigate()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: async () => {
      queryClient.removeQueries({ queryKey: ['me'] })
      await navigate({ to: '/' })
    },
  })
  return (
    <GuestFrame
      title="Choose your own password"
      lead="The one you signed in with is known to somebody else. Yours will not be."
    >
      <GuestForm
        word="Save the password"
        error={change.error}
        pending={change.isPending}
        onSubmit={() => change.mutate()}
      >
        <KnownPassword label="Current password" value={current} onChange={setCurrent} />
        <NewPassword label="New password" value={next} onChange={setNext} />
      </GuestForm>
    </GuestFrame>
  )
}
