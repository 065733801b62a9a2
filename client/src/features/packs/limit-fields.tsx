import { Button, CloseButton, Group, Text, TextInput } from '@mantine/core'
import { mostLimits } from '#contract/pack.ts'
import classes from './packs.module.css'

type Props = { readonly limits: readonly string[]; readonly onChange: (limits: string[]) => void }

/** What it does not do, each as the rest of one sentence. There is always a row to write in. */
export function LimitFields({ limits, onChange }: Props) {
  const rows = limits.length === 0 ? [''] : limits
  return (
    <>
      {rows.map((limit, index) => (
        <Group key={index} wrap="nowrap" gap="sm">
          <Text size="sm" className={classes['begins'] ?? ''}>
            It does not
          </Text>
          <TextInput
            aria-label={`It does not, ${index + 1}`}
            placeholder="write into the ledger"
            maxLength={160}
            flex={1}
            value={limit}
            onChange={(event) => onChange(rows.with(index, event.currentTarget.value))}
          />
          {rows.length > 1 ? (
            <CloseButton
              aria-label={`Remove limit ${index + 1}`}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            />
          ) : null}
        </Group>
      ))}
      {rows.length < mostLimits ? (
        <div>
          <Button size="xs" variant="default" onClick={() => onChange([...rows, ''])}>
            Add a limit
          </Button>
        </div>
      ) : null}
    </>
  )
}
