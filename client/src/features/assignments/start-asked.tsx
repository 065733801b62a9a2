import { Alert, Button, Checkbox, List, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { MyAssignment } from '#contract/assignment.ts'
import { useOrgId } from '../../api/membership.ts'
import { dueWords } from '../../components/assigned/due.ts'
import { resultSentence } from '../../components/assigned/rule-words.ts'
import { Failure } from '../../components/failure.tsx'
import { LinkButton, TextLink } from '../../components/link-button.tsx'
import { useStartAsked } from './use-start-asked.ts'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** The way on: to a run under way, to the start, or why there is none now. */
export function StartAsked({ asked }: { readonly asked: MyAssignment }) {
  const orgId = useOrgId()
  const { running, last, state } = asked
  return (
    <Stack gap="md">
      {last ? (
        <Alert
          color={last.result?.outcome === 'passed' ? 'pine' : 'ochre'}
          variant="light"
          title={asked.kind === 'assessed' ? 'Your last attempt' : 'What you submitted'}
        >
          <Text size="sm" mb={4}>
            {asked.kind === 'assessed' ? resultSentence(last.result) : 'Done. You can go on practising it.'}
          </Text>
          <TextLink
            to="/o/$orgId/roleplays/$roleplayId/debrief"
            params={{ orgId, roleplayId: last.roleplayId }}
            size="sm"
            underline="always"
          >
            Open its debrief
          </TextLink>
        </Alert>
      ) : null}
      {running ? (
        <LinkButton
          to="/o/$orgId/roleplays/$roleplayId"
          params={{ orgId, roleplayId: running }}
          size="md"
          fullWidth
        >
          Continue
        </LinkButton>
      ) : (
        <>
          {whyNot(asked) === null ? null : <Text size="sm">{whyNot(asked)}</Text>}
          {state === 'excused' || whyNot(asked) === null ? <Start asked={asked} /> : null}
        </>
      )}
    </Stack>
  )
}

/** Why it cannot be started now, or need not; null where it can. */
function whyNot({ state, after, opensAt, zone, kind }: MyAssignment): string | null {
  if (after !== null) return `“${after}” comes first in this campaign. This opens once that is done.`
  switch (state) {
    case 'upcoming':
      return `This opens ${dueWords(opensAt, zone)}.`
    case 'done':
      return kind === 'assessed' ? 'You have passed this. There is nothing more to do.' : null
    case 'submitted':
      return kind === 'assessed' ? 'Your attempt was submitted. You will see here what came of it.' : null
    case 'failed':
      return 'Every attempt has been used. Whoever assigned this can give you another one.'
    case 'excused':
      return 'You are excused from this. You may still do it.'
    case 'open':
      return null
  }
}

function Start({ asked }: { readonly asked: MyAssignment }) {
  const { kind, attempts, seenBy } = asked
  const [declared, setDeclared] = useState(false)
  const start = useStartAsked(asked.id)
  const assessed = kind === 'assessed'
  const readers = seenBy.length > 0 ? list.format(seenBy) : 'coaches who reach you'
  return (
    <>
      {assessed ? (
        <div>
          <Title order={2} size="h3" mb={4}>
            Before you say that it counts
          </Title>
          <List size="sm" spacing={4}>
            <List.Item>It is submitted by itself when the conversation ends, however it ends.</List.Item>
            <List.Item>The transcript and its scorecard are then open to {readers}.</List.Item>
            <List.Item>Managers see whether it passed, and not a word of it.</List.Item>
            <List.Item>
              You meet a variant that you have not met before: what lies beneath is another concern.
            </List.Item>
            <List.Item>
              It cannot be begun anew, and no line can be said again. Thinking time is free.
            </List.Item>
          </List>
          <Checkbox
            mt="md"
            label="I have read this. This attempt counts."
            checked={declared}
            onChange={(event) => setDeclared(event.currentTarget.checked)}
          />
        </div>
      ) : null}
      {start.isError ? <Failure error={start.error} title="It did not start" /> : null}
      <div>
        <Button
          size="md"
          fullWidth
          disabled={assessed && !declared}
          loading={start.isPending}
          onClick={() => start.mutate({ declared })}
        >
          {attempts ? `Start attempt ${attempts.used + 1} of ${attempts.of}` : 'Start'}
        </Button>
        {assessed ? null : (
          <Text size="xs" c="dimmed" mt={8} ta="center">
            Only you can see this until you submit it. It is done once you have submitted a run.
          </Text>
        )}
      </div>
    </>
  )
}
