import { Table, Text, Title } from '@mantine/core'
import type { RoomDebrief } from '#contract/room-debrief.ts'
import type { TurnView } from '#contract/turn.ts'
import { Card } from '../../../components/card.tsx'
import type { Buyer } from '../../../components/room/presence.ts'
import type { Show } from '../../../components/transcript/show.ts'
import { TurnTag } from '../../../components/turn-tag.tsx'
import { WideTable } from '../../../components/wide-table.tsx'
import { Person } from './person.tsx'
import classes from './room.module.css'
import { lastWordOf } from './last-word.ts'
import { percent, voteFinding } from './vote-finding.ts'

type Member = RoomDebrief['members'][number]
type Props = {
  readonly room: RoomDebrief
  readonly buyers: readonly Buyer[]
  readonly turns: readonly TurnView[]
  readonly onShow: Show
}

const aloudWords = { yes: 'Yes', no: 'No', left: 'Had left' } as const

function worth({ aloud, meant }: Member): string {
  if (aloud === 'left') return 'Counts as a no'
  if (aloud === null || meant === null) return 'Not asked'
  return meant || aloud === 'no' ? 'Meant' : 'Not meant: a quiet veto'
}

/** What each said when it came to it, and what it was worth. */
export function VoteCard({ room, buyers, turns, onShow }: Props) {
  const { vote, members } = room
  return (
    <Card aria-labelledby="vote">
      <Title order={2} size="h3" id="vote">
        {voteFinding(room)}
      </Title>
      {vote ? (
        <>
          <Text size="sm" c="dimmed">
            A yes that is not meant is let die afterwards, whatever the count says.
          </Text>
          <div className={classes['shares']} aria-hidden>
            {(['aloud', 'meant'] as const).map((kind) => (
              <div key={kind} className={classes['share']}>
                <span>{kind === 'aloud' ? 'Said aloud' : 'Meant'}</span>
                <span className={classes['track']}>
                  <span
                    className={kind === 'aloud' ? classes['aloud'] : classes['meant']}
                    style={{ width: `${vote[kind] * 100}%` }}
                  />
                  <span className={classes['needed']} style={{ left: `${vote.threshold * 100}%` }} />
                </span>
                <span>{percent(vote[kind])}</span>
              </div>
            ))}
          </div>
        </>
      ) : (
        <Text size="sm" c="dimmed">
          The conversation was over before anybody was asked.
        </Text>
      )}
      <WideTable label="The vote, member by member" minWidth={440}>
        <Table verticalSpacing={6} mt="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Who</Table.Th>
              <Table.Th scope="col">Share</Table.Th>
              <Table.Th scope="col">Said aloud</Table.Th>
              <Table.Th scope="col">What it was worth</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {members.map((member) => {
              const at = lastWordOf(member.id, turns)
              const isVeto = member.aloud === 'yes' && member.meant === false
              return (
                <Table.Tr key={member.id}>
                  <Table.Th scope="row">
                    <Person buyers={buyers} member={member} />
                  </Table.Th>
                  <Table.Td>{percent(member.weight)}</Table.Td>
                  <Table.Td>{member.aloud === null ? 'Not asked' : aloudWords[member.aloud]}</Table.Td>
                  <Table.Td className={isVeto ? (classes['veto'] ?? '') : ''}>
                    {member.aloud === null ? '' : worth(member)}
                    {isVeto && at !== null ? (
                      <div>
                        <TurnTag turn={at} onShow={onShow}>
                          The yes, turn {at}
                        </TurnTag>
                      </div>
                    ) : null}
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Card>
  )
}
