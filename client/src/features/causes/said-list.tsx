import { Text, Title } from '@mantine/core'
import type { CauseView } from '#contract/cause.ts'
import { Card } from '../../components/card.tsx'
import { conditionWords } from './cause-words.ts'
import classes from './causes.module.css'

const doneWords = { true: 'Did it', false: 'Not this time' } as const

/** Every retake in words, in the order in which they were said. */
export function SaidList({ retakes, title }: Pick<CauseView, 'retakes' | 'title'>) {
  return (
    <Card aria-labelledby="said">
      <Title order={2} id="said" size="h3">
        What you said
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        Each was read for one thing: {title}.
      </Text>
      <ol className={classes['retakes']}>
        {retakes.map(({ n, condition, line, text, done }) => (
          <li key={n}>
            <Text size="sm" c="dimmed">
              {n}. {conditionWords[condition]}
              {done === null ? '' : `. ${doneWords[`${done}`]}.`}
            </Text>
            <Text size="sm" fs="italic">
              “{line}”
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>
          </li>
        ))}
      </ol>
    </Card>
  )
}
