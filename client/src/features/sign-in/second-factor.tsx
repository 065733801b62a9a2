import { Checkbox, Text, UnstyledButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { verifyTwoFactor } from '../../api/sign-in.ts'
import { NeededText } from '../../components/guest-fields.tsx'
import { GuestForm } from '../../components/guest-form.tsx'
import { GuestFrame } from '../../components/guest-frame.tsx'

type Props = { readonly onVerified: () => void; readonly onBack: () => void }

/** The second step of signing in. */
export function SecondFactor({ onVerified, onBack }: Props) {
  const [code, setCode] = useState('')
  const [trust, setTrust] = useState(false)
  const verify = useMutation({
    mutationFn: () => verifyTwoFactor(code.trim(), trust),
    onSuccess: onVerified,
  })
  return (
    <GuestFrame title="Your second factor" lead="The password is right. Now the code that your app shows.">
      <GuestForm
        word="Sign in"
        error={verify.error}
        pending={verify.isPending}
        onSubmit={() => verify.mutate()}
        below={
          <UnstyledButton onClick={onBack}>
            <Text size="sm" td="underline">
              Back to the password
            </Text>
          </UnstyledButton>
        }
      >
        <NeededText
          label="Code"
          description="Six digits, or one of your kept codes where the app is lost."
          autoComplete="one-time-code"
          autoFocus
          value={code}
          onChange={setCode}
        />
        <Checkbox
          label="Do not ask in this browser for 30 days"
          checked={trust}
          onChange={(event) => setTrust(event.currentTarget.checked)}
        />
      </GuestForm>
    </GuestFrame>
  )
}
