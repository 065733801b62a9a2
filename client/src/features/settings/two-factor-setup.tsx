import { useMutation } from '@tanstack/react-query'
import { enableTwoFactor } from '../../api/sign-in.ts'
import { OwnPassword } from './own-password.tsx'
import { TwoFactorCode } from './two-factor-code.tsx'

type Props = { readonly onDone: () => void; readonly onCancel?: () => void }

/** The password first, then the secret and the first code: it counts from that code on. */
export function TwoFactorSetup({ onDone, onCancel }: Props) {
  const enable = useMutation({ mutationFn: enableTwoFactor })
  if (enable.data) return <TwoFactorCode {...enable.data} onDone={onDone} />
  return (
    <OwnPassword
      word="Go on"
      error={enable.error}
      pending={enable.isPending}
      onGive={(password) => enable.mutate(password)}
      {...(onCancel === undefined ? {} : { onCancel })}
    />
  )
}
