import { Text, Title } from '@mantine/core'
import type { RoomDebrief } from '#contract/room-debrief.ts'
import { Card } from '../../../components/card.tsx'
import { firstNameOf, listed } from '../../../components/room/names.ts'
import type { Show } from '../../../components/transcript/show.ts'
import { TurnTag } from '../../../components/turn-tag.tsx'
import { openMoment } from './open-moment.ts'

/** What two of them did not say to each other, and whether it came out. */
export function TensionCard({ room, onShow }: { readonly room: RoomDebrief; readonly onShow: Show }) {
  const { between, matter, namedAt } = room.tension
  const open = namedAt === null ? openMoment(room) : null
  const names = listed(
    between.flatMap((id) => room.members.filter((member) => member.id === id).map(firstNameOf)),
  )
  return (
    <Card tone={namedAt === null ? 'accent' : 'plain'} aria-labelledby="tension">
      <Title order={2} size="h3" id="tension">
        {namedAt === null
          ? `What stood between ${names} was never named`
          : `What stood between ${names} was named at turn ${namedAt}`}
      </Title>
      <Text mt={6}>{matter}</Text>
      {namedAt === null ? (
        <>
          <Text size="sm" mt={6} mb={6}>
            Said aloud and without blame, once both trust you, it can move more than any proof.
          </Text>
          {open === null ? null : (
            <TurnTag turn={open} onShow={onShow}>
              Both trusted you most after turn {open}
            </TurnTag>
          )}
        </>
      ) : (
        <TurnTag turn={namedAt} onShow={onShow}>
          Go to turn {namedAt}
        </TurnTag>
      )}
    </Card>
  )
}
