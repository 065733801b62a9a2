import { Alert, Button, Loader, Radio, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { PackAnswers, PackView } from '#contract/pack.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { Failure } from '../../components/failure.tsx'
import { answerWords, differing, merged, type Side } from './answer-words.ts'
import { questions, type Field } from './questions.ts'
import classes from './packs.module.css'

type Props = {
  readonly packId: string
  readonly mine: PackAnswers
  /** What both began with. */
  readonly begunOn: PackAnswers
  readonly onChosen: (theirs: PackView, answers: PackAnswers) => void
}

/** Somebody else has answered meanwhile: both answers stand beside each other, and each is chosen by itself. */
export function PackConflict({ packId, mine, begunOn, onChosen }: Props) {
  const orgId = useOrgId()
  const id = useId()
  const [chosen, setChosen] = useState<Partial<Record<Field, Side>>>({})
  const { data, error, refetch } = useQuery({
    queryKey: ['what somebody else has stored', id],
    queryFn: () => call('pack', { params: { orgId, packId } }),
    staleTime: Infinity,
    gcTime: 0,
  })
  const both = data ? { mine, theirs: data.answers, begunOn } : null
  const rows = both ? differing(both) : []
  const sides = Object.fromEntries(rows.map(({ field, likely }) => [field, chosen[field] ?? likely]))
  return (
    <Alert color="ochre" role="alert" title="Somebody else has changed this pack" mt="md">
      <Text size="sm" mb="sm">
        What you typed is still here and is not saved. Choose which answer stands; what you leave can be put
        back afterwards.
      </Text>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {both || error ? null : <Loader size="sm" aria-label="Fetching their answers" />}
      {rows.map(({ field }) => (
        <Radio.Group
          key={field}
          mb="sm"
          label={questions.find((one) => one.field === field)?.ask}
          value={sides[field] ?? 'mine'}
          onChange={(side) => setChosen({ ...chosen, [field]: side === 'theirs' ? 'theirs' : 'mine' })}
        >
          <div className={classes['sides']}>
            {both
              ? (['mine', 'theirs'] as const).map((side) => (
                  <Radio.Card key={side} value={side} className={classes['side'] ?? ''}>
                    <Radio.Indicator />
                    <div>
                      <Text size="xs" c="dimmed">
                        {side === 'mine' ? 'Yours' : `Theirs${data?.by ? `, by ${data.by}` : ''}`}
                      </Text>
                      <p>{answerWords(both[side], field) || 'Not answered'}</p>
                    </div>
                  </Radio.Card>
                ))
              : null}
          </div>
        </Radio.Group>
      ))}
      {data && both ? (
        <Button size="xs" variant="default" onClick={() => onChosen(data, merged(both, sides))}>
          {rows.length === 0 ? 'Both say the same: go on' : 'Go on with these answers'}
        </Button>
      ) : null}
    </Alert>
  )
}
