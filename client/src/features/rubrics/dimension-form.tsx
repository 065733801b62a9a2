import { Group, NumberInput, Title } from '@mantine/core'
import type { RubricView } from '#contract/rubric.ts'
import { CheckedText } from './checked-text.tsx'
import { CriterionForm } from './criterion-form.tsx'
import classes from './rubrics.module.css'
import type { FormDimension } from './rubric-source.ts'
import type { Draft } from './use-draft.ts'

type Props = {
  readonly draft: Draft
  readonly at: number
  readonly dimension: FormDimension
  readonly standards: RubricView['standards']
}

const even = [20, 40, 60, 80]

/** Where the five levels begin, beside what each of them looks like. */
function Levels({ draft, at, dimension }: Omit<Props, 'standards'>) {
  const path = ['dimensions', at]
  const from = dimension.levelsFrom ?? even
  return (
    <section aria-label="Levels">
      <Title order={2} mt="lg" mb="xs">
        Levels
      </Title>
      {dimension.levels.map((text, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- level 1 to 5
        <Group key={index} gap="sm" align="flex-start" wrap="nowrap" mb="xs">
          <NumberInput
            label={`Level ${index + 1} from`}
            w={110}
            min={index === 0 ? 0 : 5}
            max={95}
            readOnly={index === 0}
            value={index === 0 ? 0 : (from[index - 1] ?? '')}
            error={draft.mistakesAt([...path, 'levelsFrom', index - 1].join('.'))[0]?.message}
            onChange={(value) => {
              if (index === 0 || typeof value !== 'number') return
              const next = from.map((bound, other) => (other === index - 1 ? value : bound))
              draft.set([...path, 'levelsFrom'], next.join() === even.join() ? undefined : next)
            }}
          />
          <div className={classes['grow']}>
            <CheckedText draft={draft} path={[...path, 'levels', index]} label="Looks like" value={text} />
          </div>
        </Group>
      ))}
    </section>
  )
}

export function DimensionForm({ draft, at, dimension, standards }: Props) {
  const path = ['dimensions', at]
  const whole = draft.mistakesAt([...path, 'criteria'].join('.'))
  return (
    <div className={classes['fields']}>
      <CheckedText draft={draft} path={[...path, 'title']} label="Name" value={dimension.title} />
      <CheckedText
        draft={draft}
        path={[...path, 'subtitle']}
        label="What it means"
        value={dimension.subtitle}
      />
      <Levels draft={draft} at={at} dimension={dimension} />
      <Title order={2} mt="lg">
        Criteria
      </Title>
      {whole.map(({ message }) => (
        <p key={message} className={classes['mistake']}>
          {message}
        </p>
      ))}
      {dimension.criteria.map((criterion, index) => (
        <CriterionForm
          // oxlint-disable-next-line react/no-array-index-key -- a code may be wrong or twice there while it is typed
          key={index}
          draft={draft}
          path={[...path, 'criteria', index]}
          criterion={criterion}
          standard={standards.find(({ code }) => code === criterion.code)}
        />
      ))}
    </div>
  )
}
