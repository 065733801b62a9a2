import { Text } from '@mantine/core'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useMe } from '../../api/membership.ts'
import { meQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { GuestFrame } from '../../components/guest-frame.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { ownAddress } from '../../components/own-address.ts'
import { TwoFactorSetup } from './two-factor-setup.tsx'

/** Where somebody is led whose organisation asks for a second factor: it opens once there is one. */
export function TwoFactorPage() {
  const { next } = useSearch({ strict: false })
  const { user, organisations } = useMe()
  const router = useRouter()
  const asks = organisations.find(({ asksTwoFactor }) => asksTwoFactor)
  const goOn = async () => {
    await queryClient.fetchQuery({ ...meQuery, staleTime: 0 })
    router.history.push(ownAddress(next))
  }
  if (user.twoFactor || !asks)
    return (
      <GuestFrame title="Your second factor" lead="Nothing is left to do here.">
        <LinkButton to="/" size="md">
          Go on
        </LinkButton>
      </GuestFrame>
    )
  return (
    <GuestFrame
      title="Set up a second factor"
      lead={`${asks.name} opens only to people who sign in with a code beside their password.`}
    >
      <Text size="sm" mb="md">
        You need an authenticator app, on your phone or in your password manager. It takes a minute; from then
        on signing in asks for the code that it shows.
      </Text>
      <TwoFactorSetup onDone={() => void goOn()} />
    </GuestFrame>
  )
}
