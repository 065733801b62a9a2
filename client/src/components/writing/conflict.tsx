import { Alert, Button, Group, Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, type ReactNode } from 'react'
import { Failure } from '../failure.tsx'
import { Compared } from './compared.tsx'

type Props<View> = {
  /** The text on screen. */
  readonly mine: string
  /** Fetches what somebody else has stored. */
  readonly load: () => Promise<View>
  readonly onTheirs: (view: View) => void
  readonly onMine: (view: View) => void
  readonly children?: ReactNode
}

/** Somebody else has saved meanwhile: both texts are shown, neither is lost, and the author says which to go on with. */
export function Conflict<View extends { readonly source: string }>({
  mine,
  load,
  onTheirs,
  onMine,
  children,
}: Props<View>) {
  const id = useId()
  // Kept no longer than it is on screen: the next conflict is with another text.
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['what somebody else has stored', id],
    queryFn: load,
    staleTime: Infinity,
    gcTime: 0,
  })
  return (
    <Alert color="ochre" role="alert" title="Somebody else has changed this draft" mb="md">
      <Text size="sm" mb="sm">
        Your text is still here and is not saved. Take theirs, and yours is one undo away; or keep yours,
        which replaces theirs.
      </Text>
      {children}
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {isFetching ? <Loader size="sm" aria-label="Fetching their text" /> : null}
      {data ? (
        <>
          <Compared mine={mine} theirs={data.source} />
          <Group gap="sm" mt="sm">
            <Button size="xs" variant="default" onClick={() => onTheirs(data)}>
              Take theirs
            </Button>
            <Button size="xs" variant="default" onClick={() => onMine(data)}>
              Keep mine
            </Button>
          </Group>
        </>
      ) : null}
    </Alert>
  )
}
