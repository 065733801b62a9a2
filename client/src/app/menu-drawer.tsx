import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { readonly opened: boolean; readonly onClose: () => void; readonly children: ReactNode }

/** The navigation of a narrow screen: fetched when somebody asks for it, with all that keeps a keyboard inside. */
export function MenuDrawer({ opened, onClose, children }: Props) {
  return (
    <Drawer opened={opened} onClose={onClose} size="17rem" title="Menu" returnFocus={false}>
      {children}
    </Drawer>
  )
}
