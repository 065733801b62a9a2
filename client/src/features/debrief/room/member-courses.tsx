import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { RoomDebrief } from '#contract/room-debrief.ts'
import { Card } from '../../../components/card.tsx'
import { firstNameOf } from '../../../components/room/names.ts'
import type { Buyer } from '../../../components/room/presence.ts'
import tags from '../../../components/tag.module.css'
import type { Show } from '../../../components/transcript/show.ts'
import { TurnTag } from '../../../components/turn-tag.tsx'
import { coursesFinding, moveOf } from './courses-finding.ts'
import { CoursesTable } from './courses-table.tsx'
import { Person } from './person.tsx'
import classes from './room.module.css'
import { sideWords } from './side-words.ts'

type Member = RoomDebrief['members'][number]
type Props = { readonly room: RoomDebrief; readonly buyers: readonly Buyer[]; readonly onShow: Show }

const width = 240
const height = 84
const pad = 4

/** One picture per member on the same scales, with what they wanted and did not say. */
export function MemberCourses({ room, buyers, onShow }: Props) {
  const [asTable, setAsTable] = useState(false)
  const { members } = room
  const until = Math.max(1, ...members.flatMap(({ course }) => course.map(({ turn }) => turn)))
  return (
    <Card aria-labelledby="member-courses">
      <div className={classes['head']}>
        <div>
          <Title order={2} size="h3" id="member-courses">
            {coursesFinding(room)}
          </Title>
          <Text size="xs" c="dimmed">
            Simulated belief of each, 0 to 100 %, turn 0 to {until}. Simulated, so it certifies nobody.
          </Text>
        </div>
        <Button variant="default" size="compact-sm" mih={28} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Show the pictures' : 'Show the courses as a table'}
        </Button>
      </div>
      {asTable ? <CoursesTable room={room} onShow={onShow} /> : null}
      <ul className={classes['members']}>
        {members.map((member) => (
          <li key={member.id}>
            <Person buyers={buyers} member={member} />
            <Text size="xs" c="dimmed">
              {member.role}
            </Text>
            {asTable ? null : <Picture member={member} until={until} />}
            <Text size="sm" mt={6}>
              <b>What they did not say:</b> {member.agenda}
            </Text>
            <ul className={tags['tags']} aria-label={`Where ${firstNameOf(member)} stood`}>
              {member.sides.map(({ turn, side }) => (
                <li key={turn}>
                  {turn === 0 ? (
                    <span className={classes['start']}>{sideWords[side]} at the start</span>
                  ) : (
                    <TurnTag turn={turn} onShow={onShow}>
                      {sideWords[side]} from turn {turn}
                    </TurnTag>
                  )}
                </li>
              ))}
              {member.leftAt === null ? null : (
                <li>
                  <TurnTag turn={member.leftAt} onShow={onShow}>
                    Left at turn {member.leftAt}
                  </TurnTag>
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Picture({ member, until }: { readonly member: Member; readonly until: number }) {
  const { course, leftAt } = member
  const x = (turn: number) => pad + (turn / until) * (width - 2 * pad)
  const y = (value: number) => height - pad - Math.min(1, Math.max(0, value)) * (height - 2 * pad)
  const line = course
    .map(
      ({ turn, belief }, index) => `${index === 0 ? 'M' : 'L'}${x(turn).toFixed(1)} ${y(belief).toFixed(1)}`,
    )
    .join('')
  const last = course.at(-1)
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={classes['picture']}
      role="img"
      aria-label={`${firstNameOf(member)}’s simulated belief ${moveOf(member)}`}
    >
      {[0, 0.5, 1].map((value) => (
        <line key={value} x1={0} x2={width} y1={y(value)} y2={y(value)} className={classes['grid']} />
      ))}
      {last ? <path d={`${line}V${y(0)}H${x(0)}Z`} className={classes['area']} /> : null}
      <path d={line} className={classes['line']} />
      {last ? <circle cx={x(last.turn)} cy={y(last.belief)} r={3.5} className={classes['dot']} /> : null}
      {leftAt === null ? null : (
        <line x1={x(leftAt)} x2={x(leftAt)} y1={y(0)} y2={y(1)} className={classes['left']} />
      )}
    </svg>
  )
}
