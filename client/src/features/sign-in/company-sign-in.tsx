import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { Failure } from '../../components/failure.tsx'

type Props = { readonly email: string; readonly next: string }

/** Out to the provider of the address's company, where it has one. */
export function CompanySignIn({ email, next }: Props) {
  const ask = useMutation({
    mutationFn: () => call('askSignOn', { body: { email: email.trim() } }),
    onSuccess: ({ start }) => {
      if (start !== null) window.location.assign(`${start}?next=${encodeURIComponent(next)}`)
    },
  })
  return (
    <>
      <Button
        variant="default"
        size="md"
        disabled={!email.includes('@')}
        loading={ask.isPending}
        onClick={() => ask.mutate()}
      >
        Sign in with your company
      </Button>
      {ask.isError ? <Failure error={ask.error} /> : null}
      {ask.data?.start === null ? (
        <Text size="sm" role="status">
          No company signs in for this address. Use your password.
        </Text>
      ) : null}
    </>
  )
}
