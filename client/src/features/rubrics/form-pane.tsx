import { Badge, Group, NumberInput, Tabs, Text, TextInput } from '@mantine/core'
import type { RubricView } from '#contract/rubric.ts'
import writing from '../../components/writing/writing.module.css'
import { DimensionForm } from './dimension-form.tsx'
import classes from './rubrics.module.css'
import type { Draft } from './use-draft.ts'

/** How much there is to look at in one dimension. */
const countIn = ({ check }: Draft, at: number) =>
  check.findings.filter(({ path }) => path.startsWith(`dimensions.${at}.`)).length +
  check.mistakes.filter(({ field }) => field.startsWith(`dimensions.${at}.`)).length

/** The rubric as a form. While the YAML cannot be read it shows what could be read last, and waits. */
export function FormPane({ draft, view }: { readonly draft: Draft; readonly view: RubricView }) {
  const { lastForm: rubric } = draft
  if (!rubric) return <Text c="dimmed">The form appears once the YAML beside it can be read.</Text>
  const titleMistake = draft.mistakesAt('title')[0]?.message
  return (
    <fieldset disabled={draft.form === null} className={writing['form']}>
      <legend className={writing['hidden']}>Rubric as a form</legend>
      {draft.form === null ? (
        <Text role="status" size="sm" mb="sm">
          The form waits until the YAML can be read again.
        </Text>
      ) : null}
      <Group gap="md" align="flex-start" mb="md">
        <TextInput
          label="Title"
          className={classes['grow'] ?? ''}
          value={rubric.title}
          error={titleMistake}
          onChange={(event) => draft.set(['title'], event.currentTarget.value)}
        />
        <TextInput
          label="Version"
          w={110}
          value={rubric.version}
          error={draft.mistakesAt('version')[0]?.message}
          onChange={(event) => draft.set(['version'], event.currentTarget.value)}
        />
        <NumberInput
          label="Foundation gate"
          w={150}
          min={40}
          max={80}
          value={rubric.foundationGate ?? ''}
          error={draft.mistakesAt('foundationGate')[0]?.message}
          onChange={(value) => {
            if (typeof value === 'number') draft.set(['foundationGate'], value)
          }}
        />
      </Group>
      <Tabs defaultValue="0" keepMounted={false}>
        <Tabs.List>
          {rubric.dimensions.map(({ id, title }, at) => {
            const count = countIn(draft, at)
            return (
              <Tabs.Tab
                key={`${id}${at}`}
                value={String(at)}
                rightSection={
                  count > 0 ? (
                    <Badge size="sm" color="ochre" aria-label={`${count} to look at`}>
                      {count}
                    </Badge>
                  ) : null
                }
              >
                {title || id}
              </Tabs.Tab>
            )
          })}
        </Tabs.List>
        {rubric.dimensions.map((dimension, at) => (
          <Tabs.Panel key={`${dimension.id}${at}`} value={String(at)} pt="md">
            <DimensionForm draft={draft} at={at} dimension={dimension} standards={view.standards} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </fieldset>
  )
}
