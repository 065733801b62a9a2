import { Badge, Radio, Group, Table, Text, Title } from '@mantine/core'
import { causeConditions, causes, fitAnswers, type CauseView } from '#contract/cause.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { causeWords, conditionWords, findingOf } from './cause-words.ts'
import classes from './causes.module.css'
import { useAnswerCause } from './use-answer-cause.ts'

type Props = {
  readonly roleplayId: string
  readonly view: CauseView
  readonly result: NonNullable<CauseView['result']>
}

const fitWords = { yes: 'It fits', no: 'It does not fit' } as const

/** What happened in the retakes: counts first, then which of the four they look most like. About them, not about a person. */
export function CauseResult({ roleplayId, view, result }: Props) {
  const answer = useAnswerCause(roleplayId)
  const { ifI, follows, fits } = view
  const shown = answer.isPending ? answer.variables.fits : fits
  return (
    <Card tone="accent" aria-labelledby="finding">
      <Title order={2} id="finding" className={classes['finding'] ?? ''}>
        {findingOf(view)}
      </Title>
      <Table maw={420} mb="lg" aria-label="How often it came">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">What was changed</Table.Th>
            <Table.Th scope="col">Did it</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {causeConditions.map((one) => (
            <Table.Tr key={one}>
              <Table.Th scope="row" fw={400}>
                {conditionWords[one]}
              </Table.Th>
              <Table.Td>
                {result.counts[one].done} of {result.counts[one].of}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Title order={3} size="h4" mb="xs">
        {result.enough ? 'What these retakes look most like' : 'Too few to tell; what may get in the way'}
      </Title>
      <ul className={classes['possible']}>
        {causes.map((one) => {
          const isIt = shown !== 'no' && one === result.cause
          return (
            <li key={one} data-fits={isIt || undefined}>
              <Text fw={isIt ? 650 : 400} component="span">
                {causeWords[one].title}
              </Text>{' '}
              {isIt ? (
                <Badge color="ochre" size="sm">
                  {result.enough && !result.open ? 'Fits best' : 'Taken to be so'}
                </Badge>
              ) : null}
              <Text size="sm" {...(isIt ? {} : { c: 'dimmed' })}>
                {causeWords[one].text}
              </Text>
            </li>
          )
        })}
      </ul>
      <Text size="sm" mb="sm">
        This is said of {view.retakes.length === 1 ? 'one retake' : `${view.retakes.length} retakes`} of one
        line, as the scorer read them. It can be wrong, and you have the last word.
      </Text>
      <Radio.Group
        label="Does it fit?"
        value={shown ?? ''}
        onChange={(value) =>
          answer.mutate({ ifI, follows, fits: fitAnswers.find((one) => one === value) ?? null })
        }
      >
        <Group mt={6}>
          {fitAnswers.map((one) => (
            <Radio key={one} value={one} label={fitWords[one]} />
          ))}
        </Group>
      </Radio.Group>
      {answer.isError ? <Failure error={answer.error} title="This is not saved" /> : null}
      <Text size="sm" role="status">
        {shown === 'no' ? 'Set aside. What happened stays below until you erase it.' : ''}
      </Text>
    </Card>
  )
}
