import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import classes from './page.module.css'

/** Holds the place of a page while it is fetched. */
export function PageLoading() {
  return (
    <div className={classes['page']} role="status">
      <VisuallyHidden>Loading</VisuallyHidden>
      <Stack aria-hidden>
        <Skeleton h={34} w="45%" mb="md" />
        <Skeleton h={120} />
        <Skeleton h={120} />
      </Stack>
    </div>
  )
}
