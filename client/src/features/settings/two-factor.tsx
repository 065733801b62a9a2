import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../../api/membership.ts'
import { meQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { disableTwoFactor, enableTwoFactor } from '../../api/sign-in.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { TwoFactorCode } from './two-factor-code.tsx'

/** Whether a code from an app is asked for at sign-in, and the way to switch it on or off. */
export function TwoFactor() {
  const { user } = useMe()
  const [open, setOpen] = useState(false)
  const [password, setPassword] = useState('')
  const done = async () => {
    setOpen(false)
    await queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
  }
  const enable = useMutation({ mutationFn: () => enableTwoFactor(password) })
  const disable = useMutation({ mutationFn: () => disableTwoFactor(password), onSuccess: done })
  const act = user.twoFactor ? disable : enable
  return (
    <Card aria-label="Second factor">
      <Text fw={600}>Second factor</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {user.twoFactor
          ? 'On: signing in asks for a code from your app after the password.'
          : 'Off. With it, a stolen password alone opens nothing.'}
      </Text>
      <Button
        variant="default"
        onClick={() => {
          setPassword('')
          enable.reset()
          disable.reset()
          setOpen(true)
        }}
      >
        {user.twoFactor ? 'Switch it off' : 'Switch it on'}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Second factor">
        {enable.data ? (
          <TwoFactorCode {...enable.data} onDone={() => void done()} />
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (user.twoFactor) disable.mutate()
              else enable.mutate()
            }}
          >
            <Stack>
              {act.isError ? <Failure error={act.error} /> : null}
              <PasswordInput
                label="Your password"
                autoComplete="current-password"
                data-autofocus
                required
                withAsterisk={false}
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
              />
              <Group justify="flex-end">
                <Button variant="default" onClick={() => setOpen(false)}>
                  Cancel
                </Button>
                <Button type="submit" loading={act.isPending}>
                  {user.twoFactor ? 'Switch it off' : 'Go on'}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Modal>
    </Card>
  )
}
