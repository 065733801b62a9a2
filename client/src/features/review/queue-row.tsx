import { Badge, Text } from '@mantine/core'
import type { QueueItem } from '#contract/review.ts'
import { useOrgId } from '../../api/membership.ts'
import { HeadlineScores } from '../../components/headline-scores.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { ago, counted } from '../../components/when.ts'
import type { QueueSearch } from './queue-search.ts'
import { stateWords } from './queue-words.ts'
import classes from './queue.module.css'

type Props = { readonly item: QueueItem; readonly search: QueueSearch }

/** One attempt. Figures only of those whose scorecard this coach has opened. */
export function QueueRow({ item, search }: Props) {
  const orgId = useOrgId()
  const { roleplayId, rep, scenarioTitle, submittedAt, state, takenBy, given, disputed, opened } = item
  return (
    <li className={classes['row']}>
      <div className={classes['who']}>
        <TextLink
          to="/o/$orgId/roleplays/$roleplayId/review"
          params={{ orgId, roleplayId }}
          search={search}
          fw={550}
        >
          {rep.name}, {scenarioTitle}
        </TextLink>
        <Text size="xs" c="dimmed">
          Submitted {ago(submittedAt)}
          {opened?.outcome ? `. ${opened.outcome}` : ''}
        </Text>
      </div>
      <div className={classes['marks']}>
        {state === null ? null : (
          <Badge variant="light" color={state === 'given' ? 'pine' : 'gray'}>
            {stateWords[state]}
          </Badge>
        )}
        {state !== 'given' && given > 0 ? (
          <Badge variant="light" color="gray">
            {counted(given, '{n} review', '{n} reviews')}
          </Badge>
        ) : null}
        {disputed ? <Badge color="ochre">Disputed</Badge> : null}
        {takenBy === null ? null : (
          <Text size="xs" c="dimmed">
            {takenBy} is at it
          </Text>
        )}
      </div>
      {opened ? <HeadlineScores scores={opened} levels={opened.coach} className={classes['scores']} /> : null}
    </li>
  )
}
