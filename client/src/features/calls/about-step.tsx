import { Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import type { ImportCall } from '#contract/call.ts'
import { Card } from '../../components/card.tsx'
import { arenaWords } from '../../components/words.ts'

export type About = {
  readonly title: string
  readonly arena: ImportCall['arena']
  readonly situation: string
  /** One fact a line. */
  readonly facts: string
}

export const factsOf = ({ facts }: Pick<About, 'facts'>): string[] =>
  facts
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const arenas = Object.entries(arenaWords).map(([value, label]) => ({ value, label }))

type Props = { readonly about: About; readonly onAbout: (about: About) => void }

/** What the rep adds to a call in their own words; kept as it is written. */
export function AboutStep({ about, onAbout }: Props) {
  return (
    <Card aria-labelledby="about-call">
      <Title order={2} id="about-call" size="h3" mb="sm">
        About the call
      </Title>
      <Stack gap="md">
        <TextInput
          label="Title"
          required
          maxLength={120}
          value={about.title}
          onChange={(event) => onAbout({ ...about, title: event.currentTarget.value })}
        />
        <Select
          label="Who was on the other side"
          data={arenas}
          allowDeselect={false}
          value={about.arena}
          onChange={(arena) => (arena ? onAbout({ ...about, arena: arena as About['arena'] }) : null)}
        />
        <TextInput
          label="Situation"
          description="Optional, for yourself: who met whom about what."
          maxLength={400}
          value={about.situation}
          onChange={(event) => onAbout({ ...about, situation: event.currentTarget.value })}
        />
        <Textarea
          label="Facts"
          description="Optional, one a line: what may truthfully be said about the offer. Without any, claims are not checked."
          placeholder={'The licence costs 40 euros per seat and month.\nA rollout takes six weeks.'}
          autosize
          minRows={2}
          maxRows={8}
          value={about.facts}
          onChange={(event) => onAbout({ ...about, facts: event.currentTarget.value })}
        />
        <Text size="xs" c="dimmed">
          These four are stored as you write them. Leave names out of them if the call should have none.
        </Text>
      </Stack>
    </Card>
  )
}
