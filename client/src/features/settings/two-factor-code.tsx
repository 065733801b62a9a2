import { Button, Code, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { verifyTwoFactor } from '../../api/sign-in.ts'
import { Failure } from '../../components/failure.tsx'
import { QrCode } from '../../components/qr-code.tsx'

type Props = {
  readonly uri: string
  readonly backupCodes: readonly string[]
  readonly onDone: () => void
}

/** The secret for the app, the codes to keep, and the first code as proof that it works. */
export function TwoFactorCode({ uri, backupCodes, onDone }: Props) {
  const [code, setCode] = useState('')
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const verify = useMutation({ mutationFn: () => verifyTwoFactor(code.trim(), false), onSuccess: onDone })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        verify.mutate()
      }}
    >
      <Stack>
        <Text size="sm">Take a picture of this with an authenticator app, or type its secret in.</Text>
        <QrCode text={uri} size={200} label="Code for an authenticator app; its secret stands below" />
        <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
          {secret}
        </Code>
        <Text size="sm" fw={600}>
          Keep these codes
        </Text>
        <Text size="sm" c="dimmed">
          Each works once, where the app is lost. They are shown this one time.
        </Text>
        <Code block>{backupCodes.join('\n')}</Code>
        <CopyButton value={backupCodes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy the codes'}
            </Button>
          )}
        </CopyButton>
        {verify.isError ? <Failure error={verify.error} /> : null}
        <TextInput
          label="Six digits that the app shows now"
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          withAsterisk={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={verify.isPending}>
            Switch it on
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
