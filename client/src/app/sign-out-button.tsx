import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { sentenceOf } from '../api/problem.ts'
import { queryClient } from '../api/query-client.ts'
import { signOut } from '../api/sign-in.ts'

/** Signs out. Drafts stay in this browser for the same person. */
export function SignOutButton() {
  const navigate = useNavigate()
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      // Loaded only where a roleplay was opened; asking for it here costs nothing on the first load.
      const { closeConnection } = await import('../api/connection.ts')
      closeConnection()
      queryClient.clear()
      await navigate({ to: '/sign-in' })
    },
  })
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        ml={-8}
        mt={6}
        mih={28}
        loading={leave.isPending}
        onClick={() => leave.mutate()}
      >
        Sign out
      </Button>
      {leave.isError ? (
        <Text size="xs" role="alert" c="var(--cost)">
          {sentenceOf(leave.error)}
        </Text>
      ) : null}
    </>
  )
}
