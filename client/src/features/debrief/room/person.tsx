import { Avatar } from '../../../components/avatar.tsx'
import type { Buyer } from '../../../components/room/presence.ts'
import classes from './room.module.css'

type Props = {
  readonly buyers: readonly Buyer[]
  readonly member: { readonly id: string; readonly name: string }
}

/** Face and name of somebody in the room. */
export function Person({ buyers, member }: Props) {
  const buyer = buyers.find(({ id }) => id === member.id)
  return (
    <span className={classes['person']}>
      {buyer ? <Avatar seed={buyer.faceSeed} size={32} /> : null}
      <span>{member.name}</span>
    </span>
  )
}
