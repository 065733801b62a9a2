import { Button, Drawer, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { RoleplayView } from '#contract/roleplay.ts'
import { Avatar } from '../../components/avatar.tsx'
import { FactSheet } from '../../components/fact-sheet.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { useOrgId } from '../../api/membership.ts'
import { BackToDraft } from './back-to-draft.tsx'
import classes from './live.module.css'
import { RoomPeople } from './room-people.tsx'

type Props = {
  readonly view: RoleplayView
  readonly exchangesDone: number
  readonly live: boolean
  readonly ending: boolean
  readonly onEnd: () => void
  /** Under the head, and with it always in sight. */
  readonly children?: ReactNode
}

/** Fewer exchanges than this leave little to look at: ending then is asked about. */
const fewExchanges = 3

/** Who speaks for the buyer: never left unsaid. */
export const voiceName = ({ kind, model }: RoleplayView['voice']) =>
  kind === 'built-in' ? 'Built-in voice' : (model ?? 'Model')

export function LiveHead({ view, exchangesDone, live, ending, onEnd, children }: Props) {
  const orgId = useOrgId()
  const [facts, factsDrawer] = useDisclosure(false)
  const [asking, ask] = useDisclosure(false)
  const { scenario, origin } = view
  const buyer = scenario.buyers[0]
  const isRoom = scenario.buyers.length > 1
  return (
    <header className={classes['head']}>
      <div className={classes['headInner']}>
        {buyer && !isRoom ? <Avatar seed={buyer.faceSeed} size={42} /> : null}
        <div className={classes['who']}>
          <h1 className={classes['name']}>{isRoom ? scenario.title : buyer?.name}</h1>
          <div className={classes['sub']}>
            {isRoom
              ? `Room of ${scenario.buyers.length}`
              : buyer
                ? `${buyer.title}, ${buyer.organisation}`
                : ''}
          </div>
          <div className={classes['sub']}>{voiceName(view.voice)}</div>
          {view.purpose === 'preview' ? (
            <Text size="xs" c="var(--accent-ink)">
              Preview of a draft: not scored, and only you see it.
            </Text>
          ) : null}
          {view.purpose === 'drill' ? (
            <Text size="xs" c="var(--accent-ink)">
              A rehearsal before a call of your own: it stays with you.
            </Text>
          ) : null}
          {view.purpose === 'assessed' ? (
            <Text size="xs" c="var(--accent-ink)">
              Assessed: submitted when it ends.
            </Text>
          ) : null}
          {origin ? (
            <Text size="xs" c="var(--accent)">
              Retake from turn {origin.turnN}.{' '}
              <TextLink
                to="/o/$orgId/roleplays/$roleplayId"
                params={{ orgId, roleplayId: origin.roleplayId }}
                inherit
              >
                The original stays
              </TextLink>
            </Text>
          ) : null}
        </div>
        <Group gap="xs" wrap="nowrap">
          {view.purpose === 'preview' ? <BackToDraft /> : null}
          <Button
            variant="default"
            size="xs"
            className={classes['factsButton'] ?? ''}
            onClick={factsDrawer.open}
          >
            Fact sheet
          </Button>
          {live ? (
            <Button
              variant="default"
              size="xs"
              loading={ending}
              onClick={exchangesDone < fewExchanges ? ask.open : onEnd}
            >
              End
            </Button>
          ) : null}
        </Group>
      </div>
      {children}
      <Drawer
        opened={facts}
        onClose={factsDrawer.close}
        title={scenario.pack ? 'Your offer' : 'Fact sheet'}
        size="md"
      >
        {isRoom ? <RoomPeople scenario={scenario} /> : null}
        <FactSheet offer={scenario.offer} facts={scenario.facts} />
        <Text fw={600} mt="xl">
          Your goal
        </Text>
        <Text size="sm">{scenario.goal}</Text>
      </Drawer>
      <Modal opened={asking} onClose={ask.close} title="End the conversation already?">
        <Text>
          After fewer than three exchanges there is little to look at, and most of it will not be assessed.
        </Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={ask.close}>
            Go on
          </Button>
          <Button
            loading={ending}
            onClick={() => {
              ask.close()
              onEnd()
            }}
          >
            End it
          </Button>
        </Group>
      </Modal>
    </header>
  )
}
