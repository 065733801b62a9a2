import { Group, NumberInput, Switch, Text } from '@mantine/core'
import type { RubricView } from '#contract/rubric.ts'
import { CheckedText } from './checked-text.tsx'
import classes from './rubrics.module.css'
import type { FormCriterion, Path } from './rubric-source.ts'
import type { Draft } from './use-draft.ts'

type Props = {
  readonly draft: Draft
  readonly path: Path
  readonly criterion: FormCriterion
  readonly standard: RubricView['standards'][number] | undefined
}

const numberOf = (value: number | string) => (typeof value === 'number' ? value : undefined)
const wordsOf = (mistakes: readonly { readonly message: string }[]) =>
  mistakes.length > 0 ? mistakes.map(({ message }) => message).join(' ') : undefined

/** What counts, and how much; a criterion that is scored as part of a whole has neither. */
function Settings({ draft, path, criterion, standard }: Props) {
  if (!standard || standard.weight === null) return null
  const mistakesAt = (name: string) => wordsOf(draft.mistakesAt([...path, name].join('.')))
  return (
    <Group gap="lg" align="flex-start" mt="xs">
      <Switch
        label="Counts"
        mt={28}
        checked={criterion.counts ?? true}
        onChange={(event) => draft.set([...path, 'counts'], event.currentTarget.checked ? undefined : false)}
      />
      <NumberInput
        label="Weight"
        w={110}
        min={0.1}
        max={3}
        step={0.1}
        decimalScale={1}
        value={criterion.weight ?? ''}
        placeholder={String(standard.weight)}
        error={mistakesAt('weight')}
        onChange={(value) => draft.set([...path, 'weight'], numberOf(value))}
      />
      {standard.target === null ? null : (
        <NumberInput
          label="Fully shown from"
          w={150}
          min={0}
          max={1}
          step={0.1}
          decimalScale={2}
          value={criterion.target ?? ''}
          placeholder={String(standard.target)}
          error={mistakesAt('target')}
          onChange={(value) => draft.set([...path, 'target'], numberOf(value))}
        />
      )}
    </Group>
  )
}

export function CriterionForm(props: Props) {
  const { draft, path, criterion } = props
  const text = (
    name: 'title' | 'for' | 'against' | 'missed' | 'stronger',
    label: string,
    optional = false,
  ) => (
    <CheckedText
      draft={draft}
      path={[...path, name]}
      label={label}
      value={criterion[name] ?? ''}
      optional={optional}
    />
  )
  return (
    <fieldset className={classes['criterion']} data-off={criterion.counts === false || undefined}>
      <legend>
        {criterion.code} <Text component="span">{criterion.title}</Text>
      </legend>
      {text('title', 'Title')}
      {text('for', 'Speaks for it')}
      {text('against', 'Speaks against it', true)}
      {text('missed', 'Said where the chance went by', true)}
      {text('stronger', 'What a stronger answer does')}
      <Settings {...props} />
    </fieldset>
  )
}
