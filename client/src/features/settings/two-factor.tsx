import { Button, Modal, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../../api/membership.ts'
import { meQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { disableTwoFactor } from '../../api/sign-in.ts'
import { Card } from '../../components/card.tsx'
import { OwnPassword } from './own-password.tsx'
import { TwoFactorSetup } from './two-factor-setup.tsx'

/** Whether a code from an app is asked for at sign-in, and the way to switch it on or off. */
export function TwoFactor() {
  const { user, organisations } = useMe()
  const [open, setOpen] = useState(false)
  const asks = organisations.find(({ asksTwoFactor }) => asksTwoFactor)
  const close = () => setOpen(false)
  const done = async () => {
    close()
    await queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
  }
  const disable = useMutation({ mutationFn: disableTwoFactor, onSuccess: done })
  const begin = () => {
    disable.reset()
    setOpen(true)
  }
  return (
    <Card aria-label="Second factor">
      <Text fw={600}>Second factor</Text>
      <Text size="sm" c="dimmed">
        {user.twoFactor
          ? 'On: signing in asks for a code from your app after the password.'
          : 'Off. With it, a stolen password alone opens nothing.'}
      </Text>
      {user.twoFactor && asks ? (
        <Text size="sm" c="dimmed">
          {asks.name} asks for it, so it stays on.
        </Text>
      ) : (
        <Button variant="default" mt="sm" onClick={begin}>
          {user.twoFactor ? 'Switch it off' : 'Switch it on'}
        </Button>
      )}
      <Modal opened={open} onClose={close} title="Second factor">
        {user.twoFactor ? (
          <OwnPassword
            word="Switch it off"
            error={disable.error}
            pending={disable.isPending}
            onGive={(password) => disable.mutate(password)}
            onCancel={close}
          />
        ) : (
          <TwoFactorSetup onDone={() => void done()} onCancel={close} />
        )}
      </Modal>
    </Card>
  )
}
