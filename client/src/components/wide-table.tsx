import { Table } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { readonly label: string; readonly minWidth: number; readonly children: ReactNode }

/** A table that scrolls sideways where it must, by keyboard too: without anything to focus in it, it is focused itself. */
export function WideTable({ label, minWidth, children }: Props) {
  return (
    <Table.ScrollContainer type="native" minWidth={minWidth} tabIndex={0} role="region" aria-label={label}>
      {children}
    </Table.ScrollContainer>
  )
}
