import { Button, Table, Text, Title } from '@mantine/core'
import type { AnsweredView } from '#contract/answers.ts'
import type { DebriefView } from '#contract/debrief.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { chancesTaken } from '../../components/scorecard/score-bar.tsx'
import { TurnTag } from '../../components/turn-tag.tsx'
import type { Show } from '../../components/transcript/show.ts'
import { counted } from '../../components/when.ts'
import { useRejection } from './use-answer.ts'
import classes from './with-answers.module.css'

type Scores = NonNullable<AnsweredView['scores']>[number]
type Props = { readonly view: DebriefView; readonly onShow: Show }

const figure = (of: Scores['before']) => (of.score === null ? chancesTaken(of) : Math.round(of.score))
const percent = (share: number) => `${Math.round(share * 100)} %`

/** What course and scores come to without what the rep rejected, beside the original. */
export function WithAnswers({ view, onShow }: Props) {
  const { answered, simulatedBelief, viewer, roleplay } = view
  const { restore } = useRejection(roleplay.id)
  if (!answered) return null
  const { rejections, scores, course, ending, note } = answered
  const end = course?.at(-1)?.belief
  const isOwn = viewer === 'owner'
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
            {end === undefined ? null : (
              <Row
                title="Simulated belief at the end"
                before={percent(simulatedBelief.end)}
                after={percent(end)}
              />
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
