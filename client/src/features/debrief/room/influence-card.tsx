import { Text, Title } from '@mantine/core'
import type { RoomDebrief } from '#contract/room-debrief.ts'
import { Card } from '../../../components/card.tsx'
import type { Show } from '../../../components/transcript/show.ts'
import tags from '../../../components/tag.module.css'
import { TurnTag } from '../../../components/turn-tag.tsx'
import { influenceFinding, pulls, pullSentence } from './influence.ts'
import classes from './room.module.css'

/** More turns than these of one pull say nothing more. */
const shown = 4

/** Who moved whom: what one was seen to think, and what it did to another. */
export function InfluenceCard({ room, onShow }: { readonly room: RoomDebrief; readonly onShow: Show }) {
  const all = pulls(room)
  return (
    <Card aria-labelledby="influence">
      <Title order={2} size="h3" id="influence">
        {influenceFinding(room)}
      </Title>
      <Text size="sm" c="dimmed">
        {all.length > 0
          ? 'Strongest first, with the turns at which one watched the other.'
          : 'Each went their own way in this conversation.'}
      </Text>
      <ul className={classes['plain']}>
        {all.map((pull) => (
          <li key={`${pull.from} ${pull.to}`}>
            <Text size="sm">{pullSentence(room, pull)}.</Text>
            <ul className={tags['tags']} aria-label="At these turns">
              {pull.turns.slice(0, shown).map((turn) => (
                <li key={turn}>
                  <TurnTag turn={turn} onShow={onShow}>
                    Turn {turn}
                  </TurnTag>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  )
}
