import { Radio, Stack } from '@mantine/core'
import { difficultyHelp, difficultyWords } from '../../components/words.ts'

export type Difficulty = keyof typeof difficultyWords
export const difficulties = [1, 2, 3, 4] as const satisfies readonly Difficulty[]

type Props = {
  readonly value: Difficulty
  readonly usual: Difficulty
  readonly onChange: (next: Difficulty) => void
}

export function DifficultyChooser({ value, usual, onChange }: Props) {
  return (
    <Radio.Group
      label="How hard"
      value={String(value)}
      onChange={(next) => onChange(difficulties.find((one) => String(one) === next) ?? usual)}
    >
      <Stack gap="sm" mt="xs">
        {difficulties.map((one) => (
          <Radio
            key={one}
            value={String(one)}
            label={one === usual ? `${difficultyWords[one]} (as written)` : difficultyWords[one]}
            description={difficultyHelp[one]}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
