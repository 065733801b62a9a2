import { Combobox, useCombobox } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useId, useState, type ComponentProps, type KeyboardEvent } from 'react'
import tags from '../../components/tag.module.css'
import { firstNameOf } from '../../components/room/names.ts'
import { Avatar } from '../../components/avatar.tsx'
import { answeringTo, mentionAt, withoutMention } from './addressing.ts'
import { Composer } from './composer.tsx'
import { focusComposer } from './focus-composer.ts'
import classes from './room-composer.module.css'
import type { Room } from './room.ts'

type Props = ComponentProps<typeof Composer> & { readonly room: Room }

const everybody = 'everybody'
/** The list stands over the line of names, which goes on being read. */
const overTags = 44

/** The composer of a room: over it whom the turn goes to, and names to choose from after an @. */
export function RoomComposer({ room, ...props }: Props) {
  const { present, tapped } = room
  const [caret, setCaret] = useState(0)
  const [dismissed, setDismissed] = useState<number | null>(null)
  const [index, setIndex] = useState(0)
  const listName = useId()
  const mention = props.sending ? null : mentionAt(props.text, caret)
  const people = mention ? answeringTo(mention.query, present).filter(({ id }) => !tapped.includes(id)) : []
  const all = mention !== null && present.length > 1 && everybody.startsWith(mention.query.toLowerCase())
  const options = [...people.map(({ id }) => id), ...(all ? [everybody] : [])]
  const opened = mention !== null && mention.start !== dismissed && options.length > 0
  const active = options[Math.min(index, options.length - 1)]
  const list = useCombobox({ opened, onDropdownClose: () => setDismissed(mention?.start ?? null) })

  const choose = (id: string) => {
    if (!mention) return
    props.onWrite(withoutMention(props.text, mention), mention.start)
    setCaret(mention.start)
    if (id === everybody) room.chooseAll()
    else room.choose(id)
  }
  const optionOf = (value: string) => ({
    value,
    id: `${listName}${value}`,
    selected: value === active,
    'aria-selected': value === active,
  })
  const onListKey = (event: KeyboardEvent): boolean => {
    if (!opened || active === undefined || event.altKey || event.shiftKey) return false
    const at = options.indexOf(active)
    if (event.key === 'ArrowDown') setIndex((at + 1) % options.length)
    else if (event.key === 'ArrowUp') setIndex((at + options.length - 1) % options.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(active)
    else if (event.key === 'Escape') list.closeDropdown()
    else return false
    event.preventDefault()
    return true
  }
  return (
    <Combobox
      store={list}
      onOptionSubmit={choose}
      withinPortal={false}
      position="top-start"
      offset={overTags}
      width={280}
      transitionProps={{ duration: 0 }}
    >
      <Composer
        {...props}
        above={<ToWhom room={room} />}
        onWrite={(text, at) => {
          setCaret(at)
          setIndex(0)
          if (dismissed !== null && mentionAt(text, at)?.start !== dismissed) setDismissed(null)
          props.onWrite(text, at)
        }}
        onCaret={setCaret}
        onKeyFirst={onListKey}
        renderInput={(input) => (
          <Combobox.Target
            withKeyboardNavigation={false}
            aria-autocomplete="list"
            aria-activedescendant={opened && active ? `${listName}${active}` : undefined}
          >
            {input}
          </Combobox.Target>
        )}
      />
      <Combobox.Dropdown className={classes['list']}>
        <Combobox.Options aria-label="People in the room">
          {people.map((buyer) => (
            <Combobox.Option key={buyer.id} {...optionOf(buyer.id)}>
              <span className={classes['option']}>
                <Avatar seed={buyer.faceSeed} size={28} />
                <span>
                  {buyer.name}
                  <small>{buyer.title}</small>
                </span>
              </span>
            </Combobox.Option>
          ))}
          {all ? <Combobox.Option {...optionOf(everybody)}>Everybody</Combobox.Option> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** In words whom the next turn goes to; who was chosen can be taken out again. */
function ToWhom({ room }: { readonly room: Room }) {
  const { present, chosen, whom, toggle, toggleAll } = room
  if (chosen.length === 0) {
    return (
      <p className={classes['to']}>
        To {whom}, unless you choose or name somebody. <span>Tap a face, or write @ and a name.</span>
      </p>
    )
  }
  const isAll = chosen.length > 1 && chosen.length === present.length
  const shown = isAll
    ? [{ id: everybody, label: 'Everybody' }]
    : present.filter(({ id }) => chosen.includes(id)).map((one) => ({ id: one.id, label: firstNameOf(one) }))
  return (
    <div className={classes['to']} role="group" aria-label={`To ${whom}`}>
      <span aria-hidden>To</span>
      {shown.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className={`${tags['tag'] ?? ''} ${tags['helped'] ?? ''} ${classes['tag'] ?? ''}`}
          aria-label={`${label}, take out`}
          onClick={() => {
            if (id === everybody) toggleAll()
            else toggle(id)
            focusComposer()
          }}
        >
          {label}
          <IconX size={13} aria-hidden />
        </button>
      ))}
    </div>
  )
}
