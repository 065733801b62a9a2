import { Button, Table, Text, Title } from '@mantine/core'
import type { AnsweredView } from '#contract/answers.ts'
import { Card } from '../card.tsx'
import { Failure } from '../failure.tsx'
import { chancesTaken } from '../scorecard/score-bar.tsx'
import { TurnTag } from '../turn-tag.tsx'
import type { Show } from '../transcript/show.ts'
import { counted } from '../when.ts'
import type { Rejecting } from './rejecting.ts'
import classes from './with-answers.module.css'

type Scores = NonNullable<AnsweredView['scores']>[number]
type Props = {
  readonly answered: AnsweredView | null
  /** Simulated belief 0–1 at the end; null where nobody was simulated. */
  readonly beliefEnd: number | null
  readonly isOwn: boolean
  readonly rejecting: Rejecting
  readonly onShow: Show
}

const figure = (of: Scores['before']) => (of.score === null ? chancesTaken(of) : Math.round(of.score))
const percent = (share: number) => `${Math.round(share * 100)} %`

/** What course and scores come to without what the rep rejected, beside the original. */
export function WithAnswers({ answered, beliefEnd, isOwn, rejecting: { restore }, onShow }: Props) {
  if (!answered) return null
  const { rejections, scores, course, ending, note } = answered
  const end = course?.at(-1)?.belief
  return (
    <Card aria-labelledby="with-answers">
      <Title order={2} id="with-answers" size="h3">
        {isOwn ? 'With your answers' : 'With the rep’s answers'}
      </Title>
      <Text size="sm" c="dimmed">
        {counted(rejections.length, 'One behaviour is left out', '{n} behaviours are left out')}. The words
        stay as they were spoken, and the scorecard stays as it is.
      </Text>
      {scores || end !== undefined ? (
        <Table verticalSpacing={4} mt="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">
                <span className={classes['hidden']}>Figure</span>
              </Table.Th>
              <Table.Th scope="col">As scored</Table.Th>
              <Table.Th scope="col">With answers</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(scores ?? []).map(({ id, title, before, after }) => (
              <Row key={id} title={title} before={figure(before)} after={figure(after)} />
            ))}
            {end === undefined || beliefEnd === null ? null : (
              <Row title="Simulated belief at the end" before={percent(beliefEnd)} after={percent(end)} />
            )}
          </Table.Tbody>
        </Table>
      ) : null}
      {ending === null ? null : (
        <Text size="sm" mt="xs">
          {ending}
        </Text>
      )}
      {note === null ? null : (
        <Text size="sm" c="dimmed" mt="xs">
          {note}
        </Text>
      )}
      <ul className={classes['rejections']}>
        {rejections.map(({ turn, code, title, quote }) => (
          <li key={`${turn}${code}`}>
            <TurnTag turn={turn} onShow={() => onShow(turn, quote)}>
              Turn {turn}: {title}
            </TurnTag>
            {isOwn ? (
              <Button
                variant="subtle"
                size="compact-xs"
                mih={26}
                loading={
                  restore.isPending && restore.variables.turn === turn && restore.variables.code === code
                }
                aria-label={`Undo: ${title} at turn ${turn}`}
                onClick={() => restore.mutate({ turn, code })}
              >
                Undo
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {restore.isError ? <Failure error={restore.error} /> : null}
    </Card>
  )
}

type RowProps = {
  readonly title: string
  readonly before: string | number
  readonly after: string | number
}

const Row = ({ title, before, after }: RowProps) => (
  <Table.Tr>
    <Table.Th scope="row" fw={500}>
      {title}
    </Table.Th>
    <Table.Td>{before}</Table.Td>
    <Table.Td fw={before === after ? 400 : 650}>{before === after ? 'the same' : after}</Table.Td>
  </Table.Tr>
)
