import { Drawer } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'

type Props = { readonly opened: boolean; readonly onClose: () => void; readonly children: ReactNode }

/** The navigation of a narrow screen: fetched when somebody asks for it, with all that keeps a keyboard inside. */
export function MenuDrawer({ opened, onClose, children }: Props) {
  // A drawer that is open from its first moment does not know where to give the focus back to.
  const [shown, show] = useState(false)
  useEffect(() => show(opened), [opened])
  return (
    <Drawer opened={shown} onClose={onClose} size="17rem" title="Menu">
      {children}
    </Drawer>
  )
}
