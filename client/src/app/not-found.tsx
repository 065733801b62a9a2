import { EmptyState } from '../components/empty-state.tsx'
import { LinkButton } from '../components/link-button.tsx'
import { Page } from '../components/page.tsx'

export function NotFound() {
  return (
    <Page title="Nothing at this address" width="narrow">
      <EmptyState
        title="There is nothing here that you can open"
        action={<LinkButton to="/">Go to the start page</LinkButton>}
      >
        The link may be old, mistyped, or meant for somebody else.
      </EmptyState>
    </Page>
  )
}

/** The same where no frame of a page surrounds it. */
export function NotFoundAlone() {
  return (
    <main>
      <NotFound />
    </main>
  )
}
