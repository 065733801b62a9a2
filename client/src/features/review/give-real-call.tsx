import { Button, Group, Radio, Text } from '@mantine/core'
import { useState } from 'react'
import type { BlindCall } from '#contract/real-call.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { counted } from '../../components/when.ts'
import type { useRealCallActs } from './use-real-call-acts.ts'

type Props = {
  readonly view: BlindCall
  readonly give: ReturnType<typeof useRealCallActs>['give']
}

/** Gives the levels for good, with one question that says how blind they were. */
export function GiveRealCall({ view: { state, levels, dimensions, couldTell, of }, give }: Props) {
  const [told, setTold] = useState<boolean | null>(couldTell)
  const open = dimensions.filter(({ id }) => !levels.some(({ dimension }) => dimension === id))
  const bare = levels.filter(({ quotes }) => quotes.length === 0).length
  if (state === 'given')
    return (
      <Card aria-label="Save">
        <Text size="sm">
          You have rated this call, and what was given blind is not changed afterwards.
          {of > 1 ? ' Its rep sees both once you have rated both.' : ' Its rep sees it now.'}
        </Text>
      </Card>
    )
  return (
    <Card aria-label="Save">
      <Text size="sm">
        {levels.length === 0
          ? 'Give a level and attach the words that show it.'
          : open.length === 0
            ? 'Every dimension has a level.'
            : `No level yet: ${open.map(({ title }) => title).join(', ')}. What cannot be told from this call may stay open.`}
        {bare > 0 ? ` ${counted(bare, '{n} level has no quote yet.', '{n} levels have no quote yet.')}` : ''}
      </Text>
      <Radio.Group
        mt="sm"
        label="Did the words give away which of the two calls it is?"
        description="Shown beside the figures. There is no wrong answer."
        value={told === null ? '' : told ? 'yes' : 'no'}
        onChange={(value) => setTold(value === 'yes')}
      >
        <Group mt="xs">
          <Radio value="no" label="No" />
          <Radio value="yes" label="Yes, I could tell" />
        </Group>
      </Radio.Group>
      {give.isError ? <Failure error={give.error} /> : null}
      <Button
        id="give-real-call"
        mt="sm"
        loading={give.isPending}
        disabled={levels.length === 0 || bare > 0 || told === null}
        onClick={() => give.mutate(told === true)}
      >
        Save for good (s)
      </Button>
    </Card>
  )
}
