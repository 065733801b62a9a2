import type { DebriefView } from '#contract/debrief.ts'
import type { RoomDebrief } from '#contract/room-debrief.ts'
import type { Show } from '../../../components/transcript/show.ts'
import { InfluenceCard } from './influence-card.tsx'
import { MemberCourses } from './member-courses.tsx'
import classes from './room.module.css'
import { TensionCard } from './tension-card.tsx'
import { VoteCard } from './vote-card.tsx'

type Props = { readonly view: DebriefView; readonly room: RoomDebrief; readonly onShow: Show }

/** What could not be seen of the room while it ran: the vote, what stood between two of them, and each one's course. */
export function RoomSection({ view: { roleplay }, room, onShow }: Props) {
  const { buyers } = roleplay.scenario
  return (
    <div className={classes['room']}>
      <VoteCard room={room} buyers={buyers} turns={roleplay.turns} onShow={onShow} />
      <div className={classes['stack']}>
        <TensionCard room={room} onShow={onShow} />
        <InfluenceCard room={room} onShow={onShow} />
      </div>
      <div className={classes['whole']}>
        <MemberCourses room={room} buyers={buyers} onShow={onShow} />
      </div>
    </div>
  )
}
