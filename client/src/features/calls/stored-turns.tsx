import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { CallTurnView } from '#contract/call.ts'
import { counted } from '../../components/when.ts'
import classes from './calls.module.css'
import { placeIn } from './format-words.ts'

const atFirst = 8

/** The turns as an import would store them: some, then all. */
export function StoredTurns({ turns }: { readonly turns: readonly CallTurnView[] }) {
  const [all, setAll] = useState(false)
  if (turns.length === 0) return null
  return (
    <>
      <Text size="sm" fw={600} mt="lg" mb={4}>
        {counted(turns.length, 'The one turn', 'The {n} turns')}
      </Text>
      <ol className={classes['stored']} tabIndex={0} aria-label="Turns as they will be stored">
        {(all ? turns : turns.slice(0, atFirst)).map(({ n, side, name, text, atMs }) => (
          <li key={n}>
            <span className={classes['by']}>
              {side === 'rep' ? 'Me' : name}
              {atMs === null ? '' : `, ${placeIn(atMs)}`}
            </span>
            {text}
          </li>
        ))}
      </ol>
      {turns.length > atFirst && !all ? (
        <Button variant="default" size="xs" mt="sm" onClick={() => setAll(true)}>
          {`Show all ${turns.length} turns`}
        </Button>
      ) : null}
    </>
  )
}
