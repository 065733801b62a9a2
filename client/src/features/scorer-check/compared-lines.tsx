import { Button, Group, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CheckItem, ComparedCheck } from '#contract/scorer-check.ts'
import { call } from '../../api/call.ts'
import { useMe, useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Marked } from '../../components/transcript/marked.tsx'
import { useShortcut } from '../../components/use-shortcut.ts'
import { counted } from '../../components/when.ts'
import classes from './scorer-check.module.css'

type Props = {
  readonly checkId: string
  readonly compared: ComparedCheck
  readonly items: readonly CheckItem[]
  readonly onAgain: () => void
}

const said = (yes: boolean) => (yes ? 'yes' : 'no')

/** Where the two differ first, each with one key to say that the scorer is wrong. */
export function ComparedLines({ checkId, compared: { lines, differ }, items, onAgain }: Props) {
  const orgId = useOrgId()
  const { shortcuts } = useMe().settings
  const [wrong, setWrong] = useState<ReadonlySet<number>>(new Set())
  const report = useMutation({
    mutationFn: (line: { readonly position: number; readonly wrong: boolean }) =>
      call('reportScorerLine', { params: { orgId }, body: { checkId, ...line } }),
    onSuccess: (_, { position, wrong: isWrong }) =>
      setWrong((before) => {
        const after = new Set(before)
        if (isWrong) after.add(position)
        else after.delete(position)
        return after
      }),
  })
  const ordered = lines.toSorted((a, b) => Number(a.coach === a.scorer) - Number(b.coach === b.scorer))
  const next = ordered.find(({ position, coach, scorer }) => coach !== scorer && !wrong.has(position))
  useShortcut({ key: 'w', enabled: shortcuts }, () =>
    next ? report.mutate({ position: next.position, wrong: true }) : undefined,
  )
  return (
    <>
      <Title order={2} size="h3" mb="sm">
        {differ === 0
          ? `You and the scorer agree on all ${lines.length} lines`
          : `You and the scorer differ on ${counted(differ, '{n} line', '{n} lines')} of ${lines.length}`}
      </Title>
      {report.isError ? <Failure error={report.error} /> : null}
      <ul className={classes['lines']}>
        {ordered.map(({ position, turn, question, coach, scorer, quote, unsure }) => (
          <li key={position}>
            <Card tone={coach === scorer ? 'quiet' : 'plain'}>
              <Text fw={600}>{question}</Text>
              <p className={classes['said']}>
                <Marked text={items.find((one) => one.position === position)?.text ?? ''} quote={quote} />
              </p>
              <Text size="sm">
                You say {said(coach)}, the scorer says {said(scorer)}
                {unsure ? '; it leant to yes and was not sure enough to count it' : ''}. Turn {turn}.
              </Text>
              {coach === scorer ? null : (
                <Button
                  mt="xs"
                  size="compact-sm"
                  mih={30}
                  variant={wrong.has(position) ? 'filled' : 'default'}
                  aria-pressed={wrong.has(position)}
                  onClick={() => report.mutate({ position, wrong: !wrong.has(position) })}
                >
                  {wrong.has(position) ? 'Noted: scorer wrong' : 'Scorer wrong'}
                  {next?.position === position ? ' (w)' : ''}
                </Button>
              )}
            </Card>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed" mt="sm">
        Five lines show where to look, not how good the scorer is. What you both said is counted by kind of
        line, without a word of the call.
      </Text>
      <Group mt="md">
        <LinkButton to="/o/$orgId/reviews" params={{ orgId }}>
          To the reviews
        </LinkButton>
        <Button variant="default" onClick={onAgain}>
          Another call
        </Button>
        <LinkButton variant="subtle" to="/o/$orgId/scorer" params={{ orgId }}>
          What the scorer measures
        </LinkButton>
      </Group>
    </>
  )
}
