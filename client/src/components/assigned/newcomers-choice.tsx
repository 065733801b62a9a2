import { Radio, Stack } from '@mantine/core'

type Props = {
  readonly newcomers: boolean | null
  readonly onChange: (newcomers: boolean) => void
  /** What those get who join later. */
  readonly inWords: string
}

/** Asked, never assumed: whether it is also for those who join later. */
export function NewcomersChoice({ newcomers, onChange, inWords }: Props) {
  return (
    <Radio.Group
      label="Who joins one of these teams or cohorts later"
      value={newcomers === null ? '' : newcomers ? 'in' : 'out'}
      onChange={(value) => onChange(value === 'in')}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="in" label={inWords} />
        <Radio value="out" label="Does not get it" />
      </Stack>
    </Radio.Group>
  )
}
