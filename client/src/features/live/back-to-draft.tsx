import { useSearch } from '@tanstack/react-router'
import { useOrgId } from '../../api/membership.ts'
import { LinkButton } from '../../components/link-button.tsx'

/** From a preview to the draft that it was begun from, or to all of them where the address does not say. */
export function BackToDraft() {
  const orgId = useOrgId()
  const { draft = '' } = useSearch({ strict: false })
  const [kind, id] = draft.split('/')
  return kind && id ? (
    <LinkButton to="/o/$orgId/authoring/$kind/$authoredId" params={{ orgId, kind, authoredId: id }} size="xs">
      Back to the draft
    </LinkButton>
  ) : (
    <LinkButton to="/o/$orgId/authoring" params={{ orgId }} size="xs">
      Back to the drafts
    </LinkButton>
  )
}
