import { Button, Group, Text, Title } from '@mantine/core'
import type { DrillSession } from '#contract/drill.ts'
import { useStartDrill } from '../../api/use-start-drill.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { dateOnly } from '../../components/when.ts'
import classes from './drills.module.css'
import { TransferCard } from './transfer-card.tsx'

/** After the last answer: which of them did it, a weak and a strong one to set beside them, and what comes next. */
export function SessionDone({ session }: { readonly session: DrillSession }) {
  const start = useStartDrill()
  const { drill, replies, contrast, transfer } = session
  const done = replies.filter((one) => one.done).length
  return (
    <>
      <Card tone="accent" aria-labelledby="came-to">
        <Title order={2} id="came-to" mb={4}>
          {done} of {replies.length} did it: {drill.criterion}
        </Title>
        <Text mb="md">
          As the scorer reads them; it can be wrong.
          {drill.dueAt ? ` This drill comes back on ${dateOnly(drill.dueAt)}.` : ''}
        </Text>
        <ol className={classes['said']}>
          {replies.map((reply) => (
            <li key={reply.n}>
              <Text size="sm" fs="italic">
                “{reply.line}”
              </Text>
              <Text style={{ whiteSpace: 'pre-wrap' }}>{reply.text}</Text>
              <Text size="sm" c="dimmed">
                {reply.done ? 'Did it' : 'Not this time'}
              </Text>
            </li>
          ))}
        </ol>
        {start.isError ? <Failure error={start.error} title="The drill did not start" /> : null}
        <Group mt="lg">
          <Button variant="default" loading={start.isPending} onClick={() => start.mutate(drill.id)}>
            Once more
          </Button>
        </Group>
      </Card>
      {contrast ? (
        <Card aria-labelledby="contrast">
          <Title order={2} id="contrast" size="h3">
            Two answers to “{contrast.line}”
          </Title>
          <Text size="sm" c="dimmed" mb="md">
            {session.who}
          </Text>
          <div className={classes['pair']}>
            <div>
              <Text size="sm" c="dimmed">
                Weaker
              </Text>
              <Text>{contrast.weak}</Text>
            </div>
            <div>
              <Text size="sm" c="dimmed">
                Stronger
              </Text>
              <Text>{contrast.strong}</Text>
            </div>
          </div>
          <Text mt="md">{contrast.why}</Text>
        </Card>
      ) : null}
      {transfer ? <TransferCard transfer={transfer} drill={drill} /> : null}
    </>
  )
}
