import { Button, Group, Text, Title } from '@mantine/core'
import type { NominationView } from '#contract/playbook.ts'
import { Card } from '../../components/card.tsx'
import classes from './playbooks.module.css'

type Props = { readonly view: NominationView; readonly onGo: (at: number) => void }

/** What they say they do, beside how often it is found in their own replies. */
export function SaidCard({ view, onGo }: Props) {
  const { said, moments } = view
  return (
    <Card aria-labelledby="said">
      <Title order={2} size="h3" id="said" mb={4}>
        Said and done
      </Title>
      {said.length === 0 ? (
        <Text c="dimmed" size="sm">
          What the answers say somebody does (“I always ask who loses”) is looked for in their own replies,
          and stands here with how often it was found. Nothing of the kind has been answered yet.
        </Text>
      ) : (
        <ul className={classes['plain']}>
          {said.map((one) => (
            <li key={one.quote}>
              <Text style={{ overflowWrap: 'anywhere' }}>{one.sentence}</Text>
              <Group gap="xs" mt={4}>
                {one.at.map(({ source, turn, found }) => {
                  const at = moments.findIndex(
                    (moment) => moment.source.id === source.id && moment.turn === turn,
                  )
                  if (at < 0) return null
                  return (
                    <Button
                      key={`${source.id} ${turn}`}
                      size="compact-xs"
                      mih={24}
                      variant={found ? 'light' : 'default'}
                      onClick={() => onGo(at)}
                    >
                      Moment {at + 1}: {found ? 'found' : 'not found'}
                    </Button>
                  )
                })}
              </Group>
            </li>
          ))}
        </ul>
      )}
      <Text size="sm" c="dimmed" mt="md">
        Read from the words alone: what is worded otherwise is missed, and nothing is said of what was meant.
      </Text>
    </Card>
  )
}
