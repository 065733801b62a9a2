import { useEffect } from 'react'
import { call } from './call.ts'
import { useMe } from './membership.ts'
import { meQuery } from './queries.ts'
import { queryClient } from './query-client.ts'

/** Tells once, at the first sign-in, which time zone this is: mail comes by it until somebody chooses another. */
export function useOwnZone(): void {
  const unknown = useMe().settings.zone === null
  useEffect(() => {
    if (!unknown) return
    const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions()
    // Not of such weight that a failure would be shown: it is told again with the next page.
    void call('updateSettings', { body: { zone } }).then(
      (me) => queryClient.setQueryData(meQuery.queryKey, me),
      () => {},
    )
  }, [unknown])
}
