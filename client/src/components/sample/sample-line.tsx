import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { sampleQuery } from '../../api/sample-query.ts'
import { TextLink } from '../link-button.tsx'
import classes from './sample-line.module.css'
import { writingWords } from './sample-words.ts'

/** A conversation fills the window by itself, with what is said at its lower edge. */
const conversation = /\/roleplays\/[^/]+(\/watch)?$/

/** Over every page of sample data: that it is, whether it is whole, and the way back. */
export function SampleLine() {
  const orgId = useOrgId()
  const { data } = useQuery(sampleQuery(orgId))
  const conversing = useLocation({ select: ({ pathname }) => conversation.test(pathname) })
  const state = data?.here?.state
  const before = useRef(state)
  useEffect(() => {
    // What a page has read while it was being written is no longer so.
    if (before.current === 'pending' && state === 'written')
      void queryClient.invalidateQueries({ queryKey: [orgId] })
    before.current = state
  }, [state, orgId])
  if (!data || conversing) return null
  const writing = data.here ? writingWords(data.here) : null
  if (writing === null && data.home === null) return null
  return (
    <div className={classes['line']} role="region" aria-label="Sample data">
      <span role="status">
        {[data.home ? 'Sample data: people are invented, conversations simulated.' : null, writing]
          .filter(Boolean)
          .join(' ')}
      </span>
      {data.home ? (
        <TextLink to="/o/$orgId" params={{ orgId: data.home }} underline="always" size="sm">
          Back to your own organisation
        </TextLink>
      ) : null}
    </div>
  )
}
