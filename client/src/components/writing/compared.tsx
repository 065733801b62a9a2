import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { counted } from '../when.ts'
import { sideBySide, type Pair } from './side-by-side.ts'
import classes from './writing.module.css'

type Props = { readonly mine: string; readonly theirs: string }

const gaps = { one: '{n} line is the same', other: '{n} lines are the same' } as const

/** Two texts beside each other, with the lines that differ marked; what is the same is folded. */
export function Compared({ mine, theirs }: Props) {
  const stretches = useMemo(() => sideBySide(mine, theirs), [mine, theirs])
  if (mine === theirs) return <Text size="sm">Both texts say the same.</Text>
  return (
    <div className={classes['compared']} role="region" aria-label="Both texts, line by line" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Yours</th>
            <th scope="col">Theirs</th>
          </tr>
        </thead>
        <tbody>
          {stretches.map((stretch, at) =>
            'same' in stretch ? (
              // oxlint-disable-next-line react/no-array-index-key -- worked out anew as a whole
              <tr key={at} className={classes['folded'] ?? ''}>
                <td colSpan={2}>{counted(stretch.same, gaps.one, gaps.other)}</td>
              </tr>
            ) : (
              // oxlint-disable-next-line react/no-array-index-key -- worked out anew as a whole
              stretch.rows.map((row, line) => <Row key={`${at}.${line}`} row={row} />)
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row: { mine, theirs } }: { readonly row: Pair }) {
  const differs = mine !== theirs
  return (
    <tr data-differs={differs || undefined}>
      <td>{mine === null ? null : differs ? <mark>{mine}</mark> : mine}</td>
      <td>{theirs === null ? null : differs ? <mark>{theirs}</mark> : theirs}</td>
    </tr>
  )
}
