import { IconUsers } from '@tabler/icons-react'
import { Avatar } from '../../components/avatar.tsx'
import { firstNameOf } from '../../components/room/names.ts'
import type { Buyer } from '../../components/room/presence.ts'
import { useShortcut } from '../../components/use-shortcut.ts'
import { focusComposer } from './focus-composer.ts'
import classes from './room-strip.module.css'
import type { Room } from './room.ts'

type Props = { readonly room: Room; readonly shortcuts: boolean; readonly disabled: boolean }

/** Who is in the room and who speaks; a face or its number chooses whom the rep speaks to. */
export function RoomStrip({ room, shortcuts, disabled }: Props) {
  const { buyers, present, chosen, toggleAll } = room
  const isAll = chosen.length > 1 && chosen.length === present.length
  useShortcut({ key: '0', enabled: shortcuts && !disabled }, toggleAll)
  return (
    <div
      className={classes['strip']}
      data-many={buyers.length > 3 || undefined}
      role="group"
      aria-label="In the room. Choose whom you speak to"
    >
      {buyers.map((buyer, index) => (
        <Member
          key={buyer.id}
          buyer={buyer}
          number={index + 1}
          room={room}
          shortcuts={shortcuts}
          disabled={disabled}
        />
      ))}
      {present.length > 1 ? (
        <button
          type="button"
          className={classes['member']}
          aria-pressed={isAll}
          disabled={disabled}
          onClick={(event) => {
            toggleAll()
            if (event.detail > 0) focusComposer()
          }}
        >
          <span className={classes['everybody']}>
            <IconUsers size={20} aria-hidden />
          </span>
          <span className={classes['words']}>
            <b className={classes['full']}>Everybody</b>
            <b className={classes['first']}>All</b>
          </span>
        </button>
      ) : null}
    </div>
  )
}

/** “Head of IT” of “Head of IT. He connects it, or it does not connect.”; the whole stands beside and on the fact sheet. */
const inShort = (role: string) => role.split('. ')[0] ?? role

type MemberProps = Props & { readonly buyer: Buyer; readonly number: number }

function Member({ buyer, number, room, shortcuts, disabled }: MemberProps) {
  const { id, name, faceSeed } = buyer
  const isThere = room.present.some((one) => one.id === id)
  const speaks = room.speakingId === id
  const off = disabled || !isThere
  const role = room.members.find((member) => member.id === id)?.role ?? ''
  const toggle = () => room.toggle(id)
  useShortcut({ key: String(number), enabled: shortcuts && !off }, toggle)
  return (
    <button
      type="button"
      className={classes['member']}
      aria-pressed={room.chosen.includes(id)}
      disabled={off}
      data-gone={!isThere || undefined}
      data-speaks={speaks || undefined}
      title={role}
      onClick={(event) => {
        toggle()
        // With a pointer the next thing is to write; with the keyboard perhaps to choose another.
        if (event.detail > 0) focusComposer()
      }}
    >
      <Avatar seed={faceSeed} size={36} />
      <span className={classes['words']}>
        <b className={classes['full']}>{name}</b>
        <b className={classes['first']}>{firstNameOf(buyer)}</b>
        <small>{speaks ? 'Speaking' : isThere ? inShort(role) : 'Has left'}</small>
      </span>
    </button>
  )
}
